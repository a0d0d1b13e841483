import type { ImportTable } from "./import";
import type { ImportColumns } from "./import-heads";
import type { Fault } from "./result";

/** What a spreadsheet holds that its texts alone do not tell; rows are the file's, columns count from 0. */
export type WorkbookSurvey = {
  /** Names of the sheets that are not shown. */
  readonly hidden: readonly string[];
  readonly formulas: readonly { readonly row: number; readonly at: number }[];
  readonly merged: readonly CellRange[];
};
export type CellRange = Readonly<Record<"fromRow" | "toRow" | "fromColumn" | "toColumn", number>>;

export const plainSurvey: WorkbookSurvey = { hidden: [], formulas: [], merged: [] };

const mostNamed = 100;

/** Formulas in columns that are read, and cells merged over a row, by row. */
export function surveyFaults({ heads }: ImportTable, columns: ImportColumns, survey: WorkbookSurvey): Fault[] {
  const read = new Set(Object.values(columns.at).flat());
  const formulas = survey.formulas.filter(({ at }) => read.has(at));
  const merged = survey.merged.flatMap(({ fromRow, toRow, fromColumn }) =>
    Array.from({ length: Math.min(toRow - fromRow + 1, mostNamed) }, (_, place) => ({
      row: fromRow + place,
      at: fromColumn,
    })),
  );
  const fault =
    (code: string) =>
    ({ row, at }: { row: number; at: number }): Fault => ({
      path: "",
      row,
      column: (heads[at] ?? heads[0] ?? "").trim(),
      code,
    });
  return [...formulas.map(fault("formula")), ...merged.map(fault("mergedCells"))];
}

/** Rows over which cells that are read are merged: of the values there, none can be told to be the row's own. */
export function mergedFaults({ heads }: ImportTable, columns: ImportColumns, { merged }: WorkbookSurvey): Fault[] {
  const read = Object.values(columns.at).flat();
  return merged.flatMap(({ fromRow, toRow, fromColumn, toColumn }) => {
    const at = read.find((position) => position >= fromColumn && position <= toColumn);
    if (at === undefined) return [];
    const column = (heads[at] ?? "").trim();
    return Array.from({ length: Math.min(toRow - fromRow + 1, mostNamed) }, (_, place) => ({
      ...{ path: "", row: fromRow + place, column, code: "mergedCells" },
    }));
  });
}

/** Formulas in columns that are read count by the values stored with them: told, at most so many of them. */
export function formulaNotices(table: ImportTable, columns: ImportColumns, { formulas }: WorkbookSurvey): Fault[] {
  const read = new Set(Object.values(columns.at).flat());
  const named = formulas.filter(({ row, at }) => row > 1 && read.has(at)).slice(0, mostNamed);
  const rows = new Set(named.map(({ row }) => row));
  const texts = new Map(table.rows.filter(({ row }) => rows.has(row)).map(({ row, cells }) => [row, cells]));
  return named.map(({ row, at }) => {
    const text = (texts.get(row)?.[at] ?? "").slice(0, 100);
    return { path: "", row, column: (table.heads[at] ?? "").trim(), code: "formulaRead", params: { text } };
  });
}

export const surveyNotices = ({ hidden }: WorkbookSurvey): Fault[] =>
  hidden.slice(0, mostNamed).map((sheet) => ({ path: "file", code: "hiddenSheet", params: { sheet } }));
