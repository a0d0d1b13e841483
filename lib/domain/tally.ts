import { type CellContent, type SeriesCells } from "./cell";
import { zero, type Decimal } from "./decimal";
import { type IndicatorDefinition } from "./indicator";
import { firstDay, lastDay } from "./period";
import { type Slot } from "./window";

/** One series over time: its counts, and what its values come to under the indicator's operator. */
export type Tally = {
  readonly due: number;
  readonly expected: number;
  readonly reported: number;
  readonly provisional: boolean;
  /** Sum, extreme or last value of an amount; sum of the numerators of a ratio. Null when nothing is reported. */
  readonly folded: Decimal | null;
  /** Sum of the denominators of a ratio. */
  readonly denominator: Decimal;
};

const emptyTally: Tally = {
  due: 0,
  expected: 0,
  reported: 0,
  provisional: false,
  folded: null,
  denominator: zero,
};

/** `start` carried on over the due slots in which the series exists, in order. */
export function tallySeries(
  definition: IndicatorDefinition,
  series: SeriesCells,
  slots: readonly Slot[],
  start: Tally = emptyTally,
): Tally {
  const from = firstDay(series.from);
  const to = series.to === null ? null : lastDay(series.to);
  let tally = start;
  for (const slot of slots) {
    if (slot.from < from || (to !== null && slot.to > to)) continue;
    const isProvisional = series.provisional?.has(slot.period) ?? false;
    tally = withCell(definition, tally, series.cells.get(slot.period), isProvisional);
  }
  return tally;
}

/** The value of an amount over time: in the indicator's unit, null when nothing is reported, not rounded. */
export function amountOf({ kind, overTime }: IndicatorDefinition, { folded, reported }: Tally): Decimal | null {
  if (kind === "ratio" || folded === null) return null;
  return overTime === "mean" ? folded.dividedBy(reported) : folded;
}

function withCell(
  definition: IndicatorDefinition,
  before: Tally,
  content: CellContent | undefined,
  isProvisional: boolean,
): Tally {
  // An earlier value never stands in for the last one: each due cell replaces all that came before it.
  const tally = definition.kind === "amount" && definition.overTime === "last" ? emptyTally : before;
  const due = tally.due + 1;
  if (content?.kind === "mark" && content.mark === "notApplicable") return { ...tally, due };
  const counted = { ...tally, due, expected: tally.expected + 1 };
  if (content === undefined || content.kind !== valueKind(definition)) return counted;
  return {
    ...counted,
    reported: tally.reported + 1,
    provisional: tally.provisional || isProvisional,
    ...foldValue(definition, tally, content),
  };
}

const valueKind = ({ kind }: IndicatorDefinition): CellContent["kind"] => (kind === "ratio" ? "ratio" : "value");

function foldValue(
  { overTime }: IndicatorDefinition,
  { folded, denominator }: Tally,
  content: CellContent,
): Pick<Tally, "folded" | "denominator"> {
  if (content.kind === "mark") return { folded, denominator };
  if (content.kind === "ratio") {
    const numerators = (folded ?? zero).plus(content.numerator);
    return { folded: numerators, denominator: denominator.plus(content.denominator) };
  }
  const { value } = content;
  if (folded === null) return { folded: value, denominator };
  if (overTime === "min") return { folded: value.lessThan(folded) ? value : folded, denominator };
  if (overTime === "max") return { folded: value.greaterThan(folded) ? value : folded, denominator };
  return { folded: folded.plus(value), denominator };
}
