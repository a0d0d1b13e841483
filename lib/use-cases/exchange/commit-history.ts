import "server-only";
import { lockHistory } from "@/lib/data/lock";
import { appendObservations } from "@/lib/data/observation";
import type { Tx } from "@/lib/data/transaction";
import type { Person } from "@/lib/domain/actor";
import type { EntryVerdict } from "@/lib/domain/entry-batch";
import { askedOf, entryOf } from "@/lib/domain/import-match";
import { fail, ok, type Result } from "@/lib/domain/result";
import { compareHistory } from "./compare-history";
import { committedOf, type CommitInput, type Committed } from "./commit-tally";
import { listImportedSeries } from "./imported-series";

/** Appends the rows to cells of no campaign; they count once the director validates them. */
export async function commitHistory(
  actor: Person,
  tx: Tx,
  { held, mode, rows }: CommitInput,
  now: Date,
): Promise<Result<Committed, "rejectedRows" | "revisionConflict">> {
  await lockHistory(actor, tx, held.roadmapId);
  const known = await listImportedSeries(actor, tx, { id: held.roadmapId, slug: held.roadmap });
  const entries = rows.map((row) => entryOf(row.series ?? "", row.target?.period ?? null, askedOf(row), row.seen));
  const verdicts = await compareHistory(actor, tx, entries, known, now);
  const committed = committedOf(verdicts);
  if (mode === "atomic" && committed.faults.length > 0) {
    const isConflict = committed.faults.every(({ code }) => code === "revisionConflict");
    return fail(isConflict ? "revisionConflict" : "rejectedRows", committed.faults);
  }
  const written = verdicts.flatMap((verdict) => writtenOf(verdict, rows));
  const origin = { source: "import", authorId: actor.userId, importId: held.id } as const;
  await appendObservations(actor, tx, written, { ...origin, rows: written.map(({ row }) => row) }, now);
  return ok(committed);
}

function writtenOf({ index, next, revision }: EntryVerdict, rows: CommitInput["rows"]) {
  const from = rows[index];
  return from?.target && next && revision !== null ? [{ ...from.target, revision, row: from.row, ...next }] : [];
}
