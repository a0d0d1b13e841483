import { Decimal } from "@/lib/domain/decimal";
import type { DecimalText } from "@/lib/domain/report";
import type { Lang } from "@/lib/messages/lang";

type Content =
  | null
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "number"; readonly value: string; readonly decimals: number }
  | { readonly kind: "day"; readonly day: string };
/** A typed cell. An `open` one is to be filled in, where the rest of its sheet is locked. */
export type Cell = Content | { readonly kind: "open"; readonly of: "figure" | "text"; readonly holds: Content };

/** `width` in characters. */
export type Column = { readonly title: string; readonly width: number };
export type Sheet = {
  readonly name: string;
  readonly columns: readonly Column[];
  readonly rows: readonly (readonly Cell[])[];
  /** Of each row below the head, in points; as high as its text where it is left out. */
  readonly rowHeight?: number;
  /** Only open cells can be changed, without a password to undo it. */
  readonly isLocked?: true;
  /** What the cells of one column may hold, by its place. */
  readonly choices?: { readonly at: number; readonly values: readonly string[]; readonly message: string };
};
export type Workbook = {
  readonly title: string;
  readonly lang: Lang;
  /** An instant, ISO 8601: never the clock's, so that the bytes stay the same. */
  readonly createdAt: string;
  readonly sheets: readonly Sheet[];
};

const significantDigits = 15;
/** The most decimals that a cell is shown with. */
export const mostDecimals = 6;

/** The digits every file of a publication shares, without exponent. */
export const plainNumber = (value: DecimalText): string =>
  new Decimal(value).toSignificantDigits(significantDigits, Decimal.ROUND_HALF_UP).toFixed();

export const text = (content: string | null | undefined): Cell =>
  content === null || content === undefined || content === "" ? null : { kind: "text", text: content };
export const number = (value: DecimalText | null, decimals: number): Cell =>
  value === null ? null : { kind: "number", value: plainNumber(value), decimals };
/** The decimals it has, for what the indicator's own decimals do not describe. */
export const exactDecimals = (value: DecimalText): number =>
  Math.min(new Decimal(plainNumber(value)).decimalPlaces(), mostDecimals);
export const exactNumber = (value: DecimalText | null): Cell =>
  value === null ? null : number(value, exactDecimals(value));
export const open = (of: "figure" | "text", holds: Cell): Cell => ({
  kind: "open",
  of,
  holds: holds?.kind === "open" ? holds.holds : holds,
});
export const count = (value: number): Cell => ({ kind: "number", value: String(value), decimals: 0 });
/** Progress is the number before « % », which stands in the head of its column: the same number in every file. */
export const percent = (value: DecimalText | null): Cell => number(value, 2);
export const day = (value: string | null): Cell => (value === null ? null : { kind: "day", day: value });

const longestName = 31;

/** Names that every spreadsheet program takes: short, without its forbidden signs, each once. */
export function withSafeNames(sheets: readonly Sheet[]): Sheet[] {
  const taken = new Set<string>();
  return sheets.map((sheet) => {
    const plain = sheet.name
      .replace(/[\[\]:*?/\\]/gu, " ")
      .replace(/^'+|'+$/gu, "")
      .trim();
    const base = plain === "" ? "–" : plain;
    let name = base.slice(0, longestName);
    for (let again = 2; taken.has(name.toLowerCase()); again += 1) {
      const ending = ` ${String(again)}`;
      name = base.slice(0, longestName - ending.length) + ending;
    }
    taken.add(name.toLowerCase());
    return { ...sheet, name };
  });
}
