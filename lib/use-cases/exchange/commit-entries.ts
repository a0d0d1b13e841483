import "server-only";
import type { Tx } from "@/lib/data/transaction";
import type { Person } from "@/lib/domain/actor";
import { askedOf, entryOf } from "@/lib/domain/import-match";
import { fail, ok, type Result } from "@/lib/domain/result";
import { recordObservations, type RecordObservationsRefusal } from "@/lib/use-cases/collection/record-observations";
import { committedOf, type CommitInput, type Committed } from "./commit-tally";

/** Enters the rows into the sheets of the campaign, decided as any other entry is. */
export async function commitEntries(
  actor: Person,
  _tx: Tx,
  { held, mode, rows }: CommitInput,
  now: Date,
): Promise<Result<Committed, RecordObservationsRefusal>> {
  if (held.period === null) return fail("campaignNotOpen");
  const entries = rows.map((row) => entryOf(row.series ?? "", row.target?.period ?? null, askedOf(row), row.seen));
  const origin = { source: "import", importId: held.id, rows: rows.map(({ row }) => row) } as const;
  const asked = { period: held.period, roadmap: held.roadmap, mode, entries, ...origin };
  const recorded = await recordObservations(actor, asked, now);
  return recorded.ok ? ok(committedOf(recorded.value.results)) : recorded;
}
