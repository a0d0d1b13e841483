import { comparePeriods, monthsIn, shiftPeriod, standing, type Period } from "@/lib/domain/period";
import { sway } from "./chance";
import type { SeriesPlan } from "./plan";

/** The fictitious level of a series at a period, in its unit and not rounded: a flow for what is cumulated or summed. */
export function levelAt(plan: SeriesPlan, period: Period): number {
  const { profile, indicator, baseline } = plan;
  const stray = sway(`${plan.id}|${period}`);
  if (baseline === null) return (profile.flat ?? plan.target.value) + (profile.spread ?? 0) * stray;
  const noise = 1 + (profile.noise ?? 0) * stray;
  if (indicator.cumulative === true) return flowAt(plan, period) * noise;
  const level = baseline.value + (plan.target.value - baseline.value) * reached(plan, elapsed(plan, period, 1));
  const isSummed = indicator.kind === "amount" && indicator.overTime === "sum";
  // Baselines and targets of a monthly flow are those of a quarter: the grain at which the board looks at it.
  return (isSummed && indicator.frequency === "month" ? level / monthsIn.quarter : level) * noise;
}

function flowAt(plan: SeriesPlan, period: Period): number {
  const before = shiftPeriod(period, -1);
  const start = comparePeriods(before, plan.from) < 0 ? 0 : reached(plan, elapsed(plan, before, Infinity));
  return plan.target.value * (reached(plan, elapsed(plan, period, Infinity)) - start);
}

/** Share of the way from baseline to target that time alone would have covered. */
function elapsed(plan: SeriesPlan, period: Period, most: number): number {
  const start = standing(plan.baseline?.period ?? period);
  return Math.min(Math.max((standing(period) - start) / (standing(plan.target.period) - start), 0), most);
}

/** Share of that way that the series is said to have covered. */
function reached({ profile }: SeriesPlan, share: number): number {
  const { k = 1, lead = 0, cap = Infinity, curve = 0 } = profile;
  const bent = share * (1 - curve + (curve * share) / 0.75);
  return Math.min(k * bent + (lead / 100) * Math.min(1, share / 0.4), cap / 100);
}
