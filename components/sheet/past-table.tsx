import { useLocale, useTranslations } from "next-intl";

import { TableRegion } from "@/components/ui/table-region";
import { TextLink } from "@/components/ui/text-link";
import { formatPeriod } from "@/lib/messages/format";
import { toLang } from "@/lib/messages/lang";
import { collectionHref } from "@/lib/schemas/collection-address";

import type { OwedSheetView } from "./agenda-page";
import { SheetState } from "./sheet-state";

type Props = { readonly sheets: readonly OwedSheetView[]; readonly caption: string };

/** Sheets that are read, not filled. */
export function PastTable({ sheets, caption }: Props) {
  const t = useTranslations("sheet.agenda");
  const count = useTranslations("entry.status");
  const lang = toLang(useLocale());
  return (
    <TableRegion label={caption}>
      <table className="tj-table">
        <caption className="fr-sr-only">{caption}</caption>
        <thead>
          <tr>
            <th scope="col">{t("period")}</th>
            <th scope="col">{t("department")}</th>
            <th scope="col">{t("filled")}</th>
            <th scope="col">{t("state")}</th>
          </tr>
        </thead>
        <tbody>
          {sheets.map(({ campaign: { period, roadmap }, sheet }) => (
            <tr key={sheet.id}>
              <th scope="row">
                <TextLink href={collectionHref("saisie", { period, roadmap, department: sheet.department })}>
                  {formatPeriod(period, lang)}
                </TextLink>
              </th>
              <td>{sheet.departmentName}</td>
              <td>{count("count", { given: sheet.given, owed: sheet.owed })}</td>
              <td>
                <SheetState sheet={sheet} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </TableRegion>
  );
}
