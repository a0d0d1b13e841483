import { comparePeriods, parsePeriod, type Period } from "@/lib/domain/period";
import { readDinumAmendments, readDinumReference } from "./reference-document";
import type { DemoIndicator, DemoRule, DemoTarget } from "./reference-document";
import { type Profile, readProfiles } from "./profile";

type Dated = { readonly period: Period; readonly value: number };
/** All that the value of a series' cell depends on. */
export type SeriesPlan = {
  readonly id: string;
  readonly department: string;
  readonly indicator: DemoIndicator;
  readonly rules: readonly DemoRule[];
  readonly from: Period;
  readonly baseline: Dated | null;
  readonly target: Dated;
  readonly profile: Profile;
};

export function periodOf(text: string): Period {
  const period = parsePeriod(text);
  if (period === null) throw new Error(`${text} is no period`);
  return period;
}

let known: readonly SeriesPlan[] | null = null;
/** The same plans, read once. */
export const seriesPlans = (): readonly SeriesPlan[] => (known ??= readSeriesPlans());

/** The series of the DINUM roadmap with their last known targets, which the fictitious paths aim at. */
function readSeriesPlans(): readonly SeriesPlan[] {
  const document = readDinumReference();
  const profiles = readProfiles();
  const targets = [...document.targets, ...readDinumAmendments().flatMap((later) => later.document.targets ?? [])];
  const indicators = new Map(document.indicators.map((indicator) => [indicator.code, indicator]));
  return document.series.map((series) => {
    const indicator = indicators.get(series.indicator);
    const target = finalTarget(targets.filter((one) => one.series === series.id));
    if (indicator === undefined || target === null) throw new Error(`${series.id} lacks its indicator or target`);
    const baseline = series.baseline ?? null;
    return {
      id: series.id,
      department: series.department,
      indicator,
      rules: indicator.rules ?? [],
      from: periodOf(series.from ?? indicator.from),
      baseline: baseline && { period: periodOf(baseline.period), value: baseline.value },
      target,
      profile: profiles[indicator.code] ?? {},
    };
  });
}

function finalTarget(targets: readonly DemoTarget[]): Dated | null {
  let last: Dated | null = null;
  for (const { period: text, value } of targets) {
    const period = periodOf(text);
    if (last === null || comparePeriods(period, last.period) >= 0) last = { period, value };
  }
  return last;
}
