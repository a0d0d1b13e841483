import { checkCalendar, type Campaign, type CampaignCalendar } from "./campaign";
import { addDays, daysBetween } from "./day";
import { comparePeriods, lastDay, parsePeriod, shiftPeriod, type Period } from "./period";
import { type Fault } from "./result";

/** Days after the quarter's last day on which its collection opens, is due and closes. */
export type CalendarRule = { readonly opens: number; readonly due: number; readonly closes: number };
export type PlannedCampaign = CampaignCalendar & { readonly period: Period };

/** Where no campaign tells what is usual. */
const usual: CalendarRule = { opens: 5, due: 58, closes: 65 };
/** No collection waits longer than that. */
export const longestRule = 366;

/** The days of a quarter's campaign by a rule. */
export const calendarBy = ({ opens, due, closes }: CalendarRule, period: Period): CampaignCalendar => ({
  opensOn: addDays(lastDay(period), opens),
  dueOn: addDays(lastDay(period), due),
  closesOn: addDays(lastDay(period), closes),
});

const ruleOf = ({ period, opensOn, dueOn, closesOn }: PlannedCampaign): CalendarRule => ({
  opens: daysBetween(lastDay(period), opensOn),
  due: daysBetween(lastDay(period), dueOn),
  closes: daysBetween(lastDay(period), closesOn),
});

/** The campaign to plan next: the quarter after the last one, with days as far from its end as those before were. */
export function proposeCampaign(
  campaigns: readonly Campaign[],
  roadmap: string,
  firstQuarter: Period,
): PlannedCampaign {
  const latest = latestOf(campaigns.filter((one) => one.roadmap === roadmap));
  const period = latest === undefined ? firstQuarter : shiftPeriod(latest.period, 1);
  return { period, ...calendarBy(latest === undefined ? usual : ruleOf(latest), period) };
}

/** Quarters that a campaign can be planned for: those of two years, the one that is proposed included. */
export const plannableQuarters = (proposed: Period): Period[] =>
  Array.from({ length: 8 }, (_, index) => shiftPeriod(proposed, index - 4));

export const quartersOf = (year: number): Period[] =>
  [1, 2, 3, 4].flatMap((number) => parsePeriod(`${String(year)}-Q${String(number)}`) ?? []);

/**
 * What was usual the year before: the median of each number of days, which a campaign reopened late does not move. Of
 * an earlier year, or the plain rule, where that year has none.
 */
export function habitOf(campaigns: readonly Campaign[], roadmap: string, year: number): CalendarRule {
  const earlier = campaigns.filter((one) => one.roadmap === roadmap && yearOf(one.period) < year);
  const last = latestOf(earlier);
  if (last === undefined) return usual;
  const rules = earlier.filter(({ period }) => yearOf(period) === yearOf(last.period)).map(ruleOf);
  const middle = (of: (rule: CalendarRule) => number) =>
    rules.map(of).toSorted((a, b) => a - b)[Math.floor((rules.length - 1) / 2)] ?? 0;
  return { opens: middle((one) => one.opens), due: middle((one) => one.due), closes: middle((one) => one.closes) };
}

/** The quarters of a year that have no campaign yet, with their days by the rule. */
export const proposeYear = (
  campaigns: readonly Campaign[],
  { roadmap, year, rule }: { readonly roadmap: string; readonly year: number; readonly rule: CalendarRule },
): PlannedCampaign[] =>
  quartersOf(year)
    .filter((period) => !campaigns.some((one) => one.roadmap === roadmap && one.period === period))
    .map((period) => ({ period, ...calendarBy(rule, period) }));

/** The first year, from that of `first` on, of which a quarter has no campaign yet. */
export function yearToPlan(campaigns: readonly Campaign[], roadmap: string, first: Period): number {
  const planned = new Set(campaigns.flatMap((one) => (one.roadmap === roadmap ? [one.period] : [])));
  let year = yearOf(first);
  while (quartersOf(year).every((period) => period < first || planned.has(period))) year += 1;
  return year;
}

/** What is wrong with the rows of a plan, each named by its number from 1: its days, or a quarter twice. */
export function planFaults(rows: readonly PlannedCampaign[]): Fault[] {
  return rows.flatMap((one, index) => {
    const calendar = checkCalendar(one.period, one);
    const wrong = calendar.ok ? [] : (calendar.faults ?? []);
    const isTwice = rows.findIndex(({ period }) => period === one.period) < index;
    const faults = isTwice ? [...wrong, { path: "period", code: "alreadyExists" }] : wrong;
    return faults.map((fault) => ({ ...fault, ...placeOf(one, index, fault.path) }));
  });
}

/** Where a fault of a plan's row is. */
export const placeOf = ({ period }: Pick<PlannedCampaign, "period">, index: number, field: string) => ({
  path: `rows[${String(index)}].${field}`,
  row: index + 1,
  params: { period },
});

export const yearOf = (period: Period): number => Number(period.slice(0, 4));

const latestOf = <C extends Campaign>(campaigns: readonly C[]): C | undefined =>
  campaigns.toSorted((a, b) => comparePeriods(a.period, b.period)).at(-1);
