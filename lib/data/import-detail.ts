import "server-only";
import type { Actor } from "@/lib/domain/actor";
import type { Fault } from "@/lib/domain/result";
import { findImport, type ImportRecord } from "./import";
import { listImportRows, type ImportRowRecord } from "./import-row";
import type { Tx } from "./internal/client";

/** An import with the first of its rows that say something, and the first of its faults. */
export type ImportDetail = ImportRecord & {
  readonly preview: readonly ImportRowRecord[];
  readonly errors: readonly Fault[];
};

const mostShown = 1000;

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
