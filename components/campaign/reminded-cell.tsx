import { useLocale, useTranslations } from "next-intl";

import type { RefusalOf } from "@/components/sheet/action-form";
import type { SheetView } from "@/components/sheet/sheet-desk-view";
import { Disclosure } from "@/components/ui/disclosure";
import { parisDay, type Day } from "@/lib/domain/day";
import { decideReminder } from "@/lib/domain/manual-reminder";
import { formatDayShort } from "@/lib/messages/format";
import { toLang } from "@/lib/messages/lang";
import type { FormAction } from "@/lib/schemas/form-state";

import type { CampaignLine, Reminder } from "./campaign-line";
import { RemindForm } from "./remind-form";

type Props = {
  readonly line: CampaignLine;
  readonly sheet: SheetView;
  readonly today: Day;
  readonly action: FormAction<RefusalOf<"campaign">>;
};

/** What a department was told of the campaign and when; and the act that reminds it, where its sheet is waited for. */
export function RemindedCell({ line, sheet, today, action }: Props) {
  const t = useTranslations("campaign.reminder");
  const { campaign, exceptions, reminders } = line;
  const { department } = sheet;
  const exception = exceptions.get(sheet.id)?.at(-1) ?? null;
  const decision = decideReminder({ campaign, sheet, exception }, reminders, today);
  return (
    <>
      <Reminded reminders={reminders.filter((one) => one.department === department)} />
      {decision.ok && (
        <RemindForm hidden={{ roadmap: campaign.roadmap, period: campaign.period, department }} action={action} />
      )}
      {!decision.ok && decision.error === "alreadyReminded" && <span className="tj-table__sub">{t("today")}</span>}
    </>
  );
}

/** The last thing a department was told; the others open in place. */
function Reminded({ reminders }: { readonly reminders: readonly Reminder[] }) {
  const t = useTranslations("campaign.reminder");
  const lang = toLang(useLocale());
  const said = ({ occasion, at, people }: Reminder) =>
    t("line", { what: t(`of.${occasion}`), day: formatDayShort(parisDay(at), lang), people });
  const [last, ...others] = reminders.toReversed();
  if (last === undefined) return <span className="tj-mute">{t("none")}</span>;
  if (others.length === 0) return <>{said(last)}</>;
  return (
    <>
      {said(last)}
      <Disclosure summary={t("others", { count: others.length })} isSmall>
        <ul>
          {others.map((one, index) => (
            <li key={index}>{said(one)}</li>
          ))}
        </ul>
      </Disclosure>
    </>
  );
}
