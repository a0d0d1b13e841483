import { type CellContent, type Mark } from "./cell";
import { type IndicatorDefinition } from "./indicator";
import { readFileFigure } from "./import-number";
import { fail, ok, type Result } from "./result";
import { isReadable } from "./typed-comment";

/** What somebody typed into a cell: an amount in `figure`, or a numerator in `figure` and its denominator. */
export type TypedFigure = { readonly figure: string; readonly denominator: string };
export type TypedFault =
  "notANumber" | "ambiguousNumber" | "otherUnit" | "unitOfRatio" | "incompletePair" | "negativePart";
type Typed = Pick<IndicatorDefinition, "kind" | "unit" | "scale">;

/** Marks as English screens write them; the French ones are those of files. */
const englishMarks: Readonly<Record<string, Mark>> = {
  "n/a": "notAvailable",
  "n.appl.": "notApplicable",
  c: "withheld",
};

/**
 * The content that a cell's fields write, null where they are empty. Numbers are exact, read as those of files are; the
 * indicator's own unit may follow one, a mark stands alone. The unit of a scaled ratio is its quotient's: « 48 % » is
 * no numerator.
 */
export function readTypedFigure(definition: Typed, typed: TypedFigure): Result<CellContent | null, TypedFault> {
  const isQuotients = definition.kind === "ratio" && !definition.scale.equals(1);
  const first = readField(typed.figure, isQuotients ? "" : definition.unit, "figure");
  if (!first.ok) return isQuotients ? asQuotient(first, typed.figure, definition.unit) : first;
  if (definition.kind === "amount") {
    return ok(first.value?.kind === "number" ? { kind: "value", value: first.value.number } : first.value);
  }
  const second = readField(typed.denominator, "", "denominator");
  if (!second.ok) return second;
  return contentOfParts(first.value, second.value);
}

type Field = Extract<ReturnType<typeof readFileFigure>, { ok: true }>["value"];

function readField(text: string, unit: string, path: string): Result<Field, TypedFault> {
  const mark = englishMarks[text.trim().toLowerCase()];
  if (mark !== undefined) return ok({ kind: "mark", mark });
  const read = readFileFigure(withoutUnit(text, unit));
  if (read.ok) return read;
  const word = read.error === "notANumber" ? unitAfter(text) : null;
  if (word !== null) return fail("otherUnit", [{ path, code: "otherUnit", params: { word } }]);
  return fail(read.error, [{ path, code: read.error, ...paramsOf(read.faults) }]);
}

/** A fault is another one where the text is a quotient with its unit. */
function asQuotient(fault: Extract<ReturnType<typeof readField>, { ok: false }>, text: string, unit: string) {
  const word = fault.error === "otherUnit" && readField(text, unit, "figure").ok ? unitAfter(text) : null;
  return word === null ? fault : fail("unitOfRatio", [{ path: "figure", code: "unitOfRatio", params: { word } }]);
}

/** The word or sign that follows a number: « mois » of « 12 mois ». */
function unitAfter(text: string): string | null {
  const [, number, word] = /^([-+\u2212]?\s*\d[\d\s.,]*?)\s*([^\d\s.,]\D*)$/u.exec(text.trim()) ?? [];
  if (number === undefined || word === undefined || word.length > 60) return null;
  return isReadable(word) && readFileFigure(number).ok ? word : null;
}

const paramsOf = (faults: readonly { readonly params?: Readonly<Record<string, string | number>> }[] | undefined) => {
  const params = faults?.[0]?.params;
  return params === undefined ? {} : { params };
};

/** « 12 jours » is 12 where the indicator counts days, « 1 jour » is 1; another word is left, and refused. */
function withoutUnit(text: string, unit: string): string {
  const trimmed = text.trim();
  const written = [unit, unit.replace(/s(?=\s|$)/gu, "")].find(
    (one) => one !== "" && trimmed.toLowerCase().endsWith(one.toLowerCase()),
  );
  return written === undefined ? trimmed : trimmed.slice(0, -written.length);
}

function contentOfParts(first: Field, second: Field): Result<CellContent | null, TypedFault> {
  if (first?.kind === "mark") return second === null ? ok(first) : pairFault("denominator");
  if (second?.kind === "mark") return first === null ? ok(second) : pairFault("figure");
  if (first === null && second === null) return ok(null);
  if (first === null || second === null) return pairFault(first === null ? "figure" : "denominator");
  const negative = first.number.isNegative() ? "figure" : second.number.isNegative() ? "denominator" : null;
  if (negative !== null) return fail("negativePart", [{ path: negative, code: "negativePart" }]);
  return ok({ kind: "ratio", numerator: first.number, denominator: second.number });
}

const pairFault = (path: string) => fail("incompletePair", [{ path, code: "incompletePair" }]);
