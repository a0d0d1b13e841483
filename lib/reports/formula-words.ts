import type { ReportFormula, ReportIndicator } from "@/lib/domain/report";
import { formatPeriod } from "@/lib/messages/format";
import type { Lang } from "@/lib/messages/lang";

import { plainNumber } from "./sheet-model";
import type { Words } from "./words";

/** How the figure is computed, in a sentence or two. */
export function formulaSentence(formula: ReportFormula, words: Words): string {
  const base =
    formula.kind === "ratio"
      ? words("method.formula.ratio", { scale: plainNumber(formula.scale) })
      : words("method.formula.amount", {
          overTime: words(`method.overTime.${formula.overTime}`),
          overSeries: words(`method.overSeries.${formula.overSeries}`),
        });
  return formula.cumulative ? `${base} ${words("method.formula.cumulative")}` : base;
}

/** The periods in which a new definition parts the series, « T1 2025, T3 2026 », empty for none. */
export const breakPeriods = ({ trajectory }: ReportIndicator, lang: Lang): string =>
  trajectory
    .filter((point) => point.break)
    .map(({ period }) => formatPeriod(period, lang))
    .join(", ");
