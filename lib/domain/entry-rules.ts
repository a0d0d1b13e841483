import { type CellContent } from "./cell";
import { hundred, type Decimal } from "./decimal";
import { type EntryRule, type IndicatorDefinition } from "./indicator";
import { outlierScore, robustScore, type RobustScore } from "./robust-score";

/** A rule that a content breaks, with the figures its sentence needs: in the indicator's unit, the change in percent. */
export type BrokenRule = {
  readonly rule: EntryRule;
  /** The value entered, or the quotient; null for a ratio on 0. */
  readonly value: Decimal | null;
  readonly previous: Decimal | null;
  readonly change: Decimal | null;
  /** What the series usually holds; only of an `outlier`. */
  readonly usual?: Decimal;
};

/** The figures of the periods before, the latest last, null where a period has none; none across a break. */
export type EarlierFigures = readonly (Decimal | null)[];

/** As many equal values in a row, the one entered included, as tell of a figure that is copied rather than measured. */
export const stillFor = 4;

type Rated = Pick<IndicatorDefinition, "scale" | "rules">;

/**
 * The rules the content breaks, in their order. On a ratio they look at the quotient; `jump` compares with the previous
 * content and is silent when that holds no value or 0; `outlier` and `unchanged` compare with the figures before.
 */
export function checkEntry(
  definition: Rated,
  content: CellContent,
  previous: CellContent | null,
  earlier: EarlierFigures = [],
): BrokenRule[] {
  const value = figureOf(definition, content);
  const before = previous === null ? null : figureOf(definition, previous);
  const change = value === null || before === null || before.isZero() ? null : changeOf(before, value);
  const usual = value === null ? null : usualBeside(earlier, value);
  const isBroken = (rule: EntryRule): boolean => {
    switch (rule.type) {
      case "notAbove":
        return content.kind === "ratio" && content.numerator.greaterThan(content.denominator);
      case "jump":
        return change?.abs().greaterThan(rule.percent) === true;
      case "outlier":
        return usual !== null;
      case "unchanged":
        return value !== null && hasStood(earlier, value);
      case "min":
        return value?.lessThan(rule.value) === true;
      case "max":
        return value?.greaterThan(rule.value) === true;
    }
  };
  const found = { value, previous: before, change };
  return definition.rules
    .filter(isBroken)
    .map((rule) => ({ rule, ...found, ...(rule.type === "outlier" && usual !== null && { usual }) }));
}

/**
 * What the series usually holds, where the value is far from it and comes by a step unlike the others: what grows
 * steadily leaves its median behind and surprises nobody. Null where it is not so, or too little is known.
 */
function usualBeside(earlier: EarlierFigures, value: Decimal): Decimal | null {
  const known = earlier.filter((figure) => figure !== null);
  const last = known.at(-1);
  if (last === undefined) return null;
  const steps = known.slice(1).map((figure, index) => figure.minus(known[index] ?? figure));
  const level = robustScore(known, value);
  return isFar(level) && isFar(robustScore(steps, value.minus(last))) ? level.median : null;
}

const isFar = (found: RobustScore | null): found is RobustScore => found?.score.greaterThan(outlierScore) === true;

/** Whether the value was the same in each of the periods before; 0 excepted: nothing happening is a fact. */
function hasStood(earlier: EarlierFigures, value: Decimal): boolean {
  const before = earlier.slice(1 - stillFor);
  return !value.isZero() && before.length === stillFor - 1 && before.every((figure) => figure?.equals(value) === true);
}

/** Whether a content cannot be submitted without a comment. */
export const needsComment = (
  definition: Rated,
  content: CellContent,
  previous: CellContent | null,
  earlier: EarlierFigures = [],
): boolean =>
  content.kind === "mark"
    ? content.mark === "notAvailable"
    : checkEntry(definition, content, previous, earlier).some(({ rule }) => rule.level === "commentRequired");

/** The figure of one cell: in the indicator's unit, null for a mark or a denominator of 0, not rounded. */
export function figureOf({ scale }: Pick<IndicatorDefinition, "scale">, content: CellContent): Decimal | null {
  if (content.kind === "mark") return null;
  if (content.kind === "value") return content.value;
  const { numerator, denominator } = content;
  return denominator.isZero() ? null : numerator.times(scale).dividedBy(denominator);
}

const changeOf = (before: Decimal, value: Decimal): Decimal =>
  hundred.times(value.minus(before)).dividedBy(before.abs());
