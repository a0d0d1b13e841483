import { Decimal, zero } from "./decimal";

/** Where the axis starts and ends and its lines, exact decimal text. */
export type ChartAxis = {
  readonly low: string;
  readonly high: string;
  readonly ticks: readonly string[];
  readonly startsAtZero: boolean;
};

const niceSteps = [1, 2, 2.5, 5, 10] as const;
const mostIntervals = 4;

function stepOver(range: Decimal): Decimal {
  const rough = range.div(mostIntervals);
  const magnitude = new Decimal(10).pow(rough.log(10).floor());
  const nice = niceSteps.find((step) => magnitude.times(step).gte(rough)) ?? 10;
  return magnitude.times(nice);
}

/** Three or four lines over the values to draw. An axis that does not start at zero leaves a quarter step under them. */
export function axisOf(values: readonly Decimal[], wantsZero: boolean): ChartAxis {
  const all = wantsZero || values.length === 0 ? [...values, zero] : values;
  const low = Decimal.min(...all);
  const high = Decimal.max(...all);
  const range = high.eq(low) ? Decimal.max(high.abs(), 1) : high.minus(low);
  const step = stepOver(range);
  const first = low.div(step).floor().times(step);
  const startsAtZero = first.isZero();
  const end = Decimal.max(high, first.plus(step));
  const ticks: string[] = [];
  for (let tick = first; tick.lte(end); tick = tick.plus(step)) ticks.push(tick.toFixed());
  const start = startsAtZero || low.gt(first) ? first : first.minus(step.div(4));
  return { low: start.toFixed(), high: end.toFixed(), ticks, startsAtZero };
}
