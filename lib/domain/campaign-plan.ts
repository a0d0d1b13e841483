import { type Campaign, type CampaignCalendar } from "./campaign";
import { addDays, daysBetween, type Day } from "./day";
import { comparePeriods, lastDay, shiftPeriod, type Period } from "./period";

/** Days after the quarter's end, where no campaign tells what is usual. */
const usual = { opens: 5, due: 58, closes: 65 };

/** The campaign to plan next: the quarter after the last one, with days as far from its end as those before were. */
export function proposeCampaign(
  campaigns: readonly Campaign[],
  roadmap: string,
  firstQuarter: Period,
): CampaignCalendar & { readonly period: Period } {
  const latest = campaigns
    .filter((one) => one.roadmap === roadmap)
    .toSorted((a, b) => comparePeriods(a.period, b.period))
    .at(-1);
  const period = latest === undefined ? firstQuarter : shiftPeriod(latest.period, 1);
  const after = (day: Day, fallback: number) =>
    addDays(lastDay(period), latest === undefined ? fallback : daysBetween(lastDay(latest.period), day));
  const end = lastDay(period);
  return {
    period,
    opensOn: after(latest?.opensOn ?? end, usual.opens),
    dueOn: after(latest?.dueOn ?? end, usual.due),
    closesOn: after(latest?.closesOn ?? end, usual.closes),
  };
}

/** Quarters that a campaign can be planned for: those of two years, the one that is proposed included. */
export const plannableQuarters = (proposed: Period): Period[] =>
  Array.from({ length: 8 }, (_, index) => shiftPeriod(proposed, index - 4));
