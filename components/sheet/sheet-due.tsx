import { useLocale, useTranslations } from "next-intl";

import type { Day } from "@/lib/domain/day";
import { deadlineOf } from "@/lib/domain/sheet-agenda";
import { formatDay, formatWeekday } from "@/lib/messages/format";
import { toLang } from "@/lib/messages/lang";

import type { SheetDeskView } from "./sheet-desk-view";

type Props = { readonly desk: SheetDeskView; readonly today: Day; readonly isOpen: boolean };

/** « À remettre avant vendredi 27 novembre, dans 5 jours ; clôture le 4 décembre ». */
export function SheetDue({ desk, today, isOpen }: Props) {
  const t = useTranslations("sheet.due");
  const lang = toLang(useLocale());
  const { dueOn, lastDay, daysLeft, isLate } = deadlineOf(desk, today);
  const isExcepted = isOpen && lastDay > desk.campaign.closesOn;
  const shown = isOpen && isLate ? lastDay : dueOn;
  const title = !isOpen ? "was" : isExcepted && isLate ? "exception" : isLate ? "late" : "before";
  return (
    <div>
      <p className="tj-small tj-mute">{t(title)}</p>
      <p className="tj-entry__fact">{isOpen ? formatWeekday(shown, lang) : formatDay(shown, lang)}</p>
      <p className="tj-small tj-mute">
        {isOpen && t("daysLeft", { count: daysLeft })}
        {isOpen && !isLate && t("and")}
        {!(isOpen && isLate) && t("closing", { day: formatDay(lastDay, lang) })}
      </p>
    </div>
  );
}
