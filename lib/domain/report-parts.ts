import { type BoardPriority, type BoardSheet } from "./board-answer";
import { Decimal } from "./decimal";
import { type ReportPriority } from "./report";
import { type ReportMissing } from "./report-head";

const text = (figure: number | null | undefined): string | null =>
  figure === null || figure === undefined ? null : new Decimal(figure).toString();

/** A priority as the board computed it. */
export const reportPriority = (priority: BoardPriority): ReportPriority => ({
  number: priority.number,
  title: priority.title,
  progress: text(priority.progress),
  expectedProgress: text(priority.expectedProgress),
  partialValue: text(priority.partialValue),
  of: priority.of,
  status: priority.status,
  missing: priority.missing,
});

/** Who has not given everything; `names` by scope. */
export const reportSheet = (sheet: BoardSheet, names: ReadonlyMap<string, string>): ReportMissing => ({
  ...sheet,
  name: names.get(`department-${sheet.department}`) ?? sheet.department,
});
