import { useLocale, useTranslations } from "next-intl";

import type { RefusalOf } from "@/components/sheet/action-form";
import { DoneNotice } from "@/components/sheet/done-notice";
import { Disclosure } from "@/components/ui/disclosure";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeading } from "@/components/ui/page-heading";
import { Section } from "@/components/ui/section";
import type { Actor } from "@/lib/domain/actor";
import type { Campaign } from "@/lib/domain/campaign";
import { plannableQuarters, proposeCampaign, yearToPlan } from "@/lib/domain/campaign-plan";
import type { Day } from "@/lib/domain/day";
import { periodContaining, shiftPeriod } from "@/lib/domain/period";
import { formatPeriod } from "@/lib/messages/format";
import { toLang } from "@/lib/messages/lang";
import type { CockpitAddress } from "@/lib/schemas/cockpit-address";
import type { FormAction } from "@/lib/schemas/form-state";

import type { CampaignLine } from "./campaign-line";
import { CampaignUnderWay, type CockpitActions } from "./campaign-under-way";
import { CreateForm } from "./create-form";
import { PlanYear } from "./plan-year";
import { YearCalendar } from "./year-calendar";

type CampaignAction = FormAction<RefusalOf<"campaign">>;
type Props = {
  /** Every campaign there is, the latest first. */
  readonly campaigns: readonly Campaign[];
  /** Those of the year shown, and those under way. */
  readonly lines: readonly CampaignLine[];
  readonly roadmaps: readonly { readonly slug: string; readonly title: string }[];
  readonly address: CockpitAddress & { readonly year: number };
  readonly actor: Actor;
  readonly today: Day;
  readonly actions: CockpitActions & { readonly create: CampaignAction; readonly plan: CampaignAction };
};

/** The director's cockpit: what is under way, the calendar of the year, and what is to be planned. */
export function CampaignsPage({ campaigns, lines, roadmaps, address, actor, today, actions }: Props) {
  const t = useTranslations("campaign");
  const underWay = lines.filter(({ campaign: { state } }) => state !== "planned" && state !== "published");
  // A campaign that is closed and not published waits; what is open or being sealed is looked at first.
  const isFirst = ({ campaign }: CampaignLine) => campaign.state !== "closed" || campaign === underWay[0]?.campaign;
  const waiting = underWay.filter((line) => !isFirst(line));
  const campaignOf = (line: CampaignLine) => (
    <CampaignUnderWay key={line.campaign.id} line={line} actor={actor} today={today} actions={actions} />
  );
  const roadmap = campaigns[0]?.roadmap ?? roadmaps[0]?.slug ?? "";
  const ended = shiftPeriod(periodContaining(today, "quarter"), -1);
  const proposed = proposeCampaign(campaigns, roadmap, ended);
  return (
    <>
      <PageHeading title={t("list.title")} />
      <DoneNotice code={address.done} />
      {underWay.filter(isFirst).map(campaignOf)}
      {underWay.length === 0 && <EmptyState>{t("list.nothingUnderWay")}</EmptyState>}
      {waiting.length > 0 && (
        <Disclosure summary={t("list.waiting", { count: waiting.length })}>{waiting.map(campaignOf)}</Disclosure>
      )}
      <YearCalendar campaigns={campaigns} lines={lines} roadmap={roadmap} year={address.year} />
      <PlanYear
        campaigns={campaigns}
        roadmaps={roadmaps}
        asked={address.plan}
        usual={{ year: yearToPlan(campaigns, roadmap, ended), roadmap }}
        action={actions.plan}
      />
      <CreateOne proposed={proposed} roadmap={roadmap} roadmaps={roadmaps} create={actions.create} />
    </>
  );
}

type OneProps = Pick<Props, "roadmaps"> & {
  readonly proposed: ReturnType<typeof proposeCampaign>;
  readonly roadmap: string;
  readonly create: CampaignAction;
};

function CreateOne({ proposed, roadmap, roadmaps, create }: OneProps) {
  const t = useTranslations("campaign.create");
  const lang = toLang(useLocale());
  const quarters = plannableQuarters(proposed.period);
  return (
    <Section title={t("title")} id="prevoir">
      <Disclosure summary={t("one")}>
        <CreateForm
          proposed={proposed}
          roadmap={roadmap}
          roadmaps={roadmaps.map(({ slug, title }) => ({ value: slug, label: title }))}
          quarters={quarters.map((period) => ({ value: period, label: formatPeriod(period, lang) }))}
          action={create}
        />
      </Disclosure>
    </Section>
  );
}
