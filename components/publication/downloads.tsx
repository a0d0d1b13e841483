import { useLocale, useTranslations } from "next-intl";

import { Section } from "@/components/ui/section";
import { TableRegion } from "@/components/ui/table-region";
import type { ReportLang } from "@/lib/domain/publication";
import { formatInstant } from "@/lib/messages/format";
import { toLang } from "@/lib/messages/lang";

import { useScopeNames, type ScopeNames } from "./use-scope-names";

export type Download = {
  readonly person: string | null;
  readonly scope: string;
  readonly lang: ReportLang;
  readonly formats: readonly string[];
  readonly times: number;
  readonly lastAt: Date;
};
type Props = { readonly downloads: readonly Download[]; readonly names: ScopeNames };

/** Who took the files of a publication, the latest first. */
export function Downloads({ downloads, names }: Props) {
  const t = useTranslations("publication.downloads");
  const lang = toLang(useLocale());
  const { short } = useScopeNames(names);
  if (downloads.length === 0) {
    return (
      <Section title={t("title")} id="telechargements">
        <p>{t("none")}</p>
      </Section>
    );
  }
  return (
    <Section title={t("title")} id="telechargements">
      <TableRegion label={t("title")}>
        <table className="tj-table">
          <caption className="fr-sr-only">{t("title")}</caption>
          <thead>
            <tr>
              {(["person", "scope", "formats", "times", "last"] as const).map((head) => (
                <th key={head} scope="col" className={head === "times" ? "tj-right" : undefined}>
                  {t(head)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {downloads.map(({ person, scope, lang: language, formats, times, lastAt }) => (
              <tr key={`${person ?? ""} ${scope} ${language} ${lastAt.toISOString()}`}>
                <th scope="row">{person ?? t("someone")}</th>
                <td>{short(scope)}</td>
                <td>{`${formats.map((format) => format.toUpperCase()).join(", ")} (${t(`languages.${language}`)})`}</td>
                <td className="tj-right">{times}</td>
                <td className="tj-nowrap">{formatInstant(lastAt, lang)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </TableRegion>
    </Section>
  );
}
