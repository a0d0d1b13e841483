import type { useTranslations } from "next-intl";

import type { ChartRow } from "@/lib/domain/chart";
import { formatChange, formatNumber, formatPeriod } from "@/lib/messages/format";
import type { Lang } from "@/lib/messages/lang";

type Translate = ReturnType<typeof useTranslations>;

/**
 * A row of a chart in a sentence: period, value or mark, what came in the period, expected, gap. `t` reads the
 * namespace `chart.walk`, `mark` gives the word of an empty cell.
 */
export function rowSentence(
  row: ChartRow,
  decimals: number,
  t: Translate,
  mark: (mark: NonNullable<ChartRow["mark"]>) => string,
  lang: Lang,
): string {
  const { value, expected, gap, flow } = row;
  const period = formatPeriod(row.period, lang);
  const shown = (text: string) => ({ value: formatNumber(text, decimals, lang) });
  const parts = [
    value === null ? t("mark", { period, mark: mark(row.mark ?? "missing") }) : t("value", { period, ...shown(value) }),
    row.isBaseline && t("baseline"),
    row.isProvisional && value !== null && t("provisional"),
    flow !== null && !row.isBaseline && t("flow", shown(flow)),
    expected !== null && !row.isBaseline && t("expected", shown(expected)),
    gap !== null && !row.isBaseline && t("gap", { value: formatChange(gap, decimals, lang) }),
    row.breaks && t("break"),
  ];
  return `${parts.filter((part) => part !== false).join(", ")}.`;
}
