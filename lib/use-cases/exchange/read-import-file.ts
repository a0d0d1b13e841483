import "server-only";
import { createHash } from "node:crypto";
import type { ImportKind, ImportMapping, ImportTable } from "@/lib/domain/import";
import { findColumns, type ImportColumns } from "@/lib/domain/import-heads";
import { readLines, type ImportLine } from "@/lib/domain/import-line";
import { ok, type Result } from "@/lib/domain/result";
import { readTable, type TableRefusal } from "@/lib/files/table";

export type ImportFile = { readonly name: string; readonly bytes: Uint8Array };
export type ReadFile = {
  readonly name: string;
  readonly sha256: string;
  readonly table: ImportTable;
  readonly columns: ImportColumns;
  readonly lines: readonly ImportLine[];
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
  const columns = findColumns(table.value, mapping, kind === "history");
  if (!columns.ok) return columns;
  return ok({
    name: shownName(file.name),
    sha256: createHash("sha256").update(file.bytes).digest("hex"),
    table: table.value,
    columns: columns.value,
    lines: readLines(table.value, columns.value, mapping),
  });
}
