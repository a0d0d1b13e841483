import { useLocale, useTranslations } from "next-intl";

import type { RefusalOf } from "@/components/sheet/action-form";
import { DoneNotice } from "@/components/sheet/done-notice";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeading } from "@/components/ui/page-heading";
import { Section } from "@/components/ui/section";
import { plannableQuarters, proposeCampaign } from "@/lib/domain/campaign-plan";
import type { Day } from "@/lib/domain/day";
import { periodContaining, shiftPeriod } from "@/lib/domain/period";
import { formatPeriod } from "@/lib/messages/format";
import { toLang } from "@/lib/messages/lang";
import type { FormAction } from "@/lib/schemas/form-state";

import { CampaignTable, type CampaignLine } from "./campaign-table";
import { CreateForm } from "./create-form";

type Props = {
  readonly lines: readonly CampaignLine[];
  readonly roadmaps: readonly { readonly slug: string; readonly title: string }[];
  readonly today: Day;
  readonly done: string | undefined;
  readonly create: FormAction<RefusalOf<"campaign">>;
};

/** The director's calendar: every campaign with its state, and the next one to plan. */
export function CampaignsPage({ lines, roadmaps, today, done, create }: Props) {
  const t = useTranslations("campaign");
  const lang = toLang(useLocale());
  const roadmap = lines[0]?.campaign.roadmap ?? roadmaps[0]?.slug ?? "";
  const campaigns = lines.map(({ campaign }) => campaign);
  const proposed = proposeCampaign(campaigns, roadmap, shiftPeriod(periodContaining(today, "quarter"), -1));
  const quarters = plannableQuarters(proposed.period).map((period) => ({
    value: period,
    label: formatPeriod(period, lang),
  }));
  return (
    <>
      <PageHeading title={t("list.title")} />
      <DoneNotice code={done} />
      <Section title={t("list.calendar")} id="calendrier">
        {lines.length === 0 ? <EmptyState>{t("list.empty")}</EmptyState> : <CampaignTable lines={lines} />}
      </Section>
      <Section title={t("create.title")} id="prevoir">
        <CreateForm
          proposed={proposed}
          roadmap={roadmap}
          roadmaps={roadmaps.map(({ slug, title }) => ({ value: slug, label: title }))}
          quarters={quarters}
          action={create}
        />
      </Section>
    </>
  );
}
