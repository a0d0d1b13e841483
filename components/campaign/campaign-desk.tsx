import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";

import type { RefusalOf } from "@/components/sheet/action-form";
import type { SheetView } from "@/components/sheet/sheet-desk-view";
import { Notice } from "@/components/ui/notice";
import { Section } from "@/components/ui/section";
import { TextLink } from "@/components/ui/text-link";
import type { Actor } from "@/lib/domain/actor";
import { campaignMovesFor, type Campaign } from "@/lib/domain/campaign";
import { laterDay, type Day } from "@/lib/domain/day";
import { formatDay } from "@/lib/messages/format";
import { toLang } from "@/lib/messages/lang";
import type { CampaignPublications } from "@/lib/domain/sealing";
import type { FormAction } from "@/lib/schemas/form-state";

import { MoveForm } from "./move-form";
import { PublishForm } from "./publish-form";
import { ReopenForm } from "./reopen-form";
import { SealingAsked, SealingFailed, SealingProgressLine } from "./sealing";

type CampaignAction = FormAction<RefusalOf<"campaign">>;
/** What the director may do to a campaign. */
export type CampaignActions = Readonly<Record<"openCampaign" | "closeCampaign" | "publish" | "reopen", CampaignAction>>;
type Published = Campaign & CampaignPublications;
type Props = {
  readonly campaign: Published;
  readonly sheets: readonly SheetView[];
  readonly actor: Actor;
  readonly today: Day;
  readonly returnTo: string;
  readonly actions: CampaignActions | null;
  /** Where several campaigns stand on one page, what each is called; `children` come before its acts. */
  readonly title?: string;
  readonly id?: string;
  readonly children?: ReactNode;
};

/** Where the campaign stands, and what comes next: open, close, publish with what is missing named, reopen. */
export function CampaignDesk(props: Props) {
  const { campaign, sheets, actor, today, returnTo, actions, title, id = "campagne", children } = props;
  const t = useTranslations("campaign");
  const lang = toLang(useLocale());
  const moves = campaignMovesFor(actor, campaign);
  const hidden = { roadmap: campaign.roadmap, period: campaign.period };
  const common = { hidden, returnTo };
  return (
    <Section title={title ?? t("title")} id={id} aside={t(`state.${campaign.state}`)}>
      {children}
      <SealingState campaign={campaign} />
      {campaign.state === "open" && (
        <p className="tj-mute">{t("publish.notClosed", { day: formatDay(campaign.closesOn, lang) })}</p>
      )}
      {actions !== null && moves.includes("open") && (
        <MoveForm {...common} action={actions.openCampaign} move="open" isPossible={today >= campaign.opensOn} />
      )}
      {actions !== null && moves.includes("close") && (
        <MoveForm {...common} action={actions.closeCampaign} move="close" isPossible />
      )}
      {actions !== null && moves.includes("publish") && (
        <PublishForm {...common} action={actions.publish} sheets={sheets} given={campaign.sealing?.without ?? []} />
      )}
      {actions !== null && moves.includes("reopen") && (
        <ReopenForm {...common} action={actions.reopen} earliest={laterDay(today, campaign.dueOn)} />
      )}
    </Section>
  );
}

/** Whether it is published, being so, or why the last sealing failed while nothing else was done about it. */
function SealingState({ campaign }: { readonly campaign: Published }) {
  const { state, sealing } = campaign;
  const underSeal = state === "publishing" && sealing?.state === "sealing" ? sealing : null;
  const failed = state === "closed" && sealing?.state === "failed" ? sealing : null;
  return (
    <>
      {/* Stands there before what it tells, so that the end of a sealing is read out. */}
      <div role="status" className="tj-campaign__news">
        {underSeal !== null && <SealingAsked progress={underSeal} />}
        {failed !== null && <SealingFailed progress={failed} />}
        <PublishedNumbers campaign={campaign} />
      </div>
      {underSeal !== null && <SealingProgressLine progress={underSeal} />}
    </>
  );
}

function PublishedNumbers({ campaign }: { readonly campaign: Published }) {
  const t = useTranslations("campaign.published");
  const number = campaign.publications.at(-1);
  if (number === undefined) return null;
  return (
    <Notice tone="success">
      {t("text", { number })} <TextLink href={`/rapports/${campaign.period}`}>{t("reports")}</TextLink>
    </Notice>
  );
}
