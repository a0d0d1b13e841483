import { boardView, type BoardView } from "./board-indicator";
import { type KnownIndicator } from "./known-indicator";
import { type Period } from "./period";

/** Whose series are looked at: everybody's, or those of some departments. */
export type Departments = "all" | readonly string[];

/** Null for an indicator of other departments; the whole of one that is theirs alone. */
export function ownView(indicator: KnownIndicator, quarter: Period, own: Departments): BoardView | null {
  if (own === "all") return boardView(indicator, quarter);
  return viewOfSeries(indicator, quarter, ({ department }) => own.includes(department));
}

/** Null without any series kept; the whole where all are. */
export function viewOfSeries(
  indicator: KnownIndicator,
  quarter: Period,
  isKept: (series: KnownIndicator["series"][number]) => boolean,
): BoardView | null {
  const series = indicator.series.filter(isKept);
  if (series.length === 0) return null;
  const isWhole = series.length === indicator.series.length;
  return boardView({ ...indicator, series }, quarter, isWhole ? "whole" : "selection");
}
