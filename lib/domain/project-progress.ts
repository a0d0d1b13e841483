import { type BoardIndicator } from "./board-answer";
import { boardLine, boardView, isOnBoard } from "./board-indicator";
import { type Day } from "./day";
import { contentsOver, markOf } from "./empty-mark";
import { figureOf, type Figure } from "./figure-answer";
import { type KnownIndicator } from "./known-indicator";
import { type Period } from "./period";
import { cellSource } from "./point-source";
import { type Status } from "./progress";
import { rollUp } from "./roll-up";
import { windowOf } from "./window";

export type SeriesLine = { readonly series: string; readonly ministry: string | null; readonly line: BoardIndicator };
export type ProjectProgress = {
  readonly lines: readonly SeriesLine[];
  readonly progress: Figure;
  readonly expectedProgress: Figure;
  readonly partialValue: Figure;
  readonly of: { readonly with: number; readonly total: number };
  readonly status: Status;
  /** Ids of the series without progress. */
  readonly missing: readonly string[];
};

/** A project rolls up its series, each weighing what it weighs: units, null cases and rounding of `rollUp`. */
export function projectProgress(indicators: readonly KnownIndicator[], quarter: Period, today: Day): ProjectProgress {
  const parts = indicators.flatMap((indicator) =>
    indicator.series.flatMap((series) => {
      const view = boardView({ ...indicator, series: [series] }, quarter, "selection");
      if (!isOnBoard(view)) return [];
      const source = cellSource({ ...view.indicator, today });
      const point = source.at(view.period, view.definition.cumulative);
      const mark = markOf(point, contentsOver(view.indicator, windowOf(view.period), today));
      const { line, item } = boardLine(view, source, mark);
      const shown = { series: series.id, ministry: series.ministry, line };
      return [{ shown, item: { ...item, code: series.id, weight: series.weight } }];
    }),
  );
  const rolled = rollUp(parts.map(({ item }) => item));
  return {
    lines: parts.map(({ shown }) => shown),
    progress: figureOf(rolled.progress),
    expectedProgress: figureOf(rolled.expectedProgress),
    partialValue: figureOf(rolled.partialValue),
    of: rolled.of,
    status: rolled.status,
    missing: rolled.missing,
  };
}
