import { isCumulable } from "./compute-point";
import { continuePoint, isContinuable } from "./continue-point";
import { earlierDay, laterDay, type Day } from "./day";
import { latestDefinition } from "./known-indicator";
import {
  allDueSlots,
  cumulatedPoints,
  materialisedGrains,
  nobody,
  separatePoints,
  type MaterialisedPoint,
  type MeasuredIndicator,
} from "./materialised-result";
import { firstDay, lastDay, periodContaining, shiftPeriod, type Frequency, type Period } from "./period";
import { type Point } from "./point";
import { definitionOver, windowOf, type Slot, type Window } from "./window";

/** Cells that changed; `series` null where it is not told which. */
export type TouchedCells = { readonly periods: readonly Period[]; readonly series: ReadonlySet<string> | null };

/** What of an indicator's ready points changes with some of its cells, and what computing that again takes. */
export type Reach = {
  /** From the first to the last day that the cells speak of, within what is due. */
  readonly stretch: Window;
  /** The last day on which a cell is due: cumulated points change until then. */
  readonly end: Day;
  /** Cumulated points go on from those that stand before the stretch; else from the first cell. */
  readonly continues: boolean;
  /** Periods whose cells are needed; null for all of them. */
  readonly periods: readonly Period[] | null;
  /** Periods of the cumulated points to go on from. */
  readonly bases: readonly Period[];
};

/** Null where nothing changes. */
export function reachOf(indicator: MeasuredIndicator, today: Day, touched: readonly Period[]): Reach | null {
  const slots = allDueSlots(indicator, today);
  const [first, last] = [slots[0], slots.at(-1)];
  const stretch = first && last && stretchOf(first, last, touched);
  if (first === undefined || last === undefined || !stretch) return null;
  const bases = materialisedGrains(indicator).flatMap((grain) => baseOf(stretch, grain, first.from) ?? []);
  const isCumulated = isCumulable(latestDefinition(indicator));
  const continues = !isCumulated || bases.every((base) => goesOnFrom(indicator, slots, base));
  const coarsest = materialisedGrains(indicator).at(-1) ?? "year";
  const since = firstDay(periodContaining(stretch.from, coarsest));
  return {
    stretch,
    end: last.to,
    continues,
    periods: continues ? slots.flatMap(({ from, period }) => (from >= since ? [period] : [])) : null,
    bases: isCumulated && continues ? bases : [],
  };
}

/** The same definition holds until the end, and every cell lies wholly before or after. */
function goesOnFrom({ versions, series }: MeasuredIndicator, slots: readonly Slot[], base: Period): boolean {
  const window = windowOf(base);
  const definition = definitionOver(versions, window);
  const isLast = definition === definitionOver(versions, { ...window, to: slots.at(-1)?.to ?? window.to });
  return (
    isLast && isContinuable(definition, series) && slots.every(({ from, to }) => to <= window.to || from > window.to)
  );
}

/** The period of the grain before the stretch; null where no cell was due in or before it. */
const baseOf = (stretch: Window, grain: Frequency, first: Day): Period | null => {
  const period = periodContaining(stretch.from, grain);
  return firstDay(period) > first ? shiftPeriod(period, -1) : null;
};

type Place = Pick<MaterialisedPoint, "dimension" | "member" | "period">;

/**
 * The points that change, of an indicator that holds the cells of `reach.periods`; `standing` finds the cumulated ones
 * to go on from. Null where one of them does not stand: every point is then to be computed from every cell.
 */
export function touchedPoints(
  indicator: MeasuredIndicator,
  today: Day,
  reach: Reach,
  series: ReadonlySet<string> | null,
  standing: (place: Place) => Point | undefined,
): MaterialisedPoint[] | null {
  const found: MaterialisedPoint[] = [];
  for (const grain of materialisedGrains(indicator)) {
    const cumulated = isCumulable(latestDefinition(indicator))
      ? cumulatedAgain(indicator, today, reach, grain, standing)
      : [];
    if (cumulated === null) return null;
    found.push(...separatePoints(indicator, today, reach.stretch, grain), ...cumulated);
  }
  const isTouched = series === null ? () => true : memberOf(indicator, series);
  return found.filter(isTouched);
}

function cumulatedAgain(
  indicator: MeasuredIndicator,
  today: Day,
  { stretch, end, continues }: Reach,
  grain: Frequency,
  standing: (place: Place) => Point | undefined,
): MaterialisedPoint[] | null {
  const first = allDueSlots(indicator, today)[0]?.from ?? stretch.from;
  const base = continues ? baseOf(stretch, grain, first) : null;
  const onwards = { from: stretch.from, to: end };
  if (base === null) return cumulatedPoints(indicator, today, onwards, grain);
  const since = firstDay(periodContaining(stretch.from, grain));
  const points = cumulatedPoints(indicator, today, onwards, grain, since).map((one) => {
    const before = standing({ ...one, period: base });
    if (before === undefined) return null;
    const definition = definitionOver(indicator.versions, windowOf(one.period));
    return { ...one, point: continuePoint(definition, before, one.point) };
  });
  return points.every((point) => point !== null) ? points : null;
}

/** Whether a point counts one of the series. */
const memberOf = ({ series }: MeasuredIndicator, ids: ReadonlySet<string>) => {
  const own = series.filter(({ id }) => ids.has(id));
  const places = new Set(
    (["department", "ministry", "project"] as const).flatMap((dimension) =>
      own.map((one) => `${dimension} ${one[dimension] ?? nobody}`),
    ),
  );
  return ({ dimension, member }: MaterialisedPoint): boolean =>
    dimension === "none" || places.has(`${dimension} ${member}`);
};

/** From the first to the last day that the touched cells speak of, within what is due; null for none. */
function stretchOf(first: Slot, last: Slot, touched: readonly Period[]): Window | null {
  const days = touched.filter((period) => firstDay(period) <= last.to && lastDay(period) >= first.from);
  const [one, ...others] = days;
  if (one === undefined) return null;
  const from = others.reduce((day, period) => (firstDay(period) < day ? firstDay(period) : day), firstDay(one));
  const to = others.reduce((day, period) => (lastDay(period) > day ? lastDay(period) : day), lastDay(one));
  return { from: laterDay(from, first.from), to: earlierDay(to, last.to) };
}
