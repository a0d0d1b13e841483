import { type Decimal } from "./decimal";
import { type Period } from "./period";

/** Given by the writer in place of a value. */
export const marks = ["notAvailable", "notApplicable", "withheld"] as const;
export type Mark = (typeof marks)[number];
/** The five meanings of an empty cell: the two first are derived, the others given. */
export const emptyMarks = ["missing", "notDue", ...marks] as const;
export type EmptyMark = (typeof emptyMarks)[number];

/** A value or a mark, never both. A ratio holds its two parts, never the quotient. */
export type CellContent =
  | { readonly kind: "value"; readonly value: Decimal }
  | { readonly kind: "ratio"; readonly numerator: Decimal; readonly denominator: Decimal }
  | { readonly kind: "mark"; readonly mark: Mark };

export function sameContent(a: CellContent | null, b: CellContent | null): boolean {
  if (a === null || b === null) return a === b;
  if (a.kind === "value") return b.kind === "value" && a.value.equals(b.value);
  if (a.kind === "mark") return b.kind === "mark" && a.mark === b.mark;
  return b.kind === "ratio" && a.numerator.equals(b.numerator) && a.denominator.equals(b.denominator);
}

/** A content in a word: `12.5`, `3/4`, a mark, nothing for an empty cell. */
export function contentText(content: CellContent | null): string {
  if (content === null) return "";
  if (content.kind === "mark") return content.mark;
  if (content.kind === "value") return content.value.toFixed();
  return `${content.numerator.toFixed()}/${content.denominator.toFixed()}`;
}

/** A series and what its cells hold; an emptied cell is not in the map. Codes, not ids. */
export type SeriesCells = {
  readonly id: string;
  readonly department: string;
  readonly ministry: string | null;
  readonly project: string | null;
  readonly from: Period;
  readonly to: Period | null;
  readonly weight: Decimal;
  readonly sharedKey: string | null;
  readonly cells: ReadonlyMap<Period, CellContent>;
  /** Periods whose content above is not validated yet; left out when only official contents are given. */
  readonly provisional?: ReadonlySet<Period>;
};
