import { type CellContent, type Mark } from "./cell";
import { Decimal } from "./decimal";
import { type CellRevision } from "./defined-cell";

/** What a cell holds as it travels to a browser: numbers are exact texts. */
export type ContentText =
  | { readonly kind: "value"; readonly value: string }
  | { readonly kind: "ratio"; readonly numerator: string; readonly denominator: string }
  | { readonly kind: "mark"; readonly mark: Mark };

/** What is recorded of a cell; revision 0 where nothing was ever written. */
export type CellStanding = {
  readonly revision: number;
  readonly content: ContentText | null;
  readonly comment: string | null;
  readonly evidence: string | null;
  readonly author: string | null;
  /** ISO 8601. */
  readonly at: string | null;
};

export function textOfContent(content: CellContent | null): ContentText | null {
  if (content === null || content.kind === "mark") return content;
  if (content.kind === "value") return { kind: "value", value: content.value.toFixed() };
  const { numerator, denominator } = content;
  return { kind: "ratio", numerator: numerator.toFixed(), denominator: denominator.toFixed() };
}

export function contentOfText(text: ContentText | null): CellContent | null {
  if (text === null || text.kind === "mark") return text;
  if (text.kind === "value") return { kind: "value", value: new Decimal(text.value) };
  return { kind: "ratio", numerator: new Decimal(text.numerator), denominator: new Decimal(text.denominator) };
}

export const standingOf = (latest: CellRevision | null): CellStanding => ({
  revision: latest?.revision ?? 0,
  content: textOfContent(latest?.content ?? null),
  comment: latest?.comment ?? null,
  evidence: latest?.evidence ?? null,
  author: latest?.author ?? null,
  at: latest?.at.toISOString() ?? null,
});
