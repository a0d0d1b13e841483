import "server-only";
import type { Actor } from "@/lib/domain/actor";
import type { ImportOutcome } from "@/lib/domain/import";
import type { ImportScreen } from "@/lib/domain/import-screen";
import { findImport } from "./import";
import { findImportHeads, findImportReading, findImportTexts } from "./import-file";
import { countImportRows, listImportRows } from "./import-row";
import type { Tx } from "./internal/client";

type Asked = { readonly outcome: ImportOutcome | null; readonly after: number; readonly limit: number };

/** An import of the actor's scope with a page of its rows; null for any other. */
export async function findImportScreen(
  actor: Actor,
  tx: Tx,
  id: string,
  { outcome, after, limit }: Asked,
): Promise<ImportScreen | null> {
  const record = await findImport(actor, tx, id);
  const reading = await findImportReading(actor, tx, id);
  if (record === null || reading === null) return null;
  const which = outcome === null ? {} : { outcomes: [outcome] };
  const found = await listImportRows(actor, tx, id, { ...which, after, limit: limit + 1 });
  const rows = found.slice(0, limit);
  const refused = rows.filter(({ faults }) => faults.length > 0).map(({ row }) => row);
  const { heads, mapping } = reading;
  return {
    record,
    heads,
    mapping,
    columns: await findImportHeads(actor, tx, id),
    tally: await countImportRows(actor, tx, id),
    rows,
    texts: refused.length === 0 ? new Map() : await findImportTexts(actor, tx, id, refused),
    next: found.length > limit ? (rows.at(-1)?.row ?? null) : null,
    unknownKeys: await listUnknownKeys(actor, tx, id),
  };
}

const mostKeys = 200;

/** Keys of refused rows that are no series, for a mapping to name them. */
async function listUnknownKeys(actor: Actor, tx: Tx, id: string): Promise<string[]> {
  const rejected = await listImportRows(actor, tx, id, { outcomes: ["rejected"], limit: 5000 });
  const keys = rejected.flatMap(({ faults }) =>
    faults.flatMap(({ code, params }) => {
      const key = code === "unmapped" ? params?.["key"] : code === "unknownSeries" ? params?.["series"] : undefined;
      return typeof key === "string" && key !== "" ? [key] : [];
    }),
  );
  return [...new Set(keys)].slice(0, mostKeys);
}
