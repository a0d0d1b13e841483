import { computePoint, isCumulable, type Measure } from "./compute-point";
import { computeProgress, reportingPeriod } from "./compute-progress";
import { type Day } from "./day";
import { formulaOf, type ExplainedCells } from "./explain-answer";
import { indicatorAnswer, pointAnswer, type PointAnswer } from "./figure-answer";
import { reachOfIndicator } from "./indicator-reach";
import { latestDefinition, type KnownIndicator } from "./known-indicator";
import { materialisedGrains } from "./materialised-result";
import { firstDay, lastDay, periodContaining, periodsWithin, shiftPeriod, type Frequency, type Period } from "./period";
import { type Point } from "./point";
import { readySource } from "./point-source";
import { pointsOver, type PeriodRange } from "./points-over";
import { progressAnswer, type ProgressAnswer } from "./progress-answer";
import { type IndicatorSnapshot } from "./publication-snapshot";
import { type ReachScope } from "./reach";
import { repeatedMedians } from "./repeated-medians";
import { definitionOver, windowOf } from "./window";

/** The indicator restricted to a scope's series, with their cells, and how the scope sees them. */
export type SnapshotSubject = {
  readonly indicator: KnownIndicator;
  readonly scope: ReachScope;
  readonly cells?: ExplainedCells;
};

/** Everything a publication of `quarter` says of an indicator in a scope, as plain data. */
export function snapshotOf(
  { indicator, scope, cells }: SnapshotSubject,
  quarter: Period,
  today: Day,
): IndicatorSnapshot {
  const measure: Measure = { ...indicator, today };
  const definition = definitionOver(indicator.versions, windowOf(quarter));
  const period = reportingPeriod(definition.frequency, quarter);
  const plain = pointsUntil(indicator, measure, quarter, false);
  const cumulated = isCumulable(latestDefinition(indicator))
    ? pointsUntil(indicator, measure, quarter, true)
    : new Map<string, Point>();
  const reach = reachOfIndicator(indicator, definition, indicator.series, scope);
  const source = readySource(measure, { plain, cumulated });
  const lines = repeatedMedians();
  const progress = [...plain.keys()].map((at): [string, ProgressAnswer] => [
    at,
    progressAnswer(computeProgress(measure, reach, at as Period, source, lines)),
  ]);
  return {
    indicator: indicatorAnswer(indicator),
    definition: { kind: definition.kind, overTime: definition.overTime },
    formula: formulaOf(definition),
    period,
    plain: answers(plain),
    cumulated: answers(cumulated),
    total: totalUntil(indicator, measure, period),
    progress: Object.fromEntries(progress),
    ...(cells && { cells }),
  };
}

/** Points of every grain, of the periods that end by the quarter's end. */
function pointsUntil(
  indicator: KnownIndicator,
  measure: Measure,
  quarter: Period,
  cumulative: boolean,
): Map<string, Point> {
  const rows = materialisedGrains(indicator).flatMap((grain) =>
    pointsOver(measure, rangeUntil(indicator, quarter, grain), grain, { cumulative }),
  );
  return new Map(rows.map(({ period, point }) => [period, point]));
}

function rangeUntil(indicator: KnownIndicator, quarter: Period, grain: Frequency): PeriodRange {
  const begins = firstDay(latestDefinition(indicator).from);
  const { startsOn } = indicator.roadmap;
  const current = periodContaining(lastDay(quarter), grain);
  return {
    from: periodContaining(begins < startsOn ? begins : startsOn, grain),
    to: lastDay(current) <= lastDay(quarter) ? current : shiftPeriod(current, -1),
  };
}

function totalUntil(indicator: KnownIndicator, measure: Measure, period: Period): PointAnswer | null {
  const { frequency } = latestDefinition(indicator);
  const from = periodContaining(indicator.roadmap.startsOn, frequency);
  const to = periodsWithin(firstDay(period), lastDay(period), frequency).at(-1) ?? period;
  if (firstDay(from) > lastDay(to)) return null;
  return pointAnswer(`${from}/${to}`, computePoint(measure, { from: firstDay(from), to: lastDay(to) }));
}

const answers = (points: ReadonlyMap<string, Point>): Record<string, PointAnswer> =>
  Object.fromEntries([...points].map(([period, point]) => [period, pointAnswer(period, point)]));
