import { type BoardIndicator } from "./board-answer";
import { type BoardView } from "./board-indicator";
import { type EmptyMark } from "./cell";
import { buildChart, type ChartModel, type ChartSource } from "./chart";
import { type IndicatorDefinition } from "./indicator";
import { reachOfIndicator } from "./indicator-reach";
import { firstDay, frequencyOf, lastDay, periodContaining, type Period } from "./period";
import { type PointSource } from "./point-source";
import { type PointRow } from "./points-over";
import { type Landing } from "./progress";
import { type ProgressAnswer } from "./progress-answer";
import { type Anchor, type Reach } from "./reach";
import { expectedValue } from "./trajectory";

/** One indicator as its page and the leading chart of a board show it, all of it from the same points. */
export type TrajectoryAnswer = {
  readonly line: BoardIndicator;
  readonly progress: ProgressAnswer;
  /** Null before the indicator's first period has ended. */
  readonly chart: ChartModel | null;
};

/** The rows of an indicator's chart: from its first due period to the one looked at, all of that one's length. */
export function trajectoryRows({ definition, period }: BoardView, source: PointSource): TrajectoryRow[] {
  const grain = frequencyOf(period);
  const range = { from: periodContaining(firstDay(definition.from), grain), to: period };
  if (firstDay(range.from) > lastDay(period)) return [];
  const rows = source.over(range, grain, definition.cumulative);
  const flows = definition.cumulative ? source.over(range, grain, false) : null;
  const first = rows.findIndex(({ point }) => point.state !== "notDue");
  return first < 0 ? [] : rows.map((row, index) => ({ row, flow: flows?.[index] ?? null })).slice(first);
}
export type TrajectoryRow = { readonly row: PointRow; readonly flow: PointRow | null };

/** The chart of a trajectory; null where no row was ever due. */
export function trajectoryChart(
  view: BoardView,
  rows: readonly TrajectoryRow[],
  landing: Landing,
  marks: ReadonlyMap<string, EmptyMark>,
): ChartModel | null {
  if (rows.length === 0) return null;
  const { indicator, definition, period, scope } = view;
  const reach = reachOfIndicator(indicator, definition, indicator.series, scope);
  const grain = frequencyOf(period);
  /** A value of another length stands at its last day: at the end of the chart's period that holds it. */
  const place = ({ period: own, value }: Anchor): Anchor => ({ period: periodContaining(lastDay(own), grain), value });
  const targets = reach.targets.map(place).sort((a, b) => (firstDay(a.period) < firstDay(b.period) ? -1 : 1));
  return buildChart({
    points: rows.map((row) => chartSource(row, reach, marks)),
    baseline: reach.baseline && place(reach.baseline),
    targets,
    landing,
    startsAtZero: isSum(definition),
  });
}

const isSum = ({ kind, overTime }: IndicatorDefinition): boolean => kind === "amount" && overTime === "sum";

function chartSource({ row, flow }: TrajectoryRow, reach: Reach, marks: ReadonlyMap<string, EmptyMark>): ChartSource {
  const period = row.period as Period;
  const { value, provisional, reported, expected, breaks } = row.point;
  return {
    period,
    value,
    mark: marks.get(period) ?? null,
    ...(flow !== null && { flow: flow.point.value }),
    provisional,
    expected: expectedValue(reach, period),
    reported,
    due: expected,
    breaks,
  };
}
