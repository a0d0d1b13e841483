import { type CellContent } from "./cell";
import { hundred, type Decimal } from "./decimal";
import { type EntryRule, type IndicatorDefinition } from "./indicator";

/** A rule that a content breaks, with the figures its sentence needs: in the indicator's unit, the change in percent. */
export type BrokenRule = {
  readonly rule: EntryRule;
  /** The value entered, or the quotient; null for a ratio on 0. */
  readonly value: Decimal | null;
  readonly previous: Decimal | null;
  readonly change: Decimal | null;
};

type Rated = Pick<IndicatorDefinition, "scale" | "rules">;

/**
 * The rules the content breaks, in their order. On a ratio they look at the quotient; `jump` compares with the previous
 * content and is silent when that holds no value or 0.
 */
export function checkEntry(definition: Rated, content: CellContent, previous: CellContent | null): BrokenRule[] {
  const value = figureOf(definition, content);
  const before = previous === null ? null : figureOf(definition, previous);
  const change = value === null || before === null || before.isZero() ? null : changeOf(before, value);
  const isBroken = (rule: EntryRule): boolean => {
    if (rule.type === "notAbove") return content.kind === "ratio" && content.numerator.greaterThan(content.denominator);
    if (rule.type === "jump") return change?.abs().greaterThan(rule.percent) === true;
    return rule.type === "min" ? value?.lessThan(rule.value) === true : value?.greaterThan(rule.value) === true;
  };
  return definition.rules.filter(isBroken).map((rule) => ({ rule, value, previous: before, change }));
}

/** Whether a content cannot be submitted without a comment. */
export const needsComment = (definition: Rated, content: CellContent, previous: CellContent | null): boolean =>
  content.kind === "mark"
    ? content.mark === "notAvailable"
    : checkEntry(definition, content, previous).some(({ rule }) => rule.level === "commentRequired");

/** The figure of one cell: in the indicator's unit, null for a mark or a denominator of 0, not rounded. */
export function figureOf({ scale }: Pick<IndicatorDefinition, "scale">, content: CellContent): Decimal | null {
  if (content.kind === "mark") return null;
  if (content.kind === "value") return content.value;
  const { numerator, denominator } = content;
  return denominator.isZero() ? null : numerator.times(scale).dividedBy(denominator);
}

const changeOf = (before: Decimal, value: Decimal): Decimal =>
  hundred.times(value.minus(before)).dividedBy(before.abs());
