import { comparePeriods, parsePeriod } from "@/lib/domain/period";
import type { ReportCell, ReportIndicator, ReportModel } from "@/lib/domain/report";
import { reportScopeKind } from "@/lib/domain/report-scope";
import { formatPeriodShort } from "@/lib/messages/format";

import { correctedSeries } from "./corrections";
import { periodText, shownCell, type Speech } from "./figures";
import { scopeTitle } from "./words";

const periodsInTable = 6;

/** The values of each series that the report names, latest periods at the right, then what was said of them. */
export function cellsView({ head }: ReportModel, indicator: ReportIndicator, by: Speech) {
  const { cells = [] } = indicator;
  if (cells.length === 0) return null;
  const { words, lang } = by;
  const namesMinistry = reportScopeKind(head.scope) !== "ministry";
  return {
    heading: words("section.cellsFor", { scope: scopeTitle(head, words, lang) }),
    corrected: correctedSeries(head, indicator, by),
    tables: inTables(periodsOf(cells)).map((periods) => cellTable(indicator, periods, namesMinistry, by)),
    commentsHeading: words("section.comments"),
    comments: cells
      .filter(({ comment }) => comment !== null && comment !== "")
      .map((cell) => ({
        about: `${periodText(cell.period, by)}, ${seriesName(cell, namesMinistry, by)}`,
        text: cell.comment ?? "",
      })),
  };
}

function cellTable(
  { cells = [], decimals }: ReportIndicator,
  periods: readonly string[],
  namesMinistry: boolean,
  by: Speech,
) {
  const at = new Map(cells.map((cell) => [`${cell.series} ${cell.period}`, cell]));
  const shown = cells.filter(({ period }) => periods.includes(period));
  const series = [...new Map(shown.map((cell) => [cell.series, cell])).values()];
  return {
    head: [by.words("column.series"), ...periods.map((period) => formatPeriodShort(period, by.lang))],
    rows: series.map((one) => ({
      name: seriesName(one, namesMinistry, by),
      values: periods.map((period) => shownCell(at.get(`${one.series} ${period}`), decimals, by)),
    })),
  };
}

const periodsOf = (cells: readonly ReportCell[]): string[] =>
  [...new Set(cells.map(({ period }) => period))]
    .map(parsePeriod)
    .filter((period) => period !== null)
    .sort(comparePeriods);

/** A page holds so many columns; the first table has what is left over, so that the latest stand together. */
function inTables(periods: readonly string[]): string[][] {
  const first = periods.length % periodsInTable || periodsInTable;
  const tables = [periods.slice(0, first)];
  for (let at = first; at < periods.length; at += periodsInTable) tables.push(periods.slice(at, at + periodsInTable));
  return tables;
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
