import "server-only";
import { recordEvent } from "@/lib/data/audit";
import { holdImport, moveImport } from "@/lib/data/import";
import { listImportFaults } from "@/lib/data/import-detail";
import { findImportHeads } from "@/lib/data/import-file";
import { listImportRows } from "@/lib/data/import-row";
import { inSharedScope, type Tx } from "@/lib/data/transaction";
import type { Actor, Person } from "@/lib/domain/actor";
import type { CommitCounts, ImportState } from "@/lib/domain/import";
import { decideUpload } from "@/lib/domain/import-access";
import { faultsOfRows } from "@/lib/domain/import-decision";
import type { ImportRecord } from "@/lib/domain/import-record";
import type { EntryMode } from "@/lib/domain/observation-entry";
import { fail, ok, type Fault, type Result } from "@/lib/domain/result";
import type { RecordObservationsRefusal } from "@/lib/use-cases/collection/record-observations";
import { commitEntries } from "./commit-entries";
import { commitHistory } from "./commit-history";
import { tallyOf, type Committed } from "./commit-tally";

export type CommitImportRefusal = RecordObservationsRefusal | "rejectedRows";
export type CommittedImport = CommitCounts & { readonly id: string; readonly state: ImportState };
type Input = { readonly id: string; readonly mode?: EntryMode };

const timeoutSeconds = 120;

/**
 * Writes what a previewed import announced, in one transaction; once committed it answers the same and writes nothing.
 * Refuses whoever did not upload it, rejected rows unless `partial`, and cells that changed since the preview.
 */
export function commitImport(
  actor: Actor,
  { id, mode = "atomic" }: Input,
  now: Date,
): Promise<Result<CommittedImport, CommitImportRefusal>> {
  const work = async (tx: Tx): Promise<Result<CommittedImport, CommitImportRefusal>> => {
    const held = await holdImport(actor, tx, id);
    if (held === null) return fail("notFound");
    const may = decideUpload(actor, held.kind);
    if (!may.ok) return may;
    if (actor.kind !== "person" || actor.userId !== held.uploaderId) return fail("forbidden");
    const { committed, rejected } = held.counts;
    if (committed) return ok(answerOf(id, held.state, committed));
    if (mode === "atomic" && rejected > 0) return fail("rejectedRows", await listImportFaults(actor, tx, id));
    return commit(actor, tx, { held, mode }, now);
  };
  return inSharedScope(actor, work, { timeoutSeconds });
}

type Commit = { readonly held: ImportRecord; readonly mode: EntryMode };

async function commit(
  actor: Person,
  tx: Tx,
  { held, mode }: Commit,
  now: Date,
): Promise<Result<CommittedImport, CommitImportRefusal>> {
  const accepted = await listImportRows(actor, tx, held.id, { outcomes: ["created", "revised"] });
  const write = held.kind === "history" ? commitHistory : commitEntries;
  const written: Result<Committed, CommitImportRefusal> = await write(actor, tx, { held, mode, rows: accepted }, now);
  const numbers = accepted.map(({ row }) => row);
  const atRows = async (faults: readonly Fault[]) =>
    faults.length === 0 ? [] : faultsOfRows(faults, numbers, await findImportHeads(actor, tx, held.id));
  if (!written.ok) {
    if (written.faults === undefined) return written;
    const error = written.error === "revisionConflict" ? written.error : "rejectedRows";
    return fail(error, await atRows(written.faults));
  }
  const late = (await atRows(written.value.faults)).slice(0, 1000);
  const committed = tallyOf(held.counts, written.value);
  const counts = { ...held.counts, committed, ...(late.length > 0 && { late }) };
  if (!(await moveImport(actor, tx, held, { to: "committed", counts }, now))) return fail("revisionConflict");
  const object = `imports/${held.id}`;
  await recordEvent(actor, tx, { at: now, act: "import.commit", object, detail: { mode, ...committed } });
  return ok(answerOf(held.id, "committed", committed));
}

/** Its parts in one order, whether counted now or read again. */
const answerOf = (
  id: string,
  state: ImportState,
  { created, revised, unchanged, rejected }: CommitCounts,
): CommittedImport => ({ id, state, created, revised, unchanged, rejected });
