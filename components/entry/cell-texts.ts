import type { Mark } from "@/lib/domain/cell";
import type { CellStanding } from "@/lib/domain/cell-standing";
import { Decimal } from "@/lib/domain/decimal";
import { formatNumber } from "@/lib/messages/format";
import type { Lang } from "@/lib/messages/lang";

import type { CellTexts } from "./desk-state";

/** How the screen writes: its language, and its short words for marks. */
export type Writing = { readonly lang: Lang; readonly marks: Readonly<Record<Mark, string>> };

/** A figure with all the decimals it has, and at least the indicator's: nothing somebody entered is rounded away. */
export const exactText = (value: string, decimals: number, lang: Lang): string =>
  formatNumber(value, Math.max(decimals, new Decimal(value).decimalPlaces()), lang);

/** What the fields of a cell hold when nobody types. */
export function textsOf(standing: CellStanding, decimals: number, { lang, marks }: Writing): CellTexts {
  const { content, comment, evidence } = standing;
  const texts = { figure: "", denominator: "", comment: comment ?? "", evidence: evidence ?? "" };
  if (content === null) return texts;
  if (content.kind === "mark") return { ...texts, figure: marks[content.mark] };
  if (content.kind === "value") return { ...texts, figure: exactText(content.value, decimals, lang) };
  return {
    ...texts,
    figure: exactText(content.numerator, 0, lang),
    denominator: exactText(content.denominator, 0, lang),
  };
}
