import type { ReportIndicator, ReportModel } from "@/lib/domain/report";
import { formatNumber } from "@/lib/messages/format";

import type { ChartText } from "./chart-ink";
import { correctedPoint } from "./corrections";
import {
  barOf,
  coverageText,
  percentText,
  periodText,
  shownPoint,
  shownStatus,
  shownValue,
  type Speech,
} from "./figures";
import { detailView } from "./pdf-detail";
import { priorityRow, type PriorityRow } from "./pdf-synthesis";
import { absenceOf, withoutPriority } from "./words";

/** A section for each priority, and one for the indicators that serve none of them. */
export function priorityViews(model: ReportModel, by: ChartText) {
  const others = withoutPriority(model);
  return [
    ...model.priorities.map((priority) => {
      const lead = priorityRow(model, priority, by);
      const indicators = model.indicators.filter((indicator) => indicator.priority === priority.number);
      return sectionView(model, `${lead.number}. ${lead.title}`, lead, indicators, by);
    }),
    ...(others.length > 0 ? [sectionView(model, by.words("section.others"), null, others, by)] : []),
  ];
}

/** Its own line, its indicators' table, then each of them in detail. */
function sectionView(
  model: ReportModel,
  heading: string,
  lead: PriorityRow | null,
  indicators: readonly ReportIndicator[],
  by: ChartText,
) {
  const { words } = by;
  return {
    heading,
    lead,
    indicatorsHeading: words("section.indicators"),
    detailsHeading: words("section.details"),
    empty: words("section.empty"),
    head: [
      words("column.indicator"),
      words("column.short.value"),
      words("column.short.before"),
      words("column.short.target"),
      words("column.short.expected"),
      words("column.short.progress"),
      words("column.status"),
    ],
    rows: indicators.map((indicator) => indicatorRow(model, indicator, by)),
    legend: legendOf(by),
    details: indicators.map((indicator) => detailView(model, indicator, by)),
  };
}

function indicatorRow({ head }: ReportModel, indicator: ReportIndicator, by: Speech) {
  const { point, previous, progress, decimals, formula, unit, departments } = indicator;
  const { words, lang } = by;
  return {
    name: indicator.name,
    note: [unit, ...departments, ...(formula.cumulative ? [words("cumulated")] : [])].join(" · "),
    value: shownPoint(indicator, by),
    valueNote: coverageText(indicator, by),
    corrected: correctedPoint(head, indicator, point, by),
    isPartial: point.reported < point.expected,
    previous: previous ? shownValue(previous.value, decimals, absenceOf(previous.state, previous.mark), by) : null,
    previousNote: previous ? periodText(previous.period, by) : words("figure.firstPeriod"),
    target: progress.target === null ? words("figure.noTarget") : formatNumber(progress.target, decimals, lang),
    targetNote: periodText(progress.targetPeriod, by),
    expected: progress.expected === null ? "" : formatNumber(progress.expected, decimals, lang),
    bar: barOf(progress.shown, progress.expectedProgress),
    progress: isOutside(indicator) ? words("figure.outside") : percentText(progress.shown, 0, by),
    status: shownStatus(indicator, by),
  };
}

/** An indicator that has not begun, or has no object, leaves the mean of its priority. */
const isOutside = ({ point, progress }: ReportIndicator): boolean =>
  progress.status === "notStarted" || point.state === "notApplicable";

const legendOf = ({ words }: Speech) => ({
  provisional: { sign: words("provisional"), meaning: words("provisionalShort") },
  marks: (["missing", "notDue", "notAvailable", "notApplicable", "withheld"] as const).map((mark) => ({
    shown: { text: words(`mark.${mark}`), mark },
    meaning: words(`markShort.${mark}`),
  })),
});
