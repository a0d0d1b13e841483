import { type BoardIndicator } from "./board-answer";
import { boardLine, boardView, isOnBoard } from "./board-indicator";
import { type Day } from "./day";
import { contentsOver, markOf } from "./empty-mark";
import { explainRollUp, type RollUpExplanation } from "./explain-roll-up";
import { type Figure } from "./figure-answer";
import { type KnownIndicator } from "./known-indicator";
import { type Period } from "./period";
import { cellSource } from "./point-source";
import { type Status } from "./progress";
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
  readonly explanation: RollUpExplanation;
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
      const { code: own, name, period } = line;
      return [{ shown, item: { ...item, code: series.id, weight: series.weight, indicator: own, name, period } }];
    }),
  );
  const explanation = explainRollUp(parts.map(({ item }) => item));
  const { progress, expectedProgress, partialValue, of, status, items = [] } = explanation;
  return {
    lines: parts.map(({ shown }) => shown),
    progress,
    expectedProgress,
    partialValue,
    of,
    status,
    missing: items.filter(({ part }) => part === "missing").map(({ code }) => code),
    explanation,
  };
}
