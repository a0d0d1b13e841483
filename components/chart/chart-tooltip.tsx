"use client";

import { useLocale, useTranslations } from "next-intl";

import type { ChartRow } from "@/lib/domain/chart";
import { formatNumber, formatPeriod } from "@/lib/messages/format";
import { toLang } from "@/lib/messages/lang";

type Props = {
  readonly decimals: number;
  /** Recharts gives the row under the pointer, or the one reached with the arrow keys. */
  readonly payload?: readonly { readonly payload?: unknown }[];
};

const isRow = (value: unknown): value is ChartRow => typeof value === "object" && value !== null && "period" in value;

/** The row's facts again, beside the point; the table has them too, so nothing lives here only. */
export function ChartTooltip({ decimals, payload = [] }: Props) {
  const t = useTranslations("chart.describe");
  const lang = toLang(useLocale());
  const row = payload[0]?.payload;
  if (!isRow(row) || row.value === null) return null;
  const values = { period: formatPeriod(row.period, lang), value: formatNumber(row.value, decimals, lang) };
  const expected = formatNumber(row.expected, decimals, lang);
  return (
    <div className="tj-chart__tooltip" role="status">
      {expected === "" ? t("value", values) : t("valueExpected", { ...values, expected })}
    </div>
  );
}
