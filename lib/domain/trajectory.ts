import { meetsTarget, type Course } from "./advance";
import { Decimal, hundred } from "./decimal";
import { standing, type Period } from "./period";
import { finalTarget, knownPoints, type Anchor, type Reach } from "./reach";

/** The nearest known points around a period: one at the period itself is both. */
export function anchorsAround(
  reach: Reach,
  period: Period,
): { readonly before: Anchor | null; readonly after: Anchor | null } {
  const points = knownPoints(reach);
  const at = standing(period);
  return {
    before: points.findLast((point) => standing(point.period) <= at) ?? null,
    after: points.find((point) => standing(point.period) >= at) ?? null,
  };
}

/**
 * The value the trajectory wants at a period, in the indicator's unit, not rounded: its target, else the straight line
 * between the nearest known points, which go on flat on both sides; null without baseline and earlier target.
 */
export function expectedValue(reach: Reach, period: Period): Decimal | null {
  const { before, after } = anchorsAround(reach, period);
  if (before === null) return reach.baseline === null ? null : (after?.value ?? null);
  if (after === null || after === before) return before.value;
  const at = standing(period);
  // Months are a common measure: the share of the way is the same in the indicator's own periods.
  const [start, end] = [standing(before.period), standing(after.period)];
  const share = after.value
    .minus(before.value)
    .times(at - start)
    .dividedBy(new Decimal(end - start));
  return before.value.plus(share);
}

/**
 * The progress expected at a period, in percent, neither bounded nor rounded: 100 to maintain and where the baseline
 * already meets the target; null without target, or without what it takes to expect a value.
 */
export function expectedProgress(course: Course, reach: Reach, period: Period): Decimal | null {
  const target = finalTarget(reach)?.value;
  if (target === undefined) return null;
  if (course.direction === "maintain") return hundred;
  const baseline = reach.baseline?.value;
  if (baseline === undefined) return null;
  if (meetsTarget(course, target, baseline)) return hundred;
  const expected = expectedValue(reach, period);
  return expected === null ? null : hundred.times(expected.minus(baseline)).dividedBy(target.minus(baseline));
}
