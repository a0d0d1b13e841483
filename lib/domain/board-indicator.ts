import { type WatchedIndicator } from "./alert-indicator";
import { type BoardIndicator } from "./board-answer";
import { type EmptyMark } from "./cell";
import { assessProgress, reportingPeriod, startOf, trendOf, type Assessment } from "./compute-progress";
import { type Day } from "./day";
import { toFigure } from "./decimal";
import { figureOf } from "./figure-answer";
import { type IndicatorDefinition } from "./indicator";
import { reachOfIndicator } from "./indicator-reach";
import { latestDefinition, type KnownIndicator } from "./known-indicator";
import { firstDay, lastDay, shiftPeriod, type Period } from "./period";
import { type Point } from "./point";
import { type PointSource } from "./point-source";
import { type ReachScope } from "./reach";
import { type RollUpItem } from "./roll-up";
import { expectedValue } from "./trajectory";
import { definitionOver, dueSlots, windowOf } from "./window";

/** Points of a sparkline, the board's own included. */
const sparklineLength = 12;

/** What the board reads of one indicator in a quarter. */
export type BoardView = {
  readonly indicator: KnownIndicator;
  readonly definition: IndicatorDefinition;
  readonly period: Period;
  readonly scope: ReachScope;
};

export function boardView(indicator: KnownIndicator, quarter: Period, scope: ReachScope = "whole"): BoardView {
  const { frequency } = definitionOver(indicator.versions, windowOf(quarter));
  const period = reportingPeriod(frequency, quarter);
  return { indicator, definition: definitionOver(indicator.versions, windowOf(period)), period, scope };
}

/** Whether the indicator still lives in what the board reads of it: a retired one has left. */
export const isOnBoard = ({ indicator, period }: BoardView): boolean => {
  const { to } = latestDefinition(indicator);
  return to === null ? !indicator.labels.isArchived : lastDay(to) >= firstDay(period);
};

/** Places of the points a board reads of one indicator: its trajectory, and its own values for trend and alerts. */
export function boardPlaces({ indicator, definition, period }: BoardView, today: Day) {
  const shown = sparklinePeriods(period).map((one) => ({ period: one, cumulative: definition.cumulative }));
  const own = sparklinePeriods(period).map((one) => ({ period: one, cumulative: false }));
  const lastDue = dueSlots(indicator.versions, { from: firstDay(definition.from), to: lastDay(period) }, today).at(-1);
  /** Its absence says that a cell fell due and was not counted yet. */
  const witness = lastDue === undefined ? [] : [{ period: lastDue.period, cumulative: false }];
  return { places: [...(definition.cumulative ? shown : []), ...own, ...witness], witness: witness[0]?.period ?? null };
}

const sparklinePeriods = (period: Period): Period[] =>
  Array.from({ length: sparklineLength }, (_, index) => shiftPeriod(period, index + 1 - sparklineLength));

/** One indicator's line of the board and its part in its priority's roll-up. */
export type BoardLine = {
  readonly line: BoardIndicator;
  readonly item: RollUpItem;
  readonly priority: number | null;
  readonly watched: Omit<WatchedIndicator, "targetRevisions">;
};

export function boardLine(view: BoardView, source: PointSource, mark: EmptyMark | null): BoardLine {
  const { indicator, definition, period, scope } = view;
  const reach = reachOfIndicator(indicator, definition, indicator.series, scope);
  const current = source.at(period, definition.cumulative);
  const before = shiftPeriod(period, -1);
  const startsOn = startOf(indicator, definition);
  const assessment = assessProgress({ definition, reach, period, startsOn, current });
  const line: BoardIndicator = {
    ...headOf(view),
    ...shownPoint(current, mark),
    ...shownAssessment(assessment),
    trend: trendOf(source.at(period, false), source.at(before, false)),
    previous: { period: before, value: figureOf(source.at(before, definition.cumulative).value) },
    sparkline: sparklinePeriods(period)
      .filter((one) => lastDay(one) >= firstDay(definition.from))
      .map((one) => ({
        period: one,
        value: figureOf(source.at(one, definition.cumulative).value),
        expected: figureOf(expectedValue(reach, one)),
      })),
  };
  const { priority } = indicator.labels;
  return { line, item: rollUpItem(view, assessment, current), priority, watched: watchedOf(view, assessment, source) };
}

const headOf = ({ indicator, definition, period }: BoardView) => ({
  code: indicator.code,
  name: indicator.labels.name,
  priority: indicator.labels.priority,
  keyFigure: indicator.labels.keyFigure,
  departments: [...new Set(indicator.series.map(({ department }) => department))].sort(),
  period,
  cumulative: definition.cumulative,
  unit: definition.unit,
  decimals: definition.decimals,
  direction: definition.direction,
});

const shownPoint = (point: Point, mark: EmptyMark | null) => ({
  value: figureOf(point.value),
  ...(mark !== null && { mark }),
  ...(point.gross !== null && { gross: toFigure(point.gross) }),
  provisional: point.provisional,
  state: point.state,
  reported: point.reported,
  expected: point.expected,
  ...(point.breaks && { break: true as const }),
});

const shownAssessment = (assessment: Assessment) => ({
  baseline: figureOf(assessment.baseline),
  target: figureOf(assessment.target),
  targetPeriod: assessment.targetPeriod,
  progress: figureOf(assessment.shown),
  expectedProgress: figureOf(assessment.expectedProgress),
  status: assessment.status,
  flags: assessment.flags,
});

const rollUpItem = (
  { indicator, definition }: BoardView,
  { shown, expectedProgress, status }: Assessment,
  { state }: Point,
): RollUpItem => ({
  code: indicator.code,
  weight: definition.weight,
  shown,
  expectedProgress,
  status,
  isApplicable: state !== "notApplicable",
});

function watchedOf({ indicator, definition, period }: BoardView, assessment: Assessment, source: PointSource) {
  const periods = sparklinePeriods(period).filter((one) => firstDay(one) >= firstDay(definition.from));
  const history = periods.flatMap((one) => {
    const { value, breaks, state } = source.at(one, false);
    return state === "notDue" ? [] : [{ period: one, value, breaks, isOwed: state !== "notApplicable" }];
  });
  return { code: indicator.code, direction: definition.direction, ...assessment, history };
}
