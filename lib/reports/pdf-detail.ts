import type { ReportIndicator, ReportModel } from "@/lib/domain/report";
import { formatDay, formatNumber } from "@/lib/messages/format";

import type { ChartText } from "./chart-ink";
import { chartLayout } from "./chart-layout";
import { chartSvg } from "./chart-svg";
import { correctedPoint } from "./corrections";
import { barOf, coverageText, percentText, periodText, shownPoint, shownStatus, type Speech } from "./figures";
import { cellsView } from "./pdf-cells";
import { numbersView } from "./pdf-numbers";

const size = { width: 330, height: 116 };

/** One indicator: its curve, its facts beside it, then the values of the series that the report names. */
export function detailView(model: ReportModel, indicator: ReportIndicator, by: ChartText) {
  const { words, lang } = by;
  const { progress, point, decimals, unit } = indicator;
  const layout = chartLayout(indicator, size);
  return {
    name: indicator.name,
    code: indicator.code,
    chart: chartSvg(indicator, size, by),
    alt: altText(indicator, by),
    chartNote: layout === null ? words("chart.none") : layout.startsAtZero ? null : words("chart.notZero"),
    value: shownPoint(indicator, by),
    unit: indicator.formula.cumulative ? `${unit}, ${words("cumulated")}` : unit,
    valueNote: [periodText(point.period, by), coverageText(indicator, by)].filter((part) => part !== "").join(" · "),
    corrected: correctedPoint(model.head, indicator, point, by),
    gross: point.gross === null ? null : words("gross", { value: formatNumber(point.gross, decimals, lang) }),
    progress: percentText(progress.shown, 2, by),
    progressLabel: words("figure.progress"),
    expected:
      progress.expectedProgress === null
        ? ""
        : words("figure.expected", { value: percentText(progress.expectedProgress, 2, by) }),
    bar: barOf(progress.shown, progress.expectedProgress),
    status: shownStatus(indicator, by),
    landing: landingText(indicator, by),
    numbers: numbersView(indicator, by),
    cells: cellsView(model, indicator, by),
  };
}

function landingText({ progress, decimals }: ReportIndicator, { words, lang }: Speech): string {
  const { landing, targetPeriod } = progress;
  if ("reason" in landing) return words(`figure.landingNone.${landing.reason}`);
  const shown = (value: string): string => formatNumber(value, decimals, lang);
  const detail = words("figure.landingDetail", {
    value: shown(landing.value),
    period: periodText(targetPeriod, { words, lang }),
    low: shown(landing.low),
    high: shown(landing.high),
  });
  const reached = landing.reachedOn && words("figure.reachedOn", { day: formatDay(landing.reachedOn, lang) });
  return [`${words("figure.landing")}${lang === "fr" ? "\u00A0" : ""}: ${detail}`, reached].filter(Boolean).join(", ");
}

/** What the picture says, in one sentence for each of its lines. */
function altText(indicator: ReportIndicator, by: Speech): string {
  const { words, lang } = by;
  const { point, progress, decimals, name, unit } = indicator;
  return words("chart.alt", {
    name,
    unit,
    value: words("chart.altValue", { period: periodText(point.period, by), value: shownPoint(indicator, by).text }),
    expected:
      progress.expected === null
        ? ""
        : words("chart.altExpected", { value: formatNumber(progress.expected, decimals, lang) }),
    target:
      progress.target === null
        ? ""
        : words("chart.altTarget", {
            value: formatNumber(progress.target, decimals, lang),
            period: periodText(progress.targetPeriod, by),
          }),
  }).trim();
}
