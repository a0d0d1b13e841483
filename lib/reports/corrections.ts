import { Decimal } from "@/lib/domain/decimal";
import type { DecimalText, ReportIndicator, ReportModel } from "@/lib/domain/report";
import type { ReportErratum } from "@/lib/domain/report-head";
import { formatNumber, formatPeriod } from "@/lib/messages/format";

import type { Speech } from "./figures";
import { exactDecimals } from "./sheet-model";

export type Correction = ReportErratum["changes"][number];
/** What stands beside a corrected figure. */
export type CorrectedNote = { readonly text: string; readonly reason: string };
type Head = Pick<ReportModel["head"], "erratum" | "scope">;

/** The two figures of a correction, with more decimals than the indicator's where these would show no change. */
export function changeWords({ before, after }: Correction, decimals: number, { words, lang }: Speech) {
  const at = (value: DecimalText | null, places: number): string =>
    value === null ? words("erratum.none") : formatNumber(value, places, lang);
  if (at(before, decimals) !== at(after, decimals)) return { before: at(before, decimals), after: at(after, decimals) };
  const most = Math.max(...[before, after].map((value) => (value === null ? 0 : exactDecimals(value))));
  return { before: at(before, most), after: at(after, most) };
}

/** What was corrected of an indicator as a whole at a period; null where nothing was. */
export function correctedPoint(
  { erratum }: Head,
  { code, decimals }: Pick<ReportIndicator, "code" | "decimals">,
  { period, value }: { readonly period: string; readonly value: DecimalText | null },
  by: Speech,
): CorrectedNote | null {
  const found = erratum?.changes.find((one) => one.indicator === code && isWhole(one) && one.period === period);
  if (found === undefined) return null;
  // A cumulated figure is printed, and the value of the period alone was corrected.
  const kind = isSame(found.after, value) ? "value" : "flow";
  return { text: by.words(`corrected.${kind}`, changeWords(found, decimals, by)), reason: found.reason };
}

/** What was corrected of the series that the report names, taken together. */
export const correctedSeries = (
  { erratum, scope }: Head,
  { code, decimals }: Pick<ReportIndicator, "code" | "decimals">,
  by: Speech,
): readonly (CorrectedNote & { readonly period: string })[] =>
  (erratum?.changes ?? [])
    .filter((one) => one.indicator === code && !isWhole(one) && one.scope === scope)
    .map((one) => ({
      period: one.period,
      text: by.words("corrected.own", {
        period: formatPeriod(one.period, by.lang),
        ...changeWords(one, decimals, by),
      }),
      reason: one.reason,
    }));

const isWhole = ({ scope }: Correction): boolean => scope === "consolidated";
const isSame = (one: DecimalText | null, other: DecimalText | null): boolean =>
  one === null || other === null ? one === other : new Decimal(one).equals(other);
