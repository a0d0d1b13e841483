import "server-only";
import { createHash } from "node:crypto";
import { recordEvent } from "@/lib/data/audit";
import type { CampaignRow } from "@/lib/data/campaign";
import { appendObservations, type NewRevision, type RevisionOrigin } from "@/lib/data/observation";
import { clearAcceptance } from "@/lib/data/acceptance";
import type { WritingSheet } from "@/lib/data/sheet";
import type { Tx } from "@/lib/data/transaction";
import type { Person } from "@/lib/domain/actor";
import type { DefinedCell } from "@/lib/domain/defined-cell";
import type { EntryVerdict } from "@/lib/domain/entry-batch";

/** Where entries come from; those of a file name its import, and the row of each. */
export type EntriesOrigin =
  | { readonly source: "form" | "api" }
  | { readonly source: "import"; readonly importId: string; readonly rows: readonly number[] };
type Batch = {
  readonly campaign: CampaignRow;
  readonly sheets: readonly WritingSheet[];
  readonly cells: readonly DefinedCell[];
  readonly verdicts: readonly EntryVerdict[];
  readonly origin: EntriesOrigin;
};
type Written = NewRevision & {
  readonly index: number;
  readonly sheetId: string;
  readonly series: string;
  readonly isAccepted: boolean;
};

/** Appends what was decided, with one audit event for each sheet. */
export async function writeEntries(actor: Person, tx: Tx, batch: Batch, now: Date): Promise<void> {
  const { origin, campaign } = batch;
  const written = revisionsOf(batch);
  if (written.length === 0) return;
  await appendObservations(actor, tx, written, revisionOrigin(actor, origin, written), now);
  for (const { id, department } of batch.sheets) {
    const own = written.filter(({ sheetId }) => sheetId === id);
    if (own.length === 0) continue;
    const accepted = own.filter(({ isAccepted }) => isAccepted);
    if (accepted.length > 0) await clearAcceptance(actor, tx, id, accepted);
    const object = `${campaign.roadmap}/${campaign.period}/${department}`;
    await recordEvent(actor, tx, { at: now, act: "entries.record", object, department, detail: detailOf(origin, own) });
  }
}

function revisionsOf({ cells, verdicts }: Batch): Written[] {
  const byKey = new Map(cells.map((cell) => [`${cell.series} ${cell.period}`, cell]));
  return verdicts.flatMap(({ index, cell, next, revision }) => {
    const owed = cell && byKey.get(`${cell.series} ${cell.period}`);
    if (owed === undefined || next === undefined || revision === null) return [];
    const { indicatorId, seriesId, period, sheetId, series, acceptedRevision } = owed;
    const isAccepted = acceptedRevision !== null;
    return [{ indicatorId, seriesId, period, revision, sheetId, series, isAccepted, index, ...next }];
  });
}

function revisionOrigin(actor: Person, origin: EntriesOrigin, written: readonly Written[]): RevisionOrigin {
  const authorId = actor.userId;
  if (origin.source !== "import") return { source: origin.source, authorId };
  const rows = written.map(({ index }) => origin.rows[index] ?? 0);
  return { source: origin.source, authorId, importId: origin.importId, rows };
}

/** Each cell and its revision; of a file they stand in the import, and a digest tells whether they are the same. */
function detailOf(origin: EntriesOrigin, own: readonly Written[]): Readonly<Record<string, unknown>> {
  const cells = own.map(({ series, period, revision }) => `${series} ${period} ${String(revision)}`);
  if (origin.source !== "import") return { cells };
  const sha256 = createHash("sha256").update(cells.join("\n")).digest("hex");
  return { import: origin.importId, count: cells.length, sha256 };
}
