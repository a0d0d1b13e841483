import { computePoint, type Measure } from "./compute-point";
import { firstDay, lastDay, periodsWithin, type Frequency, type Period } from "./period";
import { type Point } from "./point";
import { pointsOver, type PeriodRange, type PointRow } from "./points-over";
import { windowOf } from "./window";

/** Where the points of one indicator and selection come from: computed from the cells, or standing ready. */
export type PointSource = {
  readonly at: (period: Period, cumulative: boolean) => Point;
  readonly over: (range: PeriodRange, grain: Frequency, cumulative: boolean) => PointRow[];
};

export const cellSource = (measure: Measure): PointSource => ({
  at: (period, cumulative) => computePoint(measure, windowOf(period), { cumulative }),
  over: (range, grain, cumulative) => pointsOver(measure, range, grain, { cumulative }),
});

/** Points found by their period and way; those of windows in which no cell is due are not kept but computed. */
export function readySource(
  { versions, today }: Pick<Measure, "versions" | "today">,
  ready: { readonly plain: ReadonlyMap<string, Point>; readonly cumulated: ReadonlyMap<string, Point> },
): PointSource {
  const empty = cellSource({ versions, series: [], today });
  const at = (period: Period, cumulative: boolean): Point =>
    (cumulative ? ready.cumulated : ready.plain).get(period) ?? empty.at(period, cumulative);
  return {
    at,
    over: ({ from, to }, grain, cumulative) =>
      periodsWithin(firstDay(from), lastDay(to), grain).map((period) => ({
        period,
        code: null,
        point: at(period, cumulative),
      })),
  };
}
