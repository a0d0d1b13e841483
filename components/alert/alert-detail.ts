import type { BoardAlert, BoardIndicator } from "@/lib/domain/board-answer";
import { formatDay, formatNumber, formatPercent, formatPeriod } from "@/lib/messages/format";
import type { Lang } from "@/lib/messages/lang";

const percents = new Set(["progress", "expected"]);
const periods = new Set(["period", "since", "from"]);
const counts = new Set(["owed", "given", "days", "periods", "values"]);

/** The figures of an alert as its sentence prints them: percents, periods, days, and values in the indicator's unit. */
export function alertDetail(
  detail: BoardAlert["detail"],
  line: Pick<BoardIndicator, "decimals" | "unit"> | undefined,
  lang: Lang,
): Record<string, string | number> {
  const shown = Object.entries(detail).map(([name, value]): [string, string | number] => {
    if (counts.has(name)) return [name, value];
    if (name === "dueOn") return [name, formatDay(String(value), lang)];
    if (periods.has(name)) return [name, formatPeriod(String(value), lang)];
    if (percents.has(name)) return [name, formatPercent(value, 0, lang)];
    if (name === "score") return [name, formatNumber(value, 1, lang)];
    return [name, typeof value === "number" ? formatNumber(value, line?.decimals ?? 0, lang) : value];
  });
  return { unit: line?.unit ?? "", ...Object.fromEntries(shown) };
}
