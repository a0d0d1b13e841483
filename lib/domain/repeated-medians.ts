import { Decimal, sumOf, zero } from "./decimal";

export type Sample = { readonly x: number; readonly y: Decimal };
export type Line = { readonly slope: Decimal; readonly intercept: Decimal };

export const valueOn = ({ slope, intercept }: Line, x: number): Decimal => slope.times(x).plus(intercept);

/**
 * Siegel's line: the median over points of the median slope to all others, then the median of what is left. Up to
 * half of the points can be wrong without moving it. Null under two points; no two points share an `x`.
 */
export function repeatedMedians(samples: readonly Sample[]): Line | null {
  if (samples.length < 2) return null;
  const slope = median(samples.map((sample) => median(slopesFrom(sample, samples))));
  return { slope, intercept: median(samples.map(({ x, y }) => y.minus(slope.times(x)))) };
}

/** A median varies π/2 times as much as a mean, where errors are normal: so does a line made of medians. */
const varianceOfMedian = new Decimal("1.5708");

/**
 * The 80 % interval of a forecast at `x`, as distances from the line in the unit of the values: the 10th and 90th
 * percentile of the residuals, widened for what the line itself may be wrong by, the more the further from the middle
 * of the points. Residuals of few points are too small, a line of two having none: hence the share n / (n − 2). Needs
 * three points.
 */
export function intervalAt(line: Line, samples: readonly Sample[], x: number): { low: Decimal; high: Decimal } {
  const residuals = samples.map((sample) => sample.y.minus(valueOn(line, sample.x))).sort((a, b) => a.comparedTo(b));
  const size = new Decimal(samples.length);
  const middle = sumOf(samples.map((sample) => new Decimal(sample.x))).dividedBy(size);
  const spread = sumOf(samples.map((sample) => middle.minus(sample.x).pow(2)));
  const leverage = middle.minus(x).pow(2).dividedBy(spread).plus(new Decimal(1).dividedBy(size));
  const widening = leverage.times(varianceOfMedian).plus(1).sqrt().times(size).dividedBy(size.minus(2));
  return { low: percentile(residuals, 10).times(widening), high: percentile(residuals, 90).times(widening) };
}

/** The value under which lie `percent` of the sorted values, on the straight line between its neighbours. */
function percentile(sorted: readonly Decimal[], percent: number): Decimal {
  const position = new Decimal(sorted.length - 1).times(percent).dividedBy(100);
  const index = position.floor().toNumber();
  const low = sorted[index] ?? zero;
  const high = sorted[index + 1] ?? low;
  return low.plus(high.minus(low).times(position.minus(index)));
}

/** The middle value, in their unit; the mean of the two in the middle of an even number. 0 of none. */
export const median = (values: readonly Decimal[]): Decimal =>
  percentile(
    values.toSorted((a, b) => a.comparedTo(b)),
    50,
  );

const slopesFrom = (from: Sample, samples: readonly Sample[]): Decimal[] =>
  samples.flatMap((to) => (to === from ? [] : [to.y.minus(from.y).dividedBy(to.x - from.x)]));
