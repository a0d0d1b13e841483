import { meetsTarget } from "./advance";
import { type Decimal } from "./decimal";
import { type IndicatorDefinition } from "./indicator";
import { lastDay, shiftPeriod, standing, type Period } from "./period";
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
    reachedOn: reachedOn(line, values[0] ?? latest, latest, isMet),
    pastError: pastErrorOf(samples, lines),
  };
}

const lineThrough = (samples: readonly Sample[], lines: LineMaker): Line | null =>
  samples.length < fewestValues ? null : lines(samples);

/** Last day of the first period on the line at or past the target; before the latest value only if still there. */
function reachedOn(line: Line, first: Anchor, latest: Anchor, isMet: (value: Decimal) => boolean): Day | null {
  const end = standing(latest.period) + horizonInMonths;
  let period: Period = isMet(valueOn(line, standing(latest.period))) ? first.period : latest.period;
  for (; standing(period) <= end; period = shiftPeriod(period, 1)) {
    if (isMet(valueOn(line, standing(period)))) return lastDay(period);
  }
  return null;
}

/** In the indicator's unit: what the method said four values ago about the latest one, less what it came to. */
function pastErrorOf(samples: readonly Sample[], lines: LineMaker): Decimal | null {
  const latest = samples.at(-1);
  const line = lineThrough(samples.slice(0, -lookBack), lines);
  return latest === undefined || line === null ? null : valueOn(line, latest.x).minus(latest.y);
}
