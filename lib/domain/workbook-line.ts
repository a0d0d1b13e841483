import type { DefinedCell } from "./defined-cell";
import type { ImportTable } from "./import";
import type { ImportColumns } from "./import-heads";
import { readLines, rowFault, type ImportLine } from "./import-line";
import { originFault, readOrigins, type WorkbookOrigin } from "./workbook-origin";
import { surveyFaults, type WorkbookSurvey } from "./workbook-survey";
import type { Fault } from "./result";

/** A row of a workbook, with the revision its cell had when the workbook was made. */
export type WorkbookLine = ImportLine & { readonly seen: number | null };
type Owed = Pick<DefinedCell, "series" | "period" | "definition">;
type Reading = {
  readonly columns: ImportColumns;
  readonly origin: WorkbookOrigin;
  readonly survey: WorkbookSurvey;
  readonly owed: readonly Owed[];
};

/**
 * Every row of a workbook. One that came from elsewhere, holds a formula or merged cells, or lost its revision says that
 * and nothing more.
 */
export function readWorkbookLines(table: ImportTable, { columns, origin, survey, owed }: Reading): WorkbookLine[] {
  const origins = new Map(readOrigins(table, columns).map((one) => [one.row, originFault(one, origin, columns)]));
  const surveyed = Map.groupBy(surveyFaults(table, columns, survey), ({ row = 0 }) => row);
  const cells = new Map(table.rows.map(({ row, cells: texts }) => [row, texts]));
  return readLines(withoutUnits(table, columns, owed), columns, {}).map((line) => {
    const foreign = origins.get(line.row) ?? [];
    const seen = readSeen(cells.get(line.row) ?? [], columns);
    const lost = seen === null ? [badRevision(line.row, columns)] : [];
    const own = foreign.length > 0 ? foreign : [...(surveyed.get(line.row) ?? []), ...lost];
    return { ...line, seen, faults: own.length > 0 ? own : line.faults };
  });
}

export const badRevision = (row: number, columns: ImportColumns): Fault => ({
  ...rowFault(row, columns, { path: "", code: "badRevision" }),
  ...(columns.heads.revision !== undefined && { column: columns.heads.revision }),
});

function readSeen(cells: readonly string[], { at }: ImportColumns): number | null {
  const text = (cells[at.revision?.[0] ?? -1] ?? "").trim();
  return /^\d{1,9}$/u.test(text) ? Number(text) : null;
}

/** « 12 jours » is 12 where the indicator counts days; another word is left, and refused with the number. */
function withoutUnits(table: ImportTable, { at }: ImportColumns, owed: readonly Owed[]): ImportTable {
  const units = new Map(owed.map(({ series, definition }) => [series, definition.unit.toLowerCase()]));
  const figures = new Set([...(at.value ?? []), ...(at.numerator ?? [])]);
  const rows = table.rows.map(({ row, cells }) => {
    const unit = units.get((cells[at.series?.[0] ?? -1] ?? "").trim()) ?? "";
    return { row, cells: cells.map((cell, place) => (figures.has(place) ? withoutUnit(cell, unit) : cell)) };
  });
  return { ...table, rows };
}

function withoutUnit(text: string, unit: string): string {
  const trimmed = text.trim();
  const isSuffixed = unit !== "" && trimmed.length > unit.length && trimmed.toLowerCase().endsWith(unit);
  return isSuffixed ? trimmed.slice(0, -unit.length) : text;
}
