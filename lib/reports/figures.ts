import type { EmptyMark } from "@/lib/domain/cell";
import { Decimal, hundred, zero } from "@/lib/domain/decimal";
import type { DecimalText, ReportCell, ReportIndicator } from "@/lib/domain/report";
import { formatNumber, formatPercent, formatPeriod } from "@/lib/messages/format";
import type { Lang } from "@/lib/messages/lang";

import { exactDecimals } from "./sheet-model";
import { absenceOf, statusOf, type Absence, type StatusKey, type Words } from "./words";

export type Speech = { readonly words: Words; readonly lang: Lang };

/** A figure as the page prints it: its text, or the word of a mark with the mark's own look. */
export type Shown = { readonly text: string; readonly mark: Absence | null };
export type ShownStatus = { readonly key: StatusKey; readonly word: string; readonly notes: readonly string[] };
/** Progress from 0 to 100, for a bar: lengths, not figures. */
export type Bar = { readonly shown: number | null; readonly expected: number | null; readonly isPartial: boolean };

export function shownValue(
  value: DecimalText | null,
  decimals: number,
  absence: Absence,
  { words, lang }: Speech,
): Shown {
  return value === null
    ? { text: words(`mark.${absence}`), mark: absence }
    : { text: formatNumber(value, decimals, lang), mark: null };
}

export const shownPoint = ({ point, decimals }: ReportIndicator, by: Speech): Shown => {
  const shown = shownValue(point.value, decimals, absenceOf(point.state, point.mark), by);
  return point.provisional && shown.mark === null
    ? { ...shown, text: `${shown.text}\u00A0${by.words("provisional")}` }
    : shown;
};

export function shownCell(cell: ReportCell | undefined, decimals: number, by: Speech): Shown {
  if (cell === undefined) return { text: "", mark: null };
  if ("mark" in cell) return shownValue(null, decimals, cell.mark satisfies EmptyMark, by);
  if ("value" in cell) return shownValue(cell.value, decimals, "missing", by);
  const part = (value: DecimalText) => formatNumber(value, exactDecimals(value), by.lang);
  return { text: `${part(cell.numerator)} / ${part(cell.denominator)}`, mark: null };
}

export function shownStatus(indicator: ReportIndicator, { words }: Speech): ShownStatus {
  const key = statusOf(indicator);
  return { key, word: words(`status.${key}`), notes: indicator.progress.flags.map((flag) => words(`flag.${flag}`)) };
}

/** « 5 sur 6 » where all is there, « (5 valeurs sur 6) » where it is not; nothing where nothing is due. */
export function coverageText({ point }: ReportIndicator, { words }: Speech): string {
  if (point.expected === 0) return "";
  const expected = String(point.expected);
  return point.reported < point.expected
    ? words("coveragePartial", { reported: point.reported, expected })
    : words("coverage", { reported: String(point.reported), expected });
}

export const percentText = (value: DecimalText | null, decimals: number, { words, lang }: Speech): string =>
  value === null ? words("mark.notComputable") : formatPercent(value, decimals, lang);

export const periodText = (period: string | null, { lang }: Speech): string =>
  period === null ? "" : formatPeriod(period, lang);

export const barOf = (shown: DecimalText | null, expected: DecimalText | null, isPartial = false): Bar => ({
  shown: shown === null ? null : bounded(shown),
  expected: expected === null ? null : bounded(expected),
  isPartial,
});

const bounded = (value: DecimalText): number => Decimal.max(zero, Decimal.min(hundred, value)).toNumber();
