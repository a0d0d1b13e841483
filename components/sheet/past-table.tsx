import { useLocale, useTranslations } from "next-intl";

import { NamedTable } from "@/components/ui/named-table";
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
    <NamedTable label={caption} heads={[t("period"), t("department"), t("filled"), t("state")]}>
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
    </NamedTable>
  );
}
