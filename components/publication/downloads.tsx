import { useLocale, useTranslations } from "next-intl";

import { DataLink } from "@/components/ui/data-link";
import { DataTable } from "@/components/ui/data-table";
import type { DataColumn, DataRow } from "@/components/ui/data-table-columns";
import { Section } from "@/components/ui/section";
import type { ReportLang } from "@/lib/domain/publication";
import { formatInstant } from "@/lib/messages/format";
import { toLang } from "@/lib/messages/lang";

import { useScopeNames, type ScopeNames } from "./use-scope-names";

type Download = {
  readonly person: string | null;
  readonly scope: string;
  readonly lang: ReportLang;
  readonly formats: readonly string[];
  readonly times: number;
  readonly lastAt: Date;
};
/** Who took what, the latest first; `areAll` unless earlier ones are left out. */
export type DownloadList = { readonly rows: readonly Download[]; readonly areAll: boolean };
type Props = {
  readonly downloads: DownloadList;
  readonly names: ScopeNames;
  /** The same page with all of them. */
  readonly allHref: string;
};

/** Who took the files of a publication, to sort, to look through and to take away. */
export function Downloads({ downloads: { rows, areAll }, names, allHref }: Props) {
  const t = useTranslations("publication.downloads");
  const rowOf = useDownloadRow(names);
  const columns: readonly DataColumn[] = [
    { id: "person", label: t("person"), isRowHeader: true },
    { id: "scope", label: t("scope") },
    { id: "formats", label: t("formats") },
    { id: "times", label: t("times"), isNumber: true },
    { id: "last", label: t("last"), className: "tj-nowrap" },
  ];
  return (
    <Section title={t("title")} id="telechargements" aside={!areAll && <DataLink href={allHref}>{t("all")}</DataLink>}>
      {rows.length === 0 ? (
        <p>{t("none")}</p>
      ) : (
        <DataTable
          caption={t("title")}
          columns={columns}
          rows={rows.map(rowOf)}
          name="telechargements"
          className="tj-downloads"
          isFolded
        />
      )}
      {!areAll && <p className="tj-small tj-mute">{t("latest", { count: rows.length })}</p>}
    </Section>
  );
}

function useDownloadRow(names: ScopeNames) {
  const t = useTranslations("publication.downloads");
  const lang = toLang(useLocale());
  const { short } = useScopeNames(names);
  return ({ person, scope, lang: language, formats, times, lastAt }: Download, index: number): DataRow => ({
    id: String(index),
    cells: {
      person: { text: person ?? t("someone") },
      scope: { text: short(scope) },
      formats: { text: `${formats.map((format) => format.toUpperCase()).join(", ")} (${t(`languages.${language}`)})` },
      times: { text: String(times), file: times },
      last: { text: formatInstant(lastAt, lang), sort: lastAt.getTime() },
    },
  });
}
