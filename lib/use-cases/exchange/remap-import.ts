import "server-only";
import { findImport } from "@/lib/data/import";
import { findImportReading, findImportTable } from "@/lib/data/import-file";
import { inScope } from "@/lib/data/transaction";
import type { Actor } from "@/lib/domain/actor";
import type { ImportMapping } from "@/lib/domain/import";
import { decideUpload } from "@/lib/domain/import-access";
import type { ImportDetail } from "@/lib/domain/import-record";
import { fail, ok, type Result } from "@/lib/domain/result";
import type { PreviewImportRefusal } from "./preview-import";
import { readOrHold } from "./receive-import";

type Input = { readonly id: string; readonly mapping: ImportMapping };
export type RemapImportRefusal = PreviewImportRefusal | "wrongState";

/** Reads the file of an import again, as another mapping tells: a new import, nothing sent again, the first untouched. */
export async function remapImport(
  actor: Actor,
  { id, mapping }: Input,
  now: Date,
): Promise<Result<ImportDetail, RemapImportRefusal>> {
  const kept = await inScope(actor, (tx) => findKept(actor, tx, id));
  if (!kept.ok) return kept;
  const { kind, roadmap, period, table } = kept.value;
  return readOrHold(actor, { kind, roadmap, ...(period !== null && { period }), mapping, table }, now);
}

async function findKept(actor: Actor, tx: Parameters<typeof findImport>[1], id: string) {
  const found = await findImport(actor, tx, id);
  const table = await findImportTable(actor, tx, id);
  const reading = await findImportReading(actor, tx, id);
  if (found === null || table === null || reading === null) return fail("notFound");
  const { kind, roadmap, period, fileName: name } = found;
  const may = decideUpload(actor, kind);
  if (!may.ok) return may;
  if (actor.kind !== "person" || actor.userId !== found.uploaderId) return fail("forbidden");
  if (kind === "workbook" || found.state !== "previewed") return fail("wrongState");
  const { sha256, survey } = reading;
  return ok({ kind, roadmap, period, table: { name, sha256, table, survey } });
}
