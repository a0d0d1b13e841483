import { boardView, type BoardView } from "./board-indicator";
import { computeProgress } from "./compute-progress";
import { type Day } from "./day";
import { type Decimal } from "./decimal";
import { type EmptyMark } from "./cell";
import { contentsOver, markOf } from "./empty-mark";
import { reachOfIndicator } from "./indicator-reach";
import { type KnownIndicator } from "./known-indicator";
import { comparePeriods, frequencyOf, lastDay, shiftPeriod, type Period } from "./period";
import { type Point } from "./point";
import { cellSource, type PointSource } from "./point-source";
import { type Progress } from "./progress";
import { finalTarget, type Reach } from "./reach";
import { type ReportIndicator, type ReportPoint, type ReportProgress, type ReportTrajectoryPoint } from "./report";
import { expectedValue } from "./trajectory";
import { windowOf } from "./window";

/** Periods of the past that a report's chart shows at most. */
const pastPeriods = 16;
const longestFuture = 60;

const text = (decimal: Decimal | null): string | null => decimal?.toString() ?? null;

/** An indicator of a report, from its official cells: every figure as text, exact. */
export function reportIndicator(indicator: KnownIndicator, quarter: Period, today: Day): ReportIndicator {
  const view = boardView(indicator, quarter);
  const { definition, period } = view;
  const measure = { versions: indicator.versions, series: indicator.series, today };
  const source = cellSource(measure);
  const reach = reachOfIndicator(indicator, definition, indicator.series, "whole");
  const progress = computeProgress(measure, reach, period, source);
  return {
    code: indicator.code,
    name: indicator.labels.name,
    definition: indicator.labels.definition ?? "",
    source: indicator.labels.source ?? "",
    formula: { ...formulaFacts(definition) },
    unit: definition.unit,
    decimals: definition.decimals,
    priority: indicator.labels.priority ?? 0,
    departments: [...new Set(indicator.series.map(({ department }) => department))].sort(),
    isPublic: indicator.labels.isPublic,
    point: reportPoint(view, source.at(period, definition.cumulative), today),
    previous: previousPoint(view, source, today),
    progress: reportProgress(progress),
    trajectory: trajectoryOf(view, source, reach, today),
  };
}

const formulaFacts = (definition: BoardView["definition"]): ReportIndicator["formula"] => ({
  kind: definition.kind,
  overTime: definition.overTime,
  overSeries: definition.overSeries,
  scale: definition.scale.toString(),
  direction: definition.direction,
  frequency: definition.frequency,
  cumulative: definition.cumulative,
});

function reportPoint({ indicator, period }: BoardView, point: Point, today: Day): ReportPoint {
  return {
    period,
    value: text(point.value),
    gross: text(point.gross),
    numerator: text(point.numerator),
    denominator: text(point.denominator),
    reason: point.reason,
    mark: markAt(indicator, period, point, today),
    state: point.state,
    reported: point.reported,
    expected: point.expected,
    provisional: point.provisional,
    break: point.breaks,
  };
}

/** Why the point of a period has no value. */
const markAt = (indicator: BoardView["indicator"], period: Period, point: Point, today: Day): EmptyMark | null =>
  point.value === null ? markOf(point, contentsOver(indicator, windowOf(period), today)) : null;

function previousPoint(
  { indicator, definition, period }: BoardView,
  source: PointSource,
  today: Day,
): ReportIndicator["previous"] {
  const before = shiftPeriod(period, -1);
  const point = source.at(before, definition.cumulative);
  return {
    period: before,
    value: text(point.value),
    state: point.state,
    mark: markAt(indicator, before, point, today),
  };
}

const reportProgress = (progress: Progress): ReportProgress => ({
  baseline: text(progress.baseline),
  target: text(progress.target),
  targetPeriod: progress.targetPeriod,
  current: text(progress.current),
  raw: text(progress.raw),
  shown: text(progress.shown),
  flags: progress.flags,
  missing: progress.missing,
  reason: progress.reason,
  expected: text(progress.expected),
  expectedProgress: text(progress.expectedProgress),
  status: progress.status,
  percentOfTarget: text(progress.percentOfTarget),
  trend: progress.trend,
  landing:
    progress.landing.kind === "none"
      ? { reason: progress.landing.reason }
      : {
          value: progress.landing.value.toString(),
          low: progress.landing.low.toString(),
          high: progress.landing.high.toString(),
          reachedOn: progress.landing.reachedOn,
          pastError: text(progress.landing.pastError),
        },
});

/** The past up to the reported period, then the expected values up to the final target's. */
function trajectoryOf(view: BoardView, source: PointSource, reach: Reach, today: Day): ReportTrajectoryPoint[] {
  const { indicator, definition, period } = view;
  const from = latest(definition.from, shiftPeriod(period, 1 - pastPeriods));
  const past = source
    .over({ from, to: period }, frequencyOf(period), definition.cumulative)
    .map(({ period: code, point }): ReportTrajectoryPoint => ({
      period: code,
      value: text(point.value),
      expected: text(expectedValue(reach, code as Period)),
      state: point.state,
      mark: markAt(indicator, code as Period, point, today),
      break: point.breaks,
    }));
  const end = finalTarget(reach)?.period ?? period;
  const future: ReportTrajectoryPoint[] = [];
  for (let next = shiftPeriod(period, 1); future.length < longestFuture; next = shiftPeriod(next, 1)) {
    if (lastDay(next) > lastDay(end) || lastDay(next) < today) break;
    future.push({
      period: next,
      value: null,
      expected: text(expectedValue(reach, next)),
      state: "notDue",
      break: false,
    });
  }
  return [...past, ...future];
}

const latest = (a: Period, b: Period): Period => (comparePeriods(a, b) >= 0 ? a : b);
