import { useLocale, useTranslations } from "next-intl";

import type { RefusalOf } from "@/components/sheet/action-form";
import { TextLink } from "@/components/ui/text-link";
import type { Actor } from "@/lib/domain/actor";
import type { Day } from "@/lib/domain/day";
import { formatPeriod, formatWeekday } from "@/lib/messages/format";
import { toLang } from "@/lib/messages/lang";
import { collectionHref } from "@/lib/schemas/collection-address";
import type { FormAction } from "@/lib/schemas/form-state";

import { CampaignDesk, type CampaignActions } from "./campaign-desk";
import type { CampaignLine } from "./campaign-line";
import { GivenTable } from "./given-table";

export type CockpitActions = CampaignActions & { readonly remind: FormAction<RefusalOf<"campaign">> };
type Props = {
  readonly line: CampaignLine;
  readonly actor: Actor;
  readonly today: Day;
  readonly actions: CockpitActions;
};

/** A campaign that is open, closed or being sealed: its days, who has given what, and what comes next. */
export function CampaignUnderWay({ line, actor, today, actions }: Props) {
  const t = useTranslations("campaign.underWay");
  const lang = toLang(useLocale());
  const { campaign, sheets } = line;
  const { period, roadmap, dueOn, closesOn } = campaign;
  const waiting = sheets.filter(({ state }) => state === "submitted").length;
  return (
    <CampaignDesk
      campaign={campaign}
      sheets={sheets}
      actor={actor}
      today={today}
      returnTo="/campagnes"
      actions={actions}
      title={t("title", { period: formatPeriod(period, lang) })}
      id={`campagne-${roadmap}-${period}`}
    >
      <p>
        {t("days", { due: formatWeekday(dueOn, lang), closes: formatWeekday(closesOn, lang) })}{" "}
        <TextLink href={collectionHref("revue", { period, roadmap })}>{t("review", { count: waiting })}</TextLink>
      </p>
      <GivenTable line={line} today={today} remind={actions.remind} />
    </CampaignDesk>
  );
}
