import { useLocale, useTranslations } from "next-intl";

import { FilledBar } from "@/components/figure/filled-bar";
import { LinkButton } from "@/components/ui/button";
import { NamedTable } from "@/components/ui/named-table";
import type { Deadline } from "@/lib/domain/sheet-agenda";
import { formatDay, formatPeriod } from "@/lib/messages/format";
import { toLang } from "@/lib/messages/lang";
import { collectionHref } from "@/lib/schemas/collection-address";

import type { OwedSheetView } from "./agenda-page";
import { SheetState } from "./sheet-state";

type Owed = OwedSheetView & { readonly deadline: Deadline };

/** The sheets that can be filled now, the most pressing first. */
export function OwedTable({ sheets }: { readonly sheets: readonly Owed[] }) {
  const t = useTranslations("sheet.agenda");
  return (
    <NamedTable
      label={t("caption")}
      heads={[t("period"), t("department"), t("due"), t("filled"), t("state"), { text: t("open"), isHidden: true }]}
    >
      {sheets.map((owed) => (
        <OwedRow key={owed.sheet.id} owed={owed} />
      ))}
    </NamedTable>
  );
}

function OwedRow({ owed: { campaign, sheet, exception, deadline } }: { readonly owed: Owed }) {
  const t = useTranslations("sheet.agenda");
  const lang = toLang(useLocale());
  const { period, roadmap } = campaign;
  const isExcepted = exception !== null && exception.until > campaign.closesOn;
  const note = isExcepted ? "exception" : "late";
  return (
    <tr>
      <th scope="row">{formatPeriod(period, lang)}</th>
      <td>{sheet.departmentName}</td>
      <td>
        {formatDay(deadline.dueOn, lang)}
        <span className="tj-table__sub">
          {deadline.isLate
            ? t(note, { day: formatDay(deadline.lastDay, lang) })
            : t("days", { count: deadline.daysLeft })}
        </span>
      </td>
      <td>
        <FilledBar given={sheet.given} owed={sheet.owed} />
      </td>
      <td>
        <SheetState sheet={sheet} />
      </td>
      <td className="tj-right">
        <LinkButton href={collectionHref("saisie", { period, roadmap, department: sheet.department })}>
          {t("open")}
        </LinkButton>
      </td>
    </tr>
  );
}
