import "server-only";
import type { Actor } from "@/lib/domain/actor";
import type { ImportRow, ImportTable } from "@/lib/domain/import";
import type { ImportDetail } from "@/lib/domain/import-record";
import type { Fault } from "@/lib/domain/result";
import { findImport } from "./import";
import { findImportTable } from "./import-file";
import { listImportRows } from "./import-row";
import type { Tx } from "./internal/client";

const mostShown = 1000;

/** An import of the actor's scope with what its rows would do; null for any other. */
export async function findImportDetail(actor: Actor, tx: Tx, id: string): Promise<ImportDetail | null> {
  const record = await findImport(actor, tx, id);
  if (record === null) return null;
  const outcomes = ["created", "revised", "unchanged"] as const;
  const preview = await listImportRows(actor, tx, id, { outcomes, limit: mostShown });
  const errors = [...(await listImportFaults(actor, tx, id)), ...(record.counts.late ?? [])];
  return { ...record, preview, errors: errors.slice(0, mostShown) };
}

/** What is wrong with the rows of an import, in the file's order: the first thousand faults. */
export async function listImportFaults(actor: Actor, tx: Tx, id: string): Promise<Fault[]> {
  const rejected = await listImportRows(actor, tx, id, { outcomes: ["rejected"], limit: mostShown });
  return rejected.flatMap(({ faults }) => faults).slice(0, mostShown);
}

/** The file of an import as it was read, with what became of each of its rows. */
export async function findAnnotatedImport(actor: Actor, tx: Tx, id: string): Promise<AnnotatedImport | null> {
  const record = await findImport(actor, tx, id);
  const table = await findImportTable(actor, tx, id);
  if (record === null || table === null) return null;
  const late = Map.groupBy(record.counts.late ?? [], ({ row }) => row);
  const rows = (await listImportRows(actor, tx, id)).map(({ row, outcome, faults }): AnnotatedRow => {
    const found = late.get(row);
    return found ? { row, outcome: "rejected", faults: found } : { row, outcome, faults };
  });
  return { fileName: record.fileName, table, rows };
}

type AnnotatedRow = Pick<ImportRow, "row" | "outcome" | "faults">;
type AnnotatedImport = {
  readonly fileName: string;
  readonly table: ImportTable;
  readonly rows: readonly AnnotatedRow[];
};
