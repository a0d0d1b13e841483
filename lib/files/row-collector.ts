import type { ImportTableRow } from "@/lib/domain/import";

/** Takes rows as a reader meets them, so that no more is kept than allowed. */
export type RowCollector = {
  readonly push: (row: number, cells: readonly string[]) => void;
  readonly rows: readonly ImportTableRow[];
};

export const mostCells = 1000;
/** What a collector throws when there are more rows than allowed. */
export const tooManyRows = new Error("too many rows");

/** Rows of empty cells are left out; their numbers are not given to others. */
export function collectRows(most: number): RowCollector {
  const rows: ImportTableRow[] = [];
  const push = (row: number, cells: readonly string[]): void => {
    if (cells.every((cell) => cell.trim() === "")) return;
    if (rows.length >= most) throw tooManyRows;
    rows.push({ row, cells });
  };
  return { push, rows };
}
