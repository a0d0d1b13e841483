import { comparePeriods, parsePeriod } from "@/lib/domain/period";
import type { ReportCell, ReportIndicator, ReportModel } from "@/lib/domain/report";
import { reportScopeKind } from "@/lib/domain/report-scope";
import { formatPeriodShort } from "@/lib/messages/format";

import { periodText, shownCell, type Speech } from "./figures";
import { scopeTitle } from "./words";

const periodsShown = 5;

/** The values of each series that the report names, latest periods at the right, then what was said of them. */
export function cellsView({ head }: ReportModel, { cells = [], decimals }: ReportIndicator, by: Speech) {
  if (cells.length === 0) return null;
  const { words, lang } = by;
  const namesMinistry = reportScopeKind(head.scope) !== "ministry";
  const periods = latestPeriods(cells);
  const series = [...new Map(cells.map((cell) => [cell.series, cell])).values()];
  return {
    heading: words("section.cellsFor", { scope: scopeTitle(head, words, lang) }),
    head: [words("column.series"), ...periods.map((period) => formatPeriodShort(period, lang))],
    rows: series.map((one) => ({
      name: seriesName(one, namesMinistry, by),
      values: periods.map((period) =>
        shownCell(
          cells.find((cell) => cell.series === one.series && cell.period === period),
          decimals,
          by,
        ),
      ),
    })),
    commentsHeading: words("section.comments"),
    comments: cells
      .filter(({ comment, period }) => comment !== null && comment !== "" && periods.includes(period))
      .map((cell) => ({
        about: `${periodText(cell.period, by)}, ${seriesName(cell, namesMinistry, by)}`,
        text: cell.comment ?? "",
      })),
  };
}

function latestPeriods(cells: readonly ReportCell[]): string[] {
  return [...new Set(cells.map(({ period }) => period))]
    .map(parsePeriod)
    .filter((period) => period !== null)
    .sort(comparePeriods)
    .slice(-periodsShown);
}

function seriesName(cell: ReportCell, namesMinistry: boolean, { words }: Speech): string {
  const { department, project } = cell;
  const ministry = namesMinistry ? cell.ministry : null;
  if (ministry === null)
    return project === null
      ? words("section.seriesDepartment", { department })
      : words("section.seriesProject", { department, project });
  return project === null
    ? words("section.seriesMinistry", { department, ministry })
    : words("section.seriesBoth", { department, ministry, project });
}
