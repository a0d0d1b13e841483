import { type CellContent, type EmptyMark, type Mark } from "./cell";
import { toFigure } from "./decimal";

/** What a cell holds, as plain data: a value, or the two parts of a ratio, or a mark. */
export type ContentAnswer = {
  readonly value?: number;
  readonly numerator?: number;
  readonly denominator?: number;
  readonly mark?: EmptyMark;
};

export const contentAnswer = (content: CellContent): ContentAnswer => {
  if (content.kind === "mark") return { mark: content.mark };
  if (content.kind === "value") return { value: toFigure(content.value) };
  return { numerator: toFigure(content.numerator), denominator: toFigure(content.denominator) };
};

/** The same as exact text: decimals as they are, in the indicator's unit. */
export type ExactContent =
  { readonly value: string } | { readonly numerator: string; readonly denominator: string } | { readonly mark: Mark };

export function exactContent(content: CellContent): ExactContent {
  if (content.kind === "mark") return { mark: content.mark };
  if (content.kind === "value") return { value: content.value.toString() };
  return { numerator: content.numerator.toString(), denominator: content.denominator.toString() };
}
