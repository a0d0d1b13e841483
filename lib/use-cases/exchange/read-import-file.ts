import "server-only";
import { createHash } from "node:crypto";
import type { ImportKind, ImportMapping, ImportTable } from "@/lib/domain/import";
import { findColumns, type ImportColumns } from "@/lib/domain/import-heads";
import { readLines, type ImportLine } from "@/lib/domain/import-line";
import { mergedFaults, type WorkbookSurvey } from "@/lib/domain/workbook-survey";
import { findWorkbookColumns } from "@/lib/domain/workbook-origin";
import { ok, type Result } from "@/lib/domain/result";
import { surveyWorkbook } from "@/lib/files/survey";
import { readTable, type TableRefusal } from "@/lib/files/table";

export type ImportFile = { readonly name: string; readonly bytes: Uint8Array };
export type ReadFile = {
  readonly name: string;
  readonly sha256: string;
  readonly table: ImportTable;
  readonly columns: ImportColumns;
  readonly lines: readonly ImportLine[];
  readonly survey: WorkbookSurvey;
};

const longestName = 200;

/** The last part of the name, as it is shown; never used as a path. */
const shownName = (name: string): string =>
  (name.split(/[\\/]/u).at(-1) ?? "").replace(/\p{Cc}|\p{Cs}/gu, "").slice(-longestName) || "import";

export type FileTable = Pick<ReadFile, "name" | "sha256" | "table" | "survey">;

/** The table that a file holds, whatever its heads say. */
export async function readFileTable(file: ImportFile): Promise<Result<FileTable, TableRefusal>> {
  const table = await readTable(file.bytes);
  if (!table.ok) return table;
  return ok({
    name: shownName(file.name),
    sha256: createHash("sha256").update(file.bytes).digest("hex"),
    table: table.value,
    survey: await surveyWorkbook(file.bytes),
  });
}

/** What a table says, row by row, read as the mapping tells. */
export function readTableAs(
  file: FileTable,
  kind: ImportKind,
  mapping: ImportMapping,
): Result<ReadFile, "missingHead" | "doubledHead"> {
  const { table, survey } = file;
  const found = findColumns(table, mapping, kind === "history");
  const columns = found.ok && kind === "workbook" ? findWorkbookColumns(found.value) : found;
  if (!columns.ok) return columns;
  const merged = Map.groupBy(mergedFaults(table, columns.value, survey), ({ row }) => row);
  const lines = readLines(table, columns.value, mapping).map((line) => {
    const faults = merged.get(line.row);
    return faults ? { ...line, faults } : line;
  });
  return ok({ ...file, columns: columns.value, lines });
}

/** Reads a file as the mapping tells. */
export async function readImportFile(
  file: ImportFile,
  kind: ImportKind,
  mapping: ImportMapping,
): Promise<Result<ReadFile, TableRefusal | "missingHead" | "doubledHead">> {
  const read = await readFileTable(file);
  return read.ok ? readTableAs(read.value, kind, mapping) : read;
}
