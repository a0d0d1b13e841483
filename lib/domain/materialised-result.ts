import { isCumulable, type Measure } from "./compute-point";
import {
  firstDay,
  frequencies,
  frequencyOf,
  isFiner,
  lastDay,
  periodContaining,
  type Frequency,
  type Period,
} from "./period";
import { latestDefinition, finestFrequency, type KnownIndicator } from "./known-indicator";
import { type Point } from "./point";
import { pointsOverAll, type Dimension } from "./points-over";
import { definitionOver, dueSlots, windowOf, type Slot, type Window } from "./window";
import { addDays, earlierDay, laterDay, type Day } from "./day";

/** What a member is called whose series name none of the dimension. No code is so written. */
export const nobody = "-";

/** One official point kept ready, under its place in the indicator. */
export type MaterialisedPoint = {
  readonly dimension: Dimension;
  /** Code of the department, ministry or project; empty for the dimension `none`. */
  readonly member: string;
  readonly cumulative: boolean;
  readonly period: Period;
  readonly point: Point;
};

/** Grains kept ready: from the frequency (the finest the indicator ever had) up to the year. */
export const materialisedGrains = (indicator: Pick<KnownIndicator, "versions">): Frequency[] => {
  const finest = finestFrequency(indicator);
  return frequencies.filter((grain) => !isFiner(grain, finest));
};

/** Every cell of the indicator that is due, as slots in order. */
export const allDueSlots = ({ versions }: Pick<KnownIndicator, "versions">, today: Day): Slot[] => {
  const from = firstDay(latestDefinition({ versions }).from);
  return dueSlots(versions, { from, to: today }, today);
};

/**
 * The day results are computed for: never earlier than the day they were computed for last (its own periods `counted`),
 * so that an act of the past, told late, does not leave later windows as they were.
 */
export function countingDay(
  { versions }: Pick<KnownIndicator, "versions">,
  today: Day,
  counted: Iterable<string>,
): Day {
  let day = today;
  for (const code of counted) {
    const period = code as Period;
    const isOwn = definitionOver(versions, windowOf(period)).frequency === frequencyOf(period);
    if (isOwn && lastDay(period) >= day) day = addDays(lastDay(period), 1);
  }
  return day;
}

/**
 * The official points that stand ready for the indicator: of every window in which a cell is due, over each member of
 * each dimension, cumulated too where that means something. `touched` cells restrict them to the windows they lie in,
 * and to the later ones where cumulated.
 */
export function materialisedPoints(
  indicator: KnownIndicator,
  today: Day,
  touched?: readonly Period[],
): MaterialisedPoint[] {
  const slots = allDueSlots(indicator, today);
  const [first, last] = [slots[0], slots.at(-1)];
  if (first === undefined || last === undefined) return [];
  const stretch = touchedStretch(first, last, touched);
  if (stretch === null) return [];
  const isCumulated = isCumulable(latestDefinition(indicator));
  const measure: Measure = { ...indicator, today };
  return materialisedGrains(indicator).flatMap((grain) => [
    ...pointsOfGrain(measure, stretch, grain, false).filter(({ period }) => holdsSlot(slots, period)),
    ...(isCumulated ? pointsOfGrain(measure, { ...stretch, to: last.to }, grain, true) : []),
  ]);
}

function pointsOfGrain(measure: Measure, { from, to }: Window, grain: Frequency, cumulative: boolean) {
  const range = { from: periodContaining(from, grain), to: periodContaining(to, grain) };
  return pointsOverAll(measure, range, grain, cumulative).flatMap(({ dimension, rows }) =>
    rows.map(({ period, code, point }): MaterialisedPoint => ({
      dimension,
      member: code ?? (dimension === "none" ? "" : nobody),
      cumulative,
      period: period as Period,
      point,
    })),
  );
}

const holdsSlot = (slots: readonly Slot[], period: Period): boolean => {
  const { from, to } = windowOf(period);
  return slots.some((slot) => slot.from >= from && slot.to <= to);
};

/** From the first to the last day that the touched cells speak of, within what is due; null for none. */
function touchedStretch(first: Slot, last: Slot, touched: readonly Period[] | undefined) {
  if (touched === undefined) return { from: first.from, to: last.to };
  const days = touched.filter((period) => firstDay(period) <= last.to && lastDay(period) >= first.from);
  const [one, ...others] = days;
  if (one === undefined) return null;
  const from = others.reduce((day, period) => (firstDay(period) < day ? firstDay(period) : day), firstDay(one));
  const to = others.reduce((day, period) => (lastDay(period) > day ? lastDay(period) : day), lastDay(one));
  return { from: laterDay(from, first.from), to: earlierDay(to, last.to) };
}
