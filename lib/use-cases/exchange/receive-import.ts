import "server-only";
import { findLastMapping } from "@/lib/data/import-file";
import { inScope } from "@/lib/data/transaction";
import type { Actor } from "@/lib/domain/actor";
import type { ImportMapping } from "@/lib/domain/import";
import { decideUpload } from "@/lib/domain/import-access";
import type { ImportDetail } from "@/lib/domain/import-record";
import type { Period } from "@/lib/domain/period";
import { fail, type Result } from "@/lib/domain/result";
import { holdImport } from "./hold-import";
import { findImportRoadmap } from "./import-roadmap";
import { previewRead, type PreviewImportRefusal } from "./preview-import";
import { readFileTable, readTableAs, type FileTable, type ImportFile } from "./read-import-file";

type Asked = {
  readonly kind: "entries" | "history";
  readonly period?: Period | undefined;
  readonly roadmap?: string | undefined;
};
type Refused = Promise<Result<ImportDetail, PreviewImportRefusal>>;

/**
 * Takes a file from somebody who can still say how to read it: as the mapping they gave last to the same heads, as its
 * own heads where they gave none. A file whose heads say too little is kept unread, with what is wrong, to be mapped.
 */
export async function receiveImport(
  actor: Actor,
  { file, ...asked }: Asked & { readonly file: ImportFile },
  now: Date,
): Refused {
  const may = decideUpload(actor, asked.kind);
  if (!may.ok) return may;
  if (asked.kind === "entries" && asked.period === undefined) {
    return fail("periodRequired", [{ path: "period", code: "periodRequired" }]);
  }
  const table = await readFileTable(file);
  if (!table.ok) return table;
  const { heads } = table.value.table;
  const mapping = await inScope(actor, async (tx) => {
    const roadmap = await findImportRoadmap(actor, tx, asked);
    return roadmap.ok ? findLastMapping(actor, tx, { kind: asked.kind, roadmap: roadmap.value.slug, heads }) : {};
  });
  return readOrHold(actor, { ...asked, mapping, table: table.value }, now);
}

/** Reads a table as a mapping tells, or keeps it with what the mapping lacks. */
export function readOrHold(
  actor: Actor,
  { table, ...asked }: Asked & { readonly mapping: ImportMapping; readonly table: FileTable },
  now: Date,
): Refused {
  const read = readTableAs(table, asked.kind, asked.mapping);
  return read.ok
    ? previewRead(actor, { ...asked, read: read.value }, now)
    : holdImport(actor, { ...asked, table, faults: read.faults ?? [] }, now);
}
