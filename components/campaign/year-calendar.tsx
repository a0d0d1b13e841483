import { useTranslations } from "next-intl";

import { EmptyState } from "@/components/ui/empty-state";
import { Section } from "@/components/ui/section";
import { TextLink } from "@/components/ui/text-link";
import type { Campaign } from "@/lib/domain/campaign";
import { quartersOf, yearOf } from "@/lib/domain/campaign-plan";
import { cockpitHref } from "@/lib/schemas/cockpit-address";

import type { CampaignLine } from "./campaign-line";
import { YearTable } from "./year-table";

type Props = {
  readonly campaigns: readonly Campaign[];
  readonly lines: readonly CampaignLine[];
  /** Whose quarters are shown where the year has no campaign at all. */
  readonly roadmap: string;
  readonly year: number;
};

/** When each quarter of a year opens, is due, closes and was published; other years are a link away. */
export function YearCalendar({ campaigns, lines, roadmap, year }: Props) {
  const t = useTranslations("campaign.list");
  const years = [...new Set([...campaigns.map(({ period }) => yearOf(period)), year])].toSorted((a, b) => a - b);
  const own = campaigns.filter(({ period }) => yearOf(period) === year);
  const roadmaps = own.length === 0 ? [roadmap] : [...new Set(own.map((one) => one.roadmap))].toSorted();
  const rows = roadmaps.flatMap((slug) =>
    quartersOf(year).map((period) => ({
      period,
      roadmap: slug,
      line: lines.find(({ campaign }) => campaign.roadmap === slug && campaign.period === period) ?? null,
    })),
  );
  return (
    <Section title={t("calendar", { year: String(year) })} id="calendrier">
      <nav className="tj-tabs" aria-label={t("years")}>
        {years.map((one) => (
          <TextLink
            key={one}
            href={`${cockpitHref({ year: one })}#calendrier`}
            aria-current={one === year ? "page" : undefined}
          >
            {String(one)}
          </TextLink>
        ))}
      </nav>
      {campaigns.length === 0 && <EmptyState>{t("empty")}</EmptyState>}
      <YearTable rows={rows} caption={t("caption", { year: String(year) })} />
    </Section>
  );
}
