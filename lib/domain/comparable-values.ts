import { type Day } from "./day";
import { type IndicatorDefinition } from "./indicator";
import { horizonInMonths } from "./landing";
import {
  frequencyOf,
  isFiner,
  lastDay,
  monthsIn,
  periodContaining,
  shiftPeriod,
  type Frequency,
  type Period,
} from "./period";
import { type PointSource } from "./point-source";
import { type Anchor } from "./reach";

/** Values of the ended periods up to `period`, since the last break: what a line can be drawn through. */
export function comparableValues(
  source: PointSource,
  definition: IndicatorDefinition,
  period: Period,
  today: Day,
): Anchor[] {
  const { from, cumulative } = definition;
  const grain = comparableGrain(definition, period);
  // A period asked for may lie millennia ahead.
  const farthest = shiftPeriod(periodContaining(today, grain), horizonInMonths / monthsIn[grain]);
  const to = lastDay(period) < lastDay(farthest) ? period : farthest;
  const rows = source.over({ from, to }, grain, cumulative);
  const sinceBreak = rows.slice(
    Math.max(
      0,
      rows.findLastIndex(({ point }) => point.breaks),
    ),
  );
  return sinceBreak.flatMap(({ period: code, point: { value } }): Anchor[] => {
    const at = code as Period;
    return value === null || lastDay(at) >= today ? [] : [{ period: at, value }];
  });
}

/**
 * The indicator's own frequency. A sum that is not cumulated grows with the length of its period: it is compared with
 * others of the length asked for, as its current value is.
 */
function comparableGrain({ kind, overTime, cumulative, frequency }: IndicatorDefinition, period: Period): Frequency {
  const grain = frequencyOf(period);
  const isFlow = kind === "amount" && overTime === "sum" && !cumulative;
  return isFlow && isFiner(frequency, grain) ? grain : frequency;
}
