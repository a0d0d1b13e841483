import { sumOf, type Decimal } from "./decimal";
import { type SeriesOperator } from "./indicator";

/** What one series brings to the whole; series that claim the same result carry the same key. */
export type Contribution = { readonly value: Decimal; readonly sharedKey: string | null };

/**
 * The contributions of several series put together: in their unit, null for none, not rounded. Under `sum`, those of
 * one key count once, the largest.
 */
export function combineSeries(operator: SeriesOperator, contributions: readonly Contribution[]): Decimal | null {
  const values = contributions.map(({ value }) => value);
  const [first, ...others] = values;
  if (first === undefined) return null;
  if (operator === "min") return others.reduce((least, value) => (value.lessThan(least) ? value : least), first);
  if (operator === "max") return others.reduce((most, value) => (value.greaterThan(most) ? value : most), first);
  return operator === "mean" ? sumOf(values).dividedBy(values.length) : sumOf(netValues(contributions));
}

/** Shared contributions counted each time: in their unit, null where none is shared or the operator is no sum. */
export const grossOf = (operator: SeriesOperator, contributions: readonly Contribution[]): Decimal | null =>
  operator === "sum" && contributions.some(({ sharedKey }) => sharedKey !== null)
    ? sumOf(contributions.map(({ value }) => value))
    : null;

function netValues(contributions: readonly Contribution[]): Decimal[] {
  const largest = new Map<string, Decimal>();
  const alone: Decimal[] = [];
  for (const { value, sharedKey } of contributions) {
    if (sharedKey === null) alone.push(value);
    else if (largest.get(sharedKey)?.greaterThanOrEqualTo(value) !== true) largest.set(sharedKey, value);
  }
  return [...alone, ...largest.values()];
}
