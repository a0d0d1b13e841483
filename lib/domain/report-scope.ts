import type { ReportCell, ReportIndicator, ReportModel } from "./report";
import type { ReportHead } from "./report-head";

export type ReportScopeKind = "consolidated" | "ministry" | "department";

const departmentPrefix = "department-";

export const reportScopeKind = (scope: string): ReportScopeKind =>
  scope === "consolidated" ? "consolidated" : scope.startsWith(departmentPrefix) ? "department" : "ministry";

/**
 * The model with nothing that its readers may not see, whatever was put in: no cell in a consolidated report, only the
 * cells and corrections that name the ministry or department in theirs, never the comment of a withheld cell.
 */
export function withinScope(model: ReportModel): ReportModel {
  const names = cellTest(model.head.scope);
  return {
    ...model,
    head: withOwnCorrections(model.head),
    indicators: model.indicators.map((indicator) => restricted(indicator, names)),
  };
}

function withOwnCorrections(head: ReportHead): ReportHead {
  if (head.erratum === undefined) return head;
  const changes = head.erratum.changes.filter(({ scope }) => scope === "consolidated" || scope === head.scope);
  return { ...head, erratum: { ...head.erratum, changes } };
}

function cellTest(scope: string): ((cell: ReportCell) => boolean) | null {
  const kind = reportScopeKind(scope);
  if (kind === "consolidated") return null;
  const code = scope.slice(departmentPrefix.length);
  return kind === "ministry" ? (cell) => cell.ministry === scope : (cell) => cell.department === code;
}

function restricted(
  { cells, ...consolidated }: ReportIndicator,
  names: ((cell: ReportCell) => boolean) | null,
): ReportIndicator {
  if (names === null || cells === undefined) return consolidated;
  return { ...consolidated, cells: cells.filter(names).map(withoutSecret) };
}

const withoutSecret = (cell: ReportCell): ReportCell =>
  "mark" in cell && cell.mark === "withheld" ? { ...cell, comment: null } : cell;
