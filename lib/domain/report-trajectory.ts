import { type BoardView } from "./board-indicator";
import { type EmptyMark } from "./cell";
import { type Day } from "./day";
import { type Decimal } from "./decimal";
import { contentsOver, markOf } from "./empty-mark";
import { comparePeriods, frequencyOf, lastDay, shiftPeriod, type Period } from "./period";
import { type Point } from "./point";
import { type PointSource } from "./point-source";
import { finalTarget, type Reach } from "./reach";
import { type ReportTrajectoryPoint } from "./report";
import { expectedValue } from "./trajectory";
import { windowOf } from "./window";

/** Periods of the past that a report's chart shows at most. */
const pastPeriods = 16;
const longestFuture = 60;

/** An exact decimal as the files keep it. */
export const exactText = (decimal: Decimal | null): string | null => decimal?.toString() ?? null;

/** Why the point of a period has no value. */
export const markAt = (
  indicator: BoardView["indicator"],
  period: Period,
  point: Point,
  today: Day,
): EmptyMark | null => (point.value === null ? markOf(point, contentsOver(indicator, windowOf(period), today)) : null);

/** The past up to the reported period, then the expected values up to the final target's. */
export function trajectoryOf(view: BoardView, source: PointSource, reach: Reach, today: Day): ReportTrajectoryPoint[] {
  const { indicator, definition, period } = view;
  const from = latest(definition.from, shiftPeriod(period, 1 - pastPeriods));
  const past = source
    .over({ from, to: period }, frequencyOf(period), definition.cumulative)
    .map(({ period: code, point }): ReportTrajectoryPoint => ({
      period: code,
      value: exactText(point.value),
      expected: exactText(expectedValue(reach, code as Period)),
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
      expected: exactText(expectedValue(reach, next)),
      state: "notDue",
      break: false,
    });
  }
  return [...past, ...future];
}

const latest = (a: Period, b: Period): Period => (comparePeriods(a, b) >= 0 ? a : b);
