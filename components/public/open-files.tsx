import { useLocale, useTranslations } from "next-intl";

import { DataLink } from "@/components/ui/data-link";
import { Section } from "@/components/ui/section";
import { NamedTable } from "@/components/ui/named-table";
import { formatInstant, formatPeriod } from "@/lib/messages/format";
import { toLang } from "@/lib/messages/lang";

type Publication = {
  readonly roadmap: string;
  readonly title: string;
  readonly period: string;
  readonly number: number;
  readonly publishedAt: Date;
  readonly latest: number;
  readonly files: readonly { readonly file: "figures.csv" | "figures.sdmx.csv"; readonly href: string }[];
};
type Props = { readonly publications: readonly Publication[]; readonly isDemo: boolean };

/** Every publication with its open files, and the addresses that always give the latest. */
export function OpenFiles({ publications, isDemo }: Props) {
  const t = useTranslations("public.openData.files");
  const roadmaps = [...new Map(publications.map((one) => [one.roadmap, one])).values()];
  if (publications.length === 0) {
    return (
      <Section title={t("title")} id="fichiers">
        <p>{t("none")}</p>
      </Section>
    );
  }
  return (
    <Section title={t("title")} id="fichiers">
      {isDemo && <p>{t("demo")}</p>}
      <ul>
        {roadmaps.map(({ roadmap, title }) => (
          <li key={roadmap}>
            {title}{" "}
            <DataLink href={`/api/v1/open-data/${roadmap}/latest/figures.csv`} isFile>
              {t("latest")}
            </DataLink>{" "}
            <DataLink href={`/api/v1/open-data/${roadmap}/latest/figures.sdmx.csv`} isFile>
              {t("latestSdmx")}
            </DataLink>
          </li>
        ))}
        <li>
          <DataLink href="/api/v1/open-data/schema.json" isFile>
            {t("schema")}
          </DataLink>
        </li>
      </ul>
      <PublicationTable publications={publications} />
    </Section>
  );
}

function PublicationTable({ publications }: Pick<Props, "publications">) {
  const t = useTranslations("public.openData.files");
  const lang = toLang(useLocale());
  return (
    <NamedTable
      label={t("caption")}
      heads={(["period", "roadmap", "number", "date", "download"] as const).map((head) => t(head))}
    >
      {publications.map(({ roadmap, title, period, number, publishedAt, latest, files }) => (
        <tr key={`${roadmap} ${period} ${String(number)}`}>
          <th scope="row" className="tj-nowrap">
            {formatPeriod(period, lang)}
          </th>
          <td>{title}</td>
          <td>{t(number === latest ? "standing" : "replaced", { number })}</td>
          <td className="tj-nowrap">{formatInstant(publishedAt, lang)}</td>
          <td className="tj-file-line">
            {files.map(({ file, href }) => (
              <DataLink key={file} href={href} isFile>
                {t(file === "figures.csv" ? "csv" : "sdmx")}
                <span className="fr-sr-only">{`, ${formatPeriod(period, lang)}, ${t("of", { number })}`}</span>
              </DataLink>
            ))}
          </td>
        </tr>
      ))}
    </NamedTable>
  );
}
