import { useLocale, useTranslations } from "next-intl";

import { roleOf } from "@/components/ui/data-table-body";
import { TableRegion } from "@/components/ui/table-region";
import type { ShelvedPublication } from "@/lib/domain/publication-shelf";
import { formatPeriod } from "@/lib/messages/format";
import { toLang } from "@/lib/messages/lang";

import { ScopeFiles } from "./scope-files";
import { useScopeNames, type ScopeNames } from "./use-scope-names";

type Props = {
  readonly kind: "ministries" | "departments";
  readonly publication: ShelvedPublication;
  readonly scopes: readonly string[];
  readonly names: ScopeNames;
};

/** Many scopes, a line each: for those who read all of them. */
export function ScopeTable({ kind, publication, scopes, names }: Props) {
  const t = useTranslations("publication.scope");
  const lang = toLang(useLocale());
  const { full, short } = useScopeNames(names);
  if (scopes.length === 0) return null;
  return (
    <div className="tj-scope">
      <h3>{t(kind)}</h3>
      <TableRegion label={t(kind)}>
        <table className="tj-table tj-blocks" {...roleOf(true, "table")}>
          <caption className="fr-sr-only">{t(kind)}</caption>
          <thead {...roleOf(true, "rowgroup")}>
            <tr {...roleOf(true, "row")}>
              {(["name", "files"] as const).map((head) => (
                <th key={head} scope="col" {...roleOf(true, "columnheader")}>
                  {t(head)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody {...roleOf(true, "rowgroup")}>
            {scopes.map((scope) => (
              <tr key={scope} {...roleOf(true, "row")}>
                <th scope="row" className="tj-blocks__wide" {...roleOf(true, "rowheader")}>
                  {full(scope)}
                </th>
                <td className="tj-blocks__wide tj-scope__files" {...roleOf(true, "cell")}>
                  <ScopeFiles
                    publication={publication}
                    files={publication.files.filter((file) => file.scope === scope)}
                    of={`${short(scope)}, ${formatPeriod(publication.period, lang)}`}
                  />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </TableRegion>
    </div>
  );
}
