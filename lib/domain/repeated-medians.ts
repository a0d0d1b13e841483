import { Decimal, zero } from "./decimal";

export type Sample = { readonly x: number; readonly y: Decimal };
export type Line = { readonly slope: Decimal; readonly intercept: Decimal };

export const valueOn = ({ slope, intercept }: Line, x: number): Decimal => slope.times(x).plus(intercept);

/** The line through samples; null under two of them. No two share an `x`. */
export type LineMaker = (samples: readonly Sample[]) => Line | null;

/**
 * Siegel's line: the median over points of the median slope to all others, then the median of what is left. Up to
 * half of the points can be wrong without moving it. Asked of a series as it grows, one maker computes each slope once.
 */
export function repeatedMedians(): LineMaker {
  let kept: Sample[] = [];
  let slopes: Decimal[][] = [];
  const lines = new Map<number, Line>();
  const add = (sample: Sample): void => {
    const own = kept.map((one, index) => {
      const slope = sample.y.minus(one.y).dividedBy(sample.x - one.x);
      insertSorted(slopes[index] ?? [], slope);
      return slope;
    });
    kept.push(sample);
    slopes.push(sorted(own));
    if (kept.length > 1) lines.set(kept.length, lineOf(kept, slopes));
  };
  return (samples) => {
    if (!samples.every((one, index) => isSame(one, kept[index] ?? one))) {
      kept = [];
      slopes = [];
      lines.clear();
    }
    samples.slice(kept.length).forEach(add);
    return lines.get(samples.length) ?? null;
  };
}

const lineOf = (samples: readonly Sample[], slopes: readonly (readonly Decimal[])[]): Line => {
  const slope = median(slopes.map(middleOf));
  return { slope, intercept: median(samples.map(({ x, y }) => y.minus(slope.times(x)))) };
};

const isSame = (a: Sample, b: Sample): boolean => a === b || (a.x === b.x && a.y.equals(b.y));
const sorted = (values: readonly Decimal[]): Decimal[] => values.toSorted((a, b) => a.comparedTo(b));

function insertSorted(values: Decimal[], value: Decimal): void {
  let [low, high] = [0, values.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((values[middle] ?? value).comparedTo(value) < 0) low = middle + 1;
    else high = middle;
  }
  values.splice(low, 0, value);
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
  const residuals = sorted(samples.map((sample) => sample.y.minus(valueOn(line, sample.x))));
  const size = samples.length;
  const widening = leverageAt(samples, x)
    .times(varianceOfMedian)
    .plus(1)
    .sqrt()
    .times(size)
    .dividedBy(size - 2);
  return { low: percentile(residuals, 10).times(widening), high: percentile(residuals, 90).times(widening) };
}

/** (x − mean)² / Σ(xᵢ − mean)² + 1 / n, from whole numbers: the sums of n distances from x, which are months. */
function leverageAt(samples: readonly Sample[], x: number): Decimal {
  const size = samples.length;
  let [sum, squares] = [0, 0];
  for (const sample of samples) {
    const distance = sample.x - x;
    sum += distance;
    squares += distance * distance;
  }
  // n Σ(xᵢ − mean)²; sum is n times the distance of the mean from x.
  const spread = size * squares - sum * sum;
  return new Decimal(sum * sum + spread).dividedBy(size * spread);
}

/** The value under which lie `percent` of the sorted values, on the straight line between its neighbours. */
function percentile(values: readonly Decimal[], percent: number): Decimal {
  const position = new Decimal(values.length - 1).times(percent).dividedBy(100);
  const index = position.floor().toNumber();
  const low = values[index] ?? zero;
  const high = values[index + 1] ?? low;
  return low.plus(high.minus(low).times(position.minus(index)));
}

/** The middle value, in their unit; the mean of the two in the middle of an even number. 0 of none. */
export const median = (values: readonly Decimal[]): Decimal => middleOf(sorted(values));

function middleOf(values: readonly Decimal[]): Decimal {
  const half = values.length >> 1;
  const high = values[half] ?? zero;
  return values.length % 2 === 1 ? high : high.plus(values[half - 1] ?? zero).dividedBy(2);
}
