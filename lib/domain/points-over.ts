import { type SeriesCells } from "./cell";
import { assemblePoint, type Measure } from "./compute-point";
import { type Day } from "./day";
import { type IndicatorDefinition } from "./indicator";
import { firstDay, lastDay, periodsWithin, type Frequency, type Period } from "./period";
import { type Point } from "./point";
import { tallySeries, type Tally } from "./tally";
import { breaksWithin, cumulatedWindow, definitionOver, dueSlots, windowOf, type Slot, type Window } from "./window";

export type Grain = Frequency | "total";
export const dimensions = ["none", "department", "ministry", "project"] as const;
export type Dimension = (typeof dimensions)[number];

/** From the first day of one period to the last day of the other, of any grains. */
export type PeriodRange = { readonly from: Period; readonly to: Period };
/** One point of a range; `period` is a code, or `FROM/TO` for the total; `code` the department's, ministry's… or null. */
export type PointRow = { readonly period: string; readonly code: string | null; readonly point: Point };

/**
 * A point for every period of the grain wholly inside the range, and for each code of `by` that has a series (series
 * without one under null): units, null case and rounding of `computePoint`.
 */
export function pointsOver(
  measure: Measure,
  range: PeriodRange,
  grain: Grain,
  { by = "none", cumulative = false }: { readonly by?: Dimension; readonly cumulative?: boolean } = {},
): PointRow[] {
  const frames = framesOver(measure, range, grain, cumulative);
  return rowsBy(by, measure.series, frames, talliesOver(frames, measure.series, cumulative));
}

/**
 * The same along every dimension: what each series comes to is counted once for all. Cumulated ones count `since` a day
 * only, where it is given.
 */
export function pointsOverAll(
  measure: Measure,
  range: PeriodRange,
  grain: Grain,
  { cumulative, since }: { readonly cumulative: boolean; readonly since?: Day | undefined },
): { readonly dimension: Dimension; readonly rows: readonly PointRow[] }[] {
  const frames = framesOver(measure, range, grain, cumulative, since);
  const tallies = talliesOver(frames, measure.series, cumulative);
  return dimensions.map((dimension) => ({ dimension, rows: rowsBy(dimension, measure.series, frames, tallies) }));
}

type Tallies = ReadonlyMap<SeriesCells, readonly Tally[]>;

const talliesOver = (frames: readonly Frame[], series: readonly SeriesCells[], cumulative: boolean): Tallies =>
  new Map(series.map((one) => [one, cumulative ? runningTallies(frames, one) : separateTallies(frames, one)]));

function rowsBy(by: Dimension, series: readonly SeriesCells[], frames: readonly Frame[], tallies: Tallies): PointRow[] {
  const rows = groupSeries(series, by).map(([code, own]) => rowsOf(frames, code, own, tallies));
  return frames.flatMap((_, index) => rows.flatMap((ofCode) => ofCode[index] ?? []));
}

/** A period of the range with what all series share over it. */
type Frame = {
  readonly period: string;
  readonly definition: IndicatorDefinition;
  readonly breaks: boolean;
  readonly slots: readonly Slot[];
};

function framesOver(
  { versions, today }: Measure,
  range: PeriodRange,
  grain: Grain,
  cumulative: boolean,
  since?: Day,
): Frame[] {
  const whole = { from: firstDay(range.from), to: lastDay(range.to) };
  const cumulated = (window: Window) =>
    since === undefined ? cumulatedWindow(versions, window) : { from: since, to: window.to };
  const slots = dueSlots(versions, cumulative ? cumulated(whole) : whole, today);
  return windowsIn(whole, range, grain).map(({ period, window }) => {
    const covered = cumulative ? cumulated(window) : window;
    return {
      period,
      definition: definitionOver(versions, window),
      breaks: breaksWithin(versions, window),
      slots: slots.filter(({ from, to }) => from >= covered.from && to <= covered.to),
    };
  });
}

const windowsIn = (whole: Window, { from, to }: PeriodRange, grain: Grain) =>
  grain === "total"
    ? [{ period: `${from}/${to}`, window: whole }]
    : periodsWithin(whole.from, whole.to, grain).map((period) => ({ period, window: windowOf(period) }));

function rowsOf(frames: readonly Frame[], code: string | null, series: readonly SeriesCells[], tallies: Tallies) {
  return frames.map(({ period, definition, breaks }, index): PointRow => {
    const atFrame = series.flatMap((one) => tallies.get(one)?.[index] ?? []);
    return { period, code, point: assemblePoint(definition, series, atFrame, breaks) };
  });
}

const separateTallies = (frames: readonly Frame[], series: SeriesCells): Tally[] =>
  frames.map(({ definition, slots }) => tallySeries(definition, series, slots));

/** Cumulated frames contain one another: each goes on from the one before, unless the definition changed between. */
function runningTallies(frames: readonly Frame[], series: SeriesCells): Tally[] {
  let before: { frame: Frame; tally: Tally } | undefined;
  return frames.map((frame) => {
    const tally: Tally =
      before?.frame.definition === frame.definition
        ? tallySeries(frame.definition, series, frame.slots.slice(before.frame.slots.length), before.tally)
        : tallySeries(frame.definition, series, frame.slots);
    before = { frame, tally };
    return tally;
  });
}

function groupSeries(series: readonly SeriesCells[], by: Dimension): [string | null, SeriesCells[]][] {
  if (by === "none") return [[null, [...series]]];
  const groups = new Map<string | null, SeriesCells[]>();
  for (const one of series) {
    const group = groups.get(one[by]);
    if (group === undefined) groups.set(one[by], [one]);
    else group.push(one);
  }
  return [...groups].sort(([a], [b]) => compareCodes(a, b));
}

const compareCodes = (a: string | null, b: string | null): number =>
  a === b ? 0 : a === null ? 1 : b === null ? -1 : a < b ? -1 : 1;
