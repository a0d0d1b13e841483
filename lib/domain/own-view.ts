import { boardView, type BoardView } from "./board-indicator";
import { type KnownIndicator } from "./known-indicator";
import { type Period } from "./period";

/** Whose series are looked at: everybody's, or those of some departments. */
export type Departments = "all" | readonly string[];

/** Null for an indicator of other departments; the whole of one that is theirs alone. */
export function ownView(indicator: KnownIndicator, quarter: Period, own: Departments): BoardView | null {
  if (own === "all") return boardView(indicator, quarter);
  const view = viewOfSeries(indicator, quarter, ({ department }) => own.includes(department));
  return view?.indicator.series.length === indicator.series.length ? { ...view, scope: "whole" } : view;
}

/** A filter, measured as one even where it keeps every series: null where it keeps none. */
export function viewOfSeries(
  indicator: KnownIndicator,
  quarter: Period,
  isKept: (series: Series) => boolean,
): BoardView | null {
  const series = indicator.series.filter(isKept);
  return series.length === 0 ? null : boardView({ ...indicator, series }, quarter, "selection");
}

type Series = KnownIndicator["series"][number];
