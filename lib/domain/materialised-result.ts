import { isCumulable, type Measure } from "./compute-point";
import { addDays, type Day } from "./day";
import { latestDefinition, finestFrequency, type KnownIndicator } from "./known-indicator";
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
import { type Point } from "./point";
import { pointsOverAll, type Dimension } from "./points-over";
import { definitionOver, dueSlots, windowOf, type Slot, type Window } from "./window";

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

/** What the points of an indicator are computed from. */
export type MeasuredIndicator = Pick<KnownIndicator, "id" | "code" | "versions" | "series">;

/**
 * The official points that stand ready for the indicator: of every window in which a cell is due, over each member of
 * each dimension, cumulated too where that means something.
 */
export function materialisedPoints(indicator: MeasuredIndicator, today: Day): MaterialisedPoint[] {
  const slots = allDueSlots(indicator, today);
  const [first, last] = [slots[0], slots.at(-1)];
  if (first === undefined || last === undefined) return [];
  const whole = { from: first.from, to: last.to };
  return materialisedGrains(indicator).flatMap((grain) => [
    ...separatePoints(indicator, today, whole, grain),
    ...(isCumulable(latestDefinition(indicator)) ? cumulatedPoints(indicator, today, whole, grain) : []),
  ]);
}

/** Those of the windows of a grain that the stretch touches and in which a cell is due. */
export function separatePoints(indicator: MeasuredIndicator, today: Day, stretch: Window, grain: Frequency) {
  const slots = allDueSlots(indicator, today);
  return pointsOfGrain({ ...indicator, today }, stretch, grain, { cumulative: false }).filter(({ period }) =>
    holdsSlot(slots, period),
  );
}

/** The cumulated ones of the windows that the stretch touches: from the first cell, or counting `since` a day only. */
export const cumulatedPoints = (
  indicator: MeasuredIndicator,
  today: Day,
  stretch: Window,
  grain: Frequency,
  since?: Day,
): MaterialisedPoint[] => pointsOfGrain({ ...indicator, today }, stretch, grain, { cumulative: true, since });

function pointsOfGrain(
  measure: Measure,
  { from, to }: Window,
  grain: Frequency,
  how: { readonly cumulative: boolean; readonly since?: Day | undefined },
): MaterialisedPoint[] {
  const range = { from: periodContaining(from, grain), to: periodContaining(to, grain) };
  return pointsOverAll(measure, range, grain, how).flatMap(({ dimension, rows }) =>
    rows.map(({ period, code, point }): MaterialisedPoint => ({
      dimension,
      member: code ?? (dimension === "none" ? "" : nobody),
      cumulative: how.cumulative,
      period: period as Period,
      point,
    })),
  );
}

const holdsSlot = (slots: readonly Slot[], period: Period): boolean => {
  const { from, to } = windowOf(period);
  return slots.some((slot) => slot.from >= from && slot.to <= to);
};
