import { boardView, type BoardView } from "./board-indicator";
import { computeProgress } from "./compute-progress";
import { type Day } from "./day";
import { reachOfIndicator } from "./indicator-reach";
import { type KnownIndicator } from "./known-indicator";
import { shiftPeriod, type Period } from "./period";
import { type Point } from "./point";
import { cellSource, type PointSource } from "./point-source";
import { type Progress } from "./progress";
import { type ReportIndicator, type ReportPoint, type ReportProgress } from "./report";
import { exactText, markAt, trajectoryOf } from "./report-trajectory";

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
    value: exactText(point.value),
    gross: exactText(point.gross),
    numerator: exactText(point.numerator),
    denominator: exactText(point.denominator),
    reason: point.reason,
    mark: markAt(indicator, period, point, today),
    state: point.state,
    reported: point.reported,
    expected: point.expected,
    provisional: point.provisional,
    break: point.breaks,
  };
}

function previousPoint(
  { indicator, definition, period }: BoardView,
  source: PointSource,
  today: Day,
): ReportIndicator["previous"] {
  const before = shiftPeriod(period, -1);
  const point = source.at(before, definition.cumulative);
  return {
    period: before,
    value: exactText(point.value),
    state: point.state,
    mark: markAt(indicator, before, point, today),
  };
}

const reportProgress = (progress: Progress): ReportProgress => ({
  baseline: exactText(progress.baseline),
  target: exactText(progress.target),
  targetPeriod: progress.targetPeriod,
  current: exactText(progress.current),
  raw: exactText(progress.raw),
  shown: exactText(progress.shown),
  flags: progress.flags,
  missing: progress.missing,
  reason: progress.reason,
  expected: exactText(progress.expected),
  expectedProgress: exactText(progress.expectedProgress),
  status: progress.status,
  percentOfTarget: exactText(progress.percentOfTarget),
  trend: progress.trend,
  landing:
    progress.landing.kind === "none"
      ? { reason: progress.landing.reason }
      : {
          value: progress.landing.value.toString(),
          low: progress.landing.low.toString(),
          high: progress.landing.high.toString(),
          reachedOn: progress.landing.reachedOn,
          pastError: exactText(progress.landing.pastError),
        },
});
