import { type DefinitionVersion } from "./indicator";
import { firstDay, lastDay, type Period } from "./period";
import { dueSlots, windowOf, type Slot } from "./window";
import { addDays, type Day } from "./day";

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

export const owedPeriods = (quarter: Period, series: OwingSeries): Period[] =>
  slotsEndingIn(quarter, series.versions)
    .filter((slot) => spans(series, slot))
    .map(({ period }) => period);

function slotsEndingIn(quarter: Period, versions: readonly DefinitionVersion[]): Slot[] {
  const { from: begins, to: ends } = windowOf(quarter);
  // No period is longer than a year, so that all that end in the quarter lie in the year before its last day.
  const yearBefore = { from: addDays(begins, -366), to: ends };
  return dueSlots(versions, yearBefore, addDays(ends, 1)).filter((slot) => slot.to >= begins);
}

const spans = ({ from, to }: Pick<OwingSeries, "from" | "to">, slot: Slot): boolean =>
  slot.from >= firstDay(from) && (to === null || slot.to <= lastDay(to));

type OwingIndicator = Pick<OwingSeries, "versions"> & {
  readonly series: readonly Pick<OwingSeries, "from" | "to">[];
};

/**
 * The periods of the quarter, ended before `today`, that every series of the indicator owes; null where some series owe
 * them and others do not.
 */
export function periodsOwedByAll({ versions, series }: OwingIndicator, quarter: Period, today: Day): Period[] | null {
  const due = slotsEndingIn(quarter, versions).filter(({ to }) => to < today);
  return series.every((one) => due.every((slot) => spans(one, slot))) ? due.map(({ period }) => period) : null;
}
