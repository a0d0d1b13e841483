import { type CellContent } from "./cell";
import { type AskedEntry, type EntryFaultCode, type WritableCell } from "./entry-batch";
import { type Fault } from "./result";

const fieldsOfContent = ["value", "numerator", "denominator", "mark"] as const;
/** What is wrong with a field of an entry, or with all of it. */
export const entryFault = (index: number, field: string, code: EntryFaultCode, params?: Fault["params"]): Fault => ({
  path: `entries[${String(index)}]${field === "" ? "" : `.${field}`}`,
  code,
  ...(params && { params }),
});

/** The content asked for: undefined to keep what stands, null to empty, or the faults of its form. */
export function contentAsked(
  entry: AskedEntry,
  index: number,
  cell: WritableCell,
): CellContent | null | undefined | Fault[] {
  const { value, numerator, denominator, mark } = entry;
  const given = fieldsOfContent.filter((field) => entry[field] !== undefined);
  if (given.length === 0) return undefined;
  const isNumber = [value, numerator, denominator].some((part) => part !== undefined && part !== null);
  if (mark !== undefined) return isNumber ? [entryFault(index, "mark", "valueAndMark")] : { kind: "mark", mark };
  if (!isNumber) return null;
  if (cell.kind === "amount") {
    return value && numerator === undefined && denominator === undefined
      ? { kind: "value", value }
      : [entryFault(index, given.find((field) => field !== "value") ?? "value", "wrongKind")];
  }
  if (value !== undefined && value !== null) return [entryFault(index, "value", "wrongKind")];
  if (!numerator || !denominator) {
    return [entryFault(index, numerator ? "denominator" : "numerator", "incompletePair")];
  }
  const negative = numerator.isNegative() ? "numerator" : denominator.isNegative() ? "denominator" : null;
  return negative === null ? { kind: "ratio", numerator, denominator } : [entryFault(index, negative, "negativePart")];
}
