import { useLocale, useTranslations } from "next-intl";

import { DataLink } from "@/components/ui/data-link";
import { roleOf } from "@/components/ui/data-table-body";
import { Section } from "@/components/ui/section";
import { TableRegion } from "@/components/ui/table-region";
import { Tag } from "@/components/ui/tag";
import { parisDay } from "@/lib/domain/day";
import { scopesOf, type ShelvedPublication } from "@/lib/domain/publication-shelf";
import { formatDay, formatPeriod } from "@/lib/messages/format";
import { toLang } from "@/lib/messages/lang";

import { ScopeFiles } from "./scope-files";
import { publicationHref } from "./shelf-address";
import { useScopeNames, type ScopeNames } from "./use-scope-names";

type Props = {
  readonly title: string;
  readonly publications: readonly ShelvedPublication[];
  readonly names: ScopeNames;
  readonly fileLang: string;
};

/** So many scopes have a column each; of more, the whole alone. */
const mostColumns = 3;
const columnsOf = (publications: readonly ShelvedPublication[]): string[] => {
  const scopes = scopesOf(publications.flatMap(({ files }) => files));
  return scopes.length <= mostColumns ? scopes : ["consolidated"];
};

/** The other publications, a line each, with the report at hand and the rest one page away. */
export function PreviousPublications({ title, publications, names, fileLang }: Props) {
  const t = useTranslations("publication.previous");
  const { short } = useScopeNames(names);
  const scopes = columnsOf(publications);
  if (publications.length === 0) return null;
  return (
    <Section title={title}>
      <TableRegion label={title}>
        <table className="tj-table tj-blocks" {...roleOf(true, "table")}>
          <caption className="fr-sr-only">{title}</caption>
          <thead {...roleOf(true, "rowgroup")}>
            <tr {...roleOf(true, "row")}>
              {[t("quarter"), t("publication"), t("remark"), ...scopes.map(short)].map((head) => (
                <th key={head} scope="col" {...roleOf(true, "columnheader")}>
                  {head}
                </th>
              ))}
            </tr>
          </thead>
          <tbody {...roleOf(true, "rowgroup")}>
            {publications.map((publication) => (
              <PublicationRow
                key={`${publication.period} ${String(publication.number)}`}
                {...{ publication, scopes, names, fileLang }}
              />
            ))}
          </tbody>
        </table>
      </TableRegion>
    </Section>
  );
}

type RowProps = Pick<Props, "names" | "fileLang"> & {
  readonly publication: ShelvedPublication;
  readonly scopes: readonly string[];
};

function PublicationRow({ publication, scopes, names, fileLang }: RowProps) {
  const t = useTranslations("publication.previous");
  const lang = toLang(useLocale());
  const { short } = useScopeNames(names);
  const { period, number, publishedAt, files } = publication;
  const quarter = formatPeriod(period, lang);
  return (
    <tr {...roleOf(true, "row")}>
      <th scope="row" className="tj-nowrap" {...roleOf(true, "rowheader")}>
        <strong>{quarter}</strong>
      </th>
      <td className="tj-nowrap" {...roleOf(true, "cell")}>
        {t("one", { number, day: formatDay(parisDay(new Date(publishedAt)), lang) })}
      </td>
      <td className="tj-blocks__wide" {...roleOf(true, "cell")}>
        <Remark publication={publication} names={names} />
      </td>
      {scopes.map((scope) => (
        <td key={scope} className="tj-blocks__wide" {...roleOf(true, "cell")}>
          <span className="tj-blocks__label" aria-hidden="true">
            {short(scope)}
          </span>
          <ScopeFiles
            publication={publication}
            files={files.filter((file) => file.scope === scope && file.format === "pdf")}
            of={`${short(scope)}, ${quarter}, ${String(number)}`}
          >
            <DataLink href={publicationHref(publication, fileLang)}>
              <span aria-hidden="true">{t("rest")}</span>
              <span className="fr-sr-only">{t("restOf", { scope: short(scope), period: quarter, number })}</span>
            </DataLink>
          </ScopeFiles>
        </td>
      ))}
    </tr>
  );
}

function Remark({ publication: { supersededBy, without, erratum }, names }: Pick<RowProps, "publication" | "names">) {
  const t = useTranslations("publication");
  const { full } = useScopeNames(names);
  return (
    <>
      {supersededBy !== null && <Tag>{t("replaced", { number: supersededBy })}</Tag>}
      {supersededBy === null && erratum !== null && <Tag tone="warning">{t("erratum.tag")}</Tag>}
      {without.map(({ department, reason }) => (
        <span key={department} className="tj-remark">
          {t("withoutShort", { name: full(`department-${department}`), reason })}
        </span>
      ))}
    </>
  );
}
