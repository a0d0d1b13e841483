import { Decimal, sumOf } from "./decimal";
import { median } from "./repeated-medians";

/** Fewer earlier values say nothing of what is usual. */
export const fewestEarlier = 6;
/** Beyond this score a value is an outlier. */
export const outlierScore = new Decimal("3.5");

/** What makes the median and the mean of absolute deviations estimate the standard deviation of normal values. */
const fromMedianDeviation = new Decimal("1.4826");
const fromMeanDeviation = new Decimal("1.2533");

export type RobustScore = { readonly score: Decimal; readonly median: Decimal };

/**
 * How far `value` lies from the median of the earlier values, counted in their usual deviation (no unit, ≥ 0), with
 * that median (in the unit of the values): |value − median| / (1.4826 × MAD), and where more than half of them are
 * equal, so that MAD is 0, / (1.2533 × mean absolute deviation). Not rounded. Null under six earlier values, and where
 * they are all the same: nothing is unusual against a constant. After Iglewicz and Hoaglin, « How to Detect and Handle
 * Outliers » (ASQC, 1993).
 */
export function robustScore(earlier: readonly Decimal[], value: Decimal): RobustScore | null {
  if (earlier.length < fewestEarlier) return null;
  const middle = median(earlier);
  const deviations = earlier.map((one) => one.minus(middle).abs());
  const usual = usualDeviation(deviations);
  return usual.isZero() ? null : { score: value.minus(middle).abs().dividedBy(usual), median: middle };
}

/** In the unit of the values; 0 where none deviates. */
function usualDeviation(deviations: readonly Decimal[]): Decimal {
  const middle = median(deviations);
  if (!middle.isZero()) return middle.times(fromMedianDeviation);
  return sumOf(deviations).dividedBy(deviations.length).times(fromMeanDeviation);
}
