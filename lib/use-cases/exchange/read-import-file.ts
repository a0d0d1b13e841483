import "server-only";
import { createHash } from "node:crypto";
import type { ImportKind, ImportMapping, ImportTable } from "@/lib/domain/import";
import { findColumns, type ImportColumns } from "@/lib/domain/import-heads";
import { readLines, type ImportLine } from "@/lib/domain/import-line";
import { plainSurvey, type WorkbookSurvey } from "@/lib/domain/workbook-survey";
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

/** What the file says, row by row, read as the mapping tells. */
export async function readImportFile(
  file: ImportFile,
  kind: ImportKind,
  mapping: ImportMapping,
): Promise<Result<ReadFile, TableRefusal | "missingHead" | "doubledHead">> {
  const table = await readTable(file.bytes);
  if (!table.ok) return table;
  const found = findColumns(table.value, mapping, kind === "history");
  const columns = found.ok && kind === "workbook" ? findWorkbookColumns(found.value) : found;
  if (!columns.ok) return columns;
  return ok({
    name: shownName(file.name),
    sha256: createHash("sha256").update(file.bytes).digest("hex"),
    table: table.value,
    columns: columns.value,
    lines: readLines(table.value, columns.value, mapping),
    survey: kind === "workbook" ? await surveyWorkbook(file.bytes) : plainSurvey,
  });
}
