import { Decimal, toFigure } from "@/lib/domain/decimal";

import { findStructureFault, type StructureFault } from "./json-structure";

export type ParsedJson =
  | { readonly ok: true; readonly value: unknown }
  | { readonly ok: false; readonly error: "notJson" }
  | { readonly ok: false; readonly error: StructureFault["code"]; readonly path: readonly (string | number)[] };

type Reviver = (key: string, value: unknown, context: { readonly source?: string }) => unknown;
const parseWithSource = JSON.parse as (text: string, reviver: Reviver) => unknown;

/**
 * Reads a JSON text without turning a number into a float: a number comes as a symbol that holds its text. No schema
 * takes one by mistake, as it is neither an object, a text nor a number, and JSON cannot write one.
 */
export function parseJson(text: string): ParsedJson {
  const fault = findStructureFault(text);
  if (fault) return { ok: false, error: fault.code, path: fault.path };
  try {
    const value = parseWithSource(text, (_key, read, { source }) => (typeof read === "number" ? Symbol(source) : read));
    return { ok: true, value };
  } catch {
    return { ok: false, error: "notJson" };
  }
}

/** The text of a number of a parsed document, null for anything else. */
export const numberText = (value: unknown): string | null =>
  typeof value === "symbol" ? (value.description ?? null) : null;

/**
 * Writes an answer: decimals as JSON numbers of at most 15 significant digits, instants as ISO 8601 in UTC.
 * `toJSON` has already turned a Decimal into text when a replacer sees it, hence the look at the holder.
 */
export const writeJson = (value: unknown): string =>
  JSON.stringify(value, function (this: Readonly<Record<string, unknown>>, key, written: unknown) {
    const held = this[key];
    if (Decimal.isDecimal(held)) return toFigure(held);
    return typeof written === "bigint" ? Number(written) : written;
  });
