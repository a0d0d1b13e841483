import { boardLine, type BoardView } from "./board-indicator";
import { type BreakdownRow } from "./breakdown-answer";
import { type Day } from "./day";
import { contentsOver, markOf } from "./empty-mark";
import { figureOf } from "./figure-answer";
import { selectable, type Selectable } from "./figure-request";
import { type KnownIndicator } from "./known-indicator";
import { viewOfSeries } from "./own-view";
import { lastDay, periodContaining, type Period } from "./period";
import { cellSource } from "./point-source";
import { windowOf } from "./window";

/** The ways to break an indicator down: those in which its series differ. */
export const breakdownsOf = ({ series }: Pick<KnownIndicator, "series">): Selectable[] =>
  selectable.filter((by) => new Set(series.map((one) => one[by])).size > 1);

/** Rows in order of their codes, those of series that name none last: units and null cases of the board's lines. */
export function computeBreakdown(
  indicator: KnownIndicator,
  period: Period,
  by: Selectable,
  today: Day,
): BreakdownRow[] {
  const codes = [...new Set(indicator.series.map((one) => one[by]))].sort(compareCodes);
  const quarter = periodContaining(lastDay(period), "quarter");
  return codes.flatMap((code) => {
    const view = viewOfSeries(indicator, quarter, (one) => one[by] === code);
    return view === null ? [] : [breakdownRow({ ...view, period }, code, today)];
  });
}

/** One row of figures: the line, and the period's own value where the line is cumulated. */
export function breakdownRow(view: BoardView, code: string | null, today: Day): BreakdownRow {
  const { indicator, definition, period } = view;
  const source = cellSource({ ...indicator, today });
  const contents = contentsOver(indicator, windowOf(period), today);
  const current = source.at(period, definition.cumulative);
  const own = source.at(period, false);
  return {
    code,
    line: boardLine(view, source, markOf(current, contents)).line,
    own: definition.cumulative
      ? { value: figureOf(own.value), mark: markOf(own, contents), provisional: own.provisional }
      : null,
  };
}

const compareCodes = (a: string | null, b: string | null): number =>
  a === b ? 0 : a === null ? 1 : b === null ? -1 : a < b ? -1 : 1;
