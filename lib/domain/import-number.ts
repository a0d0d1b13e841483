import { type Mark } from "./cell";
import { parseDecimal, type Decimal } from "./decimal";
import { fail, ok, type Result } from "./result";

/** What a cell of figures holds; null where nothing is given. */
export type FileFigure =
  { readonly kind: "number"; readonly number: Decimal } | { readonly kind: "mark"; readonly mark: Mark } | null;

const spaces = /[ \u00a0\u2007\u2009\u202f]/gu;
const grouped = /^\d{1,3}(?:[ \u00a0\u2007\u2009\u202f]\d{3})+(?:[.,]\d+)?$/u;
const ungrouped = /^\d+(?:[.,]\d+)?$/u;
/** A comma before exactly three digits, in a number that could be of thousands. */
const ambiguous = /^[1-9]\d{0,2},\d{3}$/u;
const signs: Readonly<Record<string, string>> = { "-": "-", "\u2212": "-", "+": "" };

/**
 * The exact number a cell of a file writes: a dot is decimal, a comma too, spaces group thousands. `1,234` alone could
 * be either of two numbers and is refused with both.
 */
export function readFileNumber(text: string): Result<Decimal, "ambiguousNumber" | "notANumber"> {
  const trimmed = text.trim();
  const sign = signs[trimmed.charAt(0)];
  const digits = sign === undefined ? trimmed : trimmed.slice(1).trimStart();
  if (ambiguous.test(digits)) {
    const readings = { decimal: digits.replace(",", "."), thousands: digits.replace(",", "") };
    return fail("ambiguousNumber", [{ path: "", code: "ambiguousNumber", params: readings }]);
  }
  if (!grouped.test(digits) && !ungrouped.test(digits)) return fail("notANumber");
  const written = digits
    .replace(spaces, "")
    .replace(",", ".")
    .replace(/^0+(?=\d)/u, "");
  const number = parseDecimal(`${sign ?? ""}${written}`);
  return number === null ? fail("notANumber") : ok(number);
}

const markCodes: Readonly<Record<string, Mark | null>> = {
  notavailable: "notAvailable",
  nd: "notAvailable",
  notapplicable: "notApplicable",
  so: "notApplicable",
  withheld: "withheld",
  nc: "withheld",
  // What exports write of a cell in which nothing was given.
  missing: null,
  notdue: null,
};
const markKey = (text: string): string => text.replace(/[\s.]/gu, "").toLowerCase();

/** The mark a text writes, null for one that says that nothing was given, undefined for no mark at all. */
export const readFileMark = (text: string): Mark | null | undefined => markCodes[markKey(text)];

/** A number or a mark, whichever the cell holds. */
export function readFileFigure(text: string): Result<FileFigure, "ambiguousNumber" | "notANumber"> {
  if (text.trim() === "") return ok(null);
  const mark = readFileMark(text);
  if (mark !== undefined) return ok(mark === null ? null : { kind: "mark", mark });
  const number = readFileNumber(text);
  return number.ok ? ok({ kind: "number", number: number.value }) : number;
}
