import { useLocale, useTranslations } from "next-intl";

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
        <table className="tj-table">
          <caption className="fr-sr-only">{t(kind)}</caption>
          <thead>
            <tr>
              <th scope="col">{t("name")}</th>
              <th scope="col">{t("files")}</th>
            </tr>
          </thead>
          <tbody>
            {scopes.map((scope) => (
              <tr key={scope}>
                <th scope="row">{full(scope)}</th>
                <td>
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
