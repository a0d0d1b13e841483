import { hundred, zero, type Decimal } from "./decimal";
import { type IndicatorDefinition } from "./indicator";
import { type Advance, type ProgressFlag, type ProgressIngredient } from "./progress";

/** What decides where progress goes and when a target is met. */
export type Course = Pick<IndicatorDefinition, "direction" | "band">;

/** Whether a value meets the target: at or past it, or within the band around it to maintain. */
export function meetsTarget({ direction, band }: Course, target: Decimal, value: Decimal): boolean {
  if (direction === "increase") return value.greaterThanOrEqualTo(target);
  if (direction === "decrease") return value.lessThanOrEqualTo(target);
  return value.minus(target).abs().lessThanOrEqualTo(band);
}

export type AdvanceInput = Course & {
  readonly baseline: Decimal | null;
  readonly target: Decimal | null;
  readonly current: Decimal | null;
};

/**
 * Progress to target in percent, not rounded: `raw` unbounded, `shown` from 0 to 100; both null when the current value,
 * the target or (but to maintain) the baseline is unknown, each then named in `missing`.
 */
export function computeAdvance({ baseline, target, current, ...course }: AdvanceInput): Advance {
  if (target === null || current === null) return withoutAdvance(missingOf({ baseline, target, current, ...course }));
  if (course.direction === "maintain") return bounded(maintained(course.band, target, current), false);
  if (baseline === null) return withoutAdvance(["baseline"]);
  if (meetsTarget(course, target, baseline)) {
    return bounded(meetsTarget(course, target, current) ? hundred : zero, false);
  }
  return bounded(hundred.times(current.minus(baseline)).dividedBy(target.minus(baseline)), true);
}

/** A percentage brought into 0…100. */
export const boundPercent = (percent: Decimal): Decimal =>
  percent.lessThan(zero) ? zero : percent.greaterThan(hundred) ? hundred : percent;

/** 100 inside the band, then down to 0 at twice the band. */
function maintained(band: Decimal, target: Decimal, current: Decimal): Decimal {
  const gap = current.minus(target).abs();
  if (gap.lessThanOrEqualTo(band)) return hundred;
  if (band.isZero()) return zero;
  return boundPercent(hundred.times(band.times(2).minus(gap)).dividedBy(band));
}

function bounded(raw: Decimal, isFlagged: boolean): Advance {
  const flags: ProgressFlag[] = [];
  if (isFlagged && raw.greaterThan(hundred)) flags.push("exceeded");
  if (isFlagged && raw.lessThan(zero)) flags.push("worseThanBaseline");
  return { raw, shown: boundPercent(raw), flags, missing: [] };
}

const withoutAdvance = (missing: readonly ProgressIngredient[]): Advance => ({
  raw: null,
  shown: null,
  flags: [],
  missing,
});

const missingOf = ({ direction, baseline, target, current }: AdvanceInput): ProgressIngredient[] => [
  ...(direction !== "maintain" && baseline === null ? (["baseline"] as const) : []),
  ...(target === null ? (["target"] as const) : []),
  ...(current === null ? (["current"] as const) : []),
];
