import { combineSeries, grossOf, type Contribution } from "./across-series";
import { type SeriesCells } from "./cell";
import { type Day } from "./day";
import { sumOf, type Decimal } from "./decimal";
import { type DefinitionVersion, type IndicatorDefinition } from "./indicator";
import { type Point, type PointState } from "./point";
import { amountOf, tallySeries, type Tally } from "./tally";
import { breaksWithin, cumulatedWindow, definitionOver, dueSlots, type Window } from "./window";

/** An indicator and a selection of its series as they stand on a day. Versions are in order of their `from`. */
export type Measure = {
  readonly versions: readonly DefinitionVersion[];
  readonly series: readonly SeriesCells[];
  readonly today: Day;
};

/** Whether values of the indicator add up over time, so that cumulating them means something. */
export const isCumulable = ({ kind, overTime }: IndicatorDefinition): boolean => kind === "ratio" || overTime === "sum";

/**
 * The indicator over the window: each series over time first, then across series; a ratio is the ratio of sums.
 * Its value is in the indicator's unit and not rounded, null when nothing is reported or the denominator is 0.
 */
export function computePoint(measure: Measure, window: Window, { cumulative = false } = {}): Point {
  const { versions, series, today } = measure;
  const definition = definitionOver(versions, window);
  const slots = dueSlots(versions, cumulative ? cumulatedWindow(versions, window) : window, today);
  const tallies = series.map((one) => tallySeries(definition, one, slots));
  return assemblePoint(definition, series, tallies, breaksWithin(versions, window));
}

/** The point that the tallies of `series`, in the same order, come to: units and null case of `computePoint`. */
export function assemblePoint(
  definition: IndicatorDefinition,
  series: readonly SeriesCells[],
  tallies: readonly Tally[],
  breaks: boolean,
): Point {
  const due = count(tallies, ({ due }) => due);
  const expected = count(tallies, ({ expected }) => expected);
  const reported = count(tallies, ({ reported }) => reported);
  return {
    ...(definition.kind === "ratio" ? ratioOf(definition, tallies) : amountsOf(definition, series, tallies)),
    state: stateOf(due, expected, reported),
    reported,
    expected,
    provisional: tallies.some(({ provisional }) => provisional),
    breaks,
  };
}

type Figure = Pick<Point, "value" | "gross" | "numerator" | "denominator" | "reason">;
const noFigure: Figure = { value: null, gross: null, numerator: null, denominator: null, reason: null };

function amountsOf(definition: IndicatorDefinition, series: readonly SeriesCells[], tallies: readonly Tally[]): Figure {
  const contributions = series.flatMap(({ sharedKey }, index): Contribution[] => {
    const tally = tallies[index];
    const value = tally === undefined ? null : amountOf(definition, tally);
    return value === null ? [] : [{ value, sharedKey }];
  });
  const { overSeries } = definition;
  return {
    ...noFigure,
    value: combineSeries(overSeries, contributions),
    gross: grossOf(overSeries, contributions),
  };
}

function ratioOf({ scale }: IndicatorDefinition, tallies: readonly Tally[]): Figure {
  const given = tallies.flatMap(({ folded, denominator }) => (folded === null ? [] : [{ folded, denominator }]));
  if (given.length === 0) return noFigure;
  const numerator = sumOf(given.map(({ folded }) => folded));
  const denominator = sumOf(given.map((one) => one.denominator));
  return { ...noFigure, numerator, denominator, ...quotientOf(scale, numerator, denominator) };
}

/** A ratio in the indicator's unit, not rounded; null with its reason when the denominator is 0. */
export const quotientOf = (
  scale: Decimal,
  numerator: Decimal,
  denominator: Decimal,
): Pick<Point, "value" | "reason"> =>
  denominator.isZero()
    ? { value: null, reason: "zeroDenominator" }
    : { value: numerator.times(scale).dividedBy(denominator), reason: null };

/** The state that the counts of cells make: due ones, those of them expected, those of these reported. */
export function stateOf(due: number, expected: number, reported: number): PointState {
  if (due === 0) return "notDue";
  if (expected === 0) return "notApplicable";
  if (reported === 0) return "missing";
  return reported === expected ? "complete" : "partial";
}

const count = (tallies: readonly Tally[], of: (tally: Tally) => number): number =>
  tallies.reduce((sum, tally) => sum + of(tally), 0);
