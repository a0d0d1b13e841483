import { meetsTarget } from "./advance";
import { type Decimal } from "./decimal";
import { type IndicatorDefinition } from "./indicator";
import { frequencyOf, lastDay, monthsIn, shiftPeriod, standing, type Period } from "./period";
import { type Landing } from "./progress";
import { type Anchor } from "./reach";
import { intervalAt, repeatedMedians, valueOn, type Line, type LineMaker, type Sample } from "./repeated-medians";
import { type Day } from "./day";

const fewestValues = 4;
/** How far back the past forecast is made, in values. */
const lookBack = 4;
/** How far ahead anything is looked for. */
export const horizonInMonths = 40 * 12;

/**
 * Where the indicator would land at the final target's period: the forecast and its 80 % interval in the indicator's
 * unit, not rounded. `values` are the official ones in order of their periods (all of one frequency, cumulated where
 * the indicator is, missing ones left out). No forecast without target or under four values. `lines` spares
 * the same slopes where landings of one series are asked for period after period.
 */
export function forecastLanding(
  definition: Pick<IndicatorDefinition, "direction" | "band">,
  target: Anchor | null,
  values: readonly Anchor[],
  lines: LineMaker = repeatedMedians(),
): Landing {
  if (target === null) return { kind: "none", reason: "targetMissing" };
  const samples = values.map(({ period, value }): Sample => ({ x: standing(period), y: value }));
  const line = lineThrough(samples, lines);
  const latest = values.at(-1);
  if (line === null || latest === undefined) return { kind: "none", reason: "insufficientData" };
  const x = standing(target.period);
  const value = valueOn(line, x);
  const { low, high } = intervalAt(line, samples, x);
  const isMet = (at: Decimal): boolean => meetsTarget(definition, target.value, at);
  return {
    kind: "forecast",
    value,
    low: value.plus(low),
    high: value.plus(high),
    reachedOn: reachedOn(line, { first: values[0] ?? latest, latest, target: target.value }, isMet),
    pastError: pastErrorOf(samples, lines),
  };
}

const lineThrough = (samples: readonly Sample[], lines: LineMaker): Line | null =>
  samples.length < fewestValues ? null : lines(samples);

type Way = { readonly first: Anchor; readonly latest: Anchor; readonly target: Decimal };

/** Last day of the first period on the line at or past the target; before the latest value only if still there. */
function reachedOn(line: Line, { first, latest, target }: Way, isMet: (value: Decimal) => boolean): Day | null {
  const isMetIn = (period: Period): boolean => isMet(valueOn(line, standing(period)));
  if (!isMetIn(latest.period)) return comesOn(line, latest.period, target, isMetIn);
  let period = first.period;
  while (!isMetIn(period)) period = shiftPeriod(period, 1);
  return lastDay(period);
}

/** From a period at which the target is not met: a line comes to it once, or passes it between two periods. */
function comesOn(line: Line, from: Period, target: Decimal, isMetIn: (period: Period) => boolean): Day | null {
  const sideOf = (period: Period): number => valueOn(line, standing(period)).comparedTo(target);
  const side = sideOf(from);
  const hasCome = (period: Period): boolean => isMetIn(period) || sideOf(period) !== side;
  let [before, come] = [0, Math.floor(horizonInMonths / monthsIn[frequencyOf(from)])];
  if (!hasCome(shiftPeriod(from, come))) return null;
  while (come - before > 1) {
    const middle = (before + come) >> 1;
    if (hasCome(shiftPeriod(from, middle))) come = middle;
    else before = middle;
  }
  const reached = shiftPeriod(from, come);
  return isMetIn(reached) ? lastDay(reached) : null;
}

/** In the indicator's unit: what the method said four values ago about the latest one, less what it came to. */
function pastErrorOf(samples: readonly Sample[], lines: LineMaker): Decimal | null {
  const latest = samples.at(-1);
  const line = lineThrough(samples.slice(0, -lookBack), lines);
  return latest === undefined || line === null ? null : valueOn(line, latest.x).minus(latest.y);
}
