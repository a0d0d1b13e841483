import { isCumulable, quotientOf, stateOf } from "./compute-point";
import { type SeriesCells } from "./cell";
import { type Decimal } from "./decimal";
import { type IndicatorDefinition } from "./indicator";
import { type Point } from "./point";

/**
 * Whether a cumulated point follows from the one before it and the cells since: sums over time and over series that
 * claim nothing in common. A mean, an extreme or a shared contribution needs every cell again.
 */
export const isContinuable = (definition: IndicatorDefinition, series: readonly SeriesCells[]): boolean =>
  isCumulable(definition) &&
  (definition.kind === "ratio" ||
    (definition.overSeries === "sum" && series.every(({ sharedKey }) => sharedKey === null)));

/**
 * The cumulated point made of the one `before` and of what came `since`, of the same series under the same definition:
 * units and null case of `computePoint`, not rounded.
 */
export function continuePoint({ kind, scale }: IndicatorDefinition, before: Point, since: Point): Point {
  const hasDue = before.state !== "notDue" || since.state !== "notDue";
  const [reported, expected] = [before.reported + since.reported, before.expected + since.expected];
  const numerator = sumOf(before.numerator, since.numerator);
  const denominator = sumOf(before.denominator, since.denominator);
  const figure =
    kind === "ratio" && numerator !== null && denominator !== null
      ? quotientOf(scale, numerator, denominator)
      : { value: sumOf(before.value, since.value), reason: null };
  return {
    ...since,
    ...figure,
    numerator,
    denominator,
    state: stateOf(hasDue ? 1 : 0, expected, reported),
    reported,
    expected,
    provisional: before.provisional || since.provisional,
  };
}

const sumOf = (a: Decimal | null, b: Decimal | null): Decimal | null => (a === null ? b : b === null ? a : a.plus(b));
