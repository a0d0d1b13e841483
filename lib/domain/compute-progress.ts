import { computeAdvance, meetsTarget } from "./advance";
import { comparableValues } from "./comparable-values";
import { type Measure } from "./compute-point";
import { type Day } from "./day";
import { hundred, type Decimal } from "./decimal";
import { type IndicatorDefinition } from "./indicator";
import { forecastLanding } from "./landing";
import { firstDay, isFiner, lastDay, periodContaining, shiftPeriod, type Frequency, type Period } from "./period";
import { type Point } from "./point";
import { cellSource, type PointSource } from "./point-source";
import { type Progress, type Trend } from "./progress";
import { finalTarget, type Reach } from "./reach";
import { repeatedMedians, type LineMaker } from "./repeated-medians";
import { statusOf } from "./status";
import { expectedProgress, expectedValue } from "./trajectory";
import { definitionOver, windowOf } from "./window";

/** Progress without what needs the history: what a board shows, from a point already computed. */
export type Assessment = Omit<Progress, "trend" | "landing">;
export type AssessmentInput = {
  readonly definition: IndicatorDefinition;
  readonly reach: Reach;
  readonly period: Period;
  /** First day of the first period of the indicator, or of the series looked at. */
  readonly startsOn: Day;
  /** The official result at the period, cumulated where the indicator is. */
  readonly current: Pick<Point, "value" | "reason">;
};

/** Progress to target and status: units and null cases of `Progress`, nothing rounded. */
export function assessProgress({ definition, reach, period, startsOn, current }: AssessmentInput): Assessment {
  const final = finalTarget(reach);
  const target = final?.value ?? null;
  const baseline = reach.baseline?.value ?? null;
  const advance = computeAdvance({ ...definition, baseline, target, current: current.value });
  const wanted = expectedProgress(definition, reach, period);
  return {
    ...advance,
    baseline,
    target,
    targetPeriod: final?.period ?? null,
    current: current.value,
    reason: current.reason ?? (target?.isZero() === true ? "zeroTarget" : null),
    expected: expectedValue(reach, period),
    expectedProgress: wanted,
    status: statusOf({
      hasStarted: lastDay(period) >= startsOn,
      raw: advance.raw,
      expectedProgress: wanted,
      meetsFinalTarget: target !== null && current.value !== null && meetsTarget(definition, target, current.value),
      tolerance: definition.tolerance,
    }),
    percentOfTarget: percentOf(current.value, target),
  };
}

/**
 * The whole of §5 and §6 at a period, from the cells or from points that stand ready: units and null cases of
 * `Progress`, nothing rounded.
 */
export function computeProgress(
  measure: Measure,
  reach: Reach,
  period: Period,
  source: PointSource = cellSource(measure),
  lines: LineMaker = repeatedMedians(),
): Progress {
  const definition = definitionOver(measure.versions, windowOf(period));
  const current = source.at(period, definition.cumulative);
  const own = source.at(period, false);
  const previous = source.at(shiftPeriod(period, -1), false);
  return {
    ...assessProgress({ definition, reach, period, startsOn: startOf(measure, definition), current }),
    trend: trendOf(own, previous),
    landing: forecastLanding(
      definition,
      finalTarget(reach),
      comparableValues(source, definition, period, measure.today),
      lines,
    ),
  };
}

/** The period's own value against that of the one before; unknown without both, or where a break parts them. */
export function trendOf(own: Pick<Point, "value" | "breaks">, previous: Pick<Point, "value">): Trend {
  if (own.value === null || previous.value === null || own.breaks) return "unknown";
  const change = own.value.comparedTo(previous.value);
  return change === 0 ? "stable" : change > 0 ? "up" : "down";
}

/** The period a board or report reads in a quarter: the quarter, or the last longer period ended by its end. */
export function reportingPeriod(frequency: Frequency, quarter: Period): Period {
  if (!isFiner("quarter", frequency)) return quarter;
  const containing = periodContaining(lastDay(quarter), frequency);
  return lastDay(containing) <= lastDay(quarter) ? containing : shiftPeriod(containing, -1);
}

/** First day on which the indicator, or all that is looked at of it, can have a value. */
export function startOf({ series }: Pick<Measure, "series">, { from }: Pick<IndicatorDefinition, "from">): Day {
  const begins = firstDay(from);
  const [first, ...others] = series.map((one) => firstDay(one.from));
  if (first === undefined) return begins;
  const earliest = others.reduce((a, b) => (b < a ? b : a), first);
  return earliest > begins ? earliest : begins;
}

/** In percent, never bounded; null without both or on a target of 0. */
const percentOf = (current: Decimal | null, target: Decimal | null): Decimal | null =>
  current === null || target === null || target.isZero() ? null : hundred.times(current).dividedBy(target);
