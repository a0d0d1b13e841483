import { type DefinitionVersion } from "./indicator";
import { firstDay, lastDay, type Period } from "./period";
import { dueSlots, windowOf } from "./window";
import { addDays } from "./day";

/** What decides which cells a series owes. */
export type OwingSeries = {
  readonly id: string;
  readonly from: Period;
  readonly to: Period | null;
  readonly versions: readonly DefinitionVersion[];
};
export type OwedCell = { readonly series: string; readonly period: Period };

/**
 * The cells a campaign owes: every series in each of its own periods that ends in the quarter, those of a year or a
 * half-year included although they began before it. In the order of the series, then of the periods.
 */
export const owedCells = (quarter: Period, series: readonly OwingSeries[]): OwedCell[] =>
  series.flatMap((one) => owedPeriods(quarter, one).map((period) => ({ series: one.id, period })));

export function owedPeriods(quarter: Period, { from, to, versions }: OwingSeries): Period[] {
  const { from: begins, to: ends } = windowOf(quarter);
  // No period is longer than a year, so that all that end in the quarter lie in the year before its last day.
  const yearBefore = { from: addDays(begins, -366), to: ends };
  return dueSlots(versions, yearBefore, addDays(ends, 1))
    .filter((slot) => slot.to >= begins && slot.from >= firstDay(from) && (to === null || slot.to <= lastDay(to)))
    .map(({ period }) => period);
}
