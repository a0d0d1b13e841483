import "server-only";
import type { CampaignRow } from "@/lib/data/campaign";
import { listDefinedCells } from "@/lib/data/defined-cell";
import { listWritingSheets, type WritingSheet } from "@/lib/data/sheet";
import { inScope, type Tx } from "@/lib/data/transaction";
import { decideAct } from "@/lib/domain/access";
import { departmentsOf, type Actor, type Person } from "@/lib/domain/actor";
import { parisDay } from "@/lib/domain/day";
import { decideEntries, type AskedEntry, type EntryFaultCode, type EntryVerdict } from "@/lib/domain/entry-batch";
import { decideEntryWindow, type EntryWindowRefusal } from "@/lib/domain/entry-window";
import type { EntryMode, EntryOutcome } from "@/lib/domain/observation-entry";
import { fail, ok, type Result } from "@/lib/domain/result";
import { holdCampaign, type CampaignKey, type CampaignMissing } from "./locate";
import { writableCell } from "./writable-cell";
import { writeEntries, type EntriesOrigin } from "./write-entries";

export type RecordObservationsRefusal =
  CampaignMissing | "forbidden" | "stepUpRequired" | EntryWindowRefusal | EntryFaultCode;
export type RecordedEntries = Readonly<Record<"created" | "revised" | "unchanged" | "rejected", number>> & {
  readonly results: readonly EntryVerdict[];
};
type Input = CampaignKey & {
  readonly mode: EntryMode;
  readonly entries: readonly AskedEntry[];
  /** Says what would become of each entry and writes nothing. */
  readonly dryRun?: true;
} & EntriesOrigin;
type Held = {
  readonly campaign: CampaignRow;
  readonly sheets: readonly WritingSheet[];
  /** Sheets of the actor's that cannot be written today, and why. */
  readonly closed: ReadonlyMap<string, EntryWindowRefusal>;
};

/**
 * Writes values and marks into the cells the actor's departments owe. Atomic: all or nothing, with one fault for each
 * thing wrong. Partial: what can be written is, and each entry says what became of it. Refuses outside the campaign's
 * days (an exception apart) and on a sheet that was submitted; as a whole where none of the sheets can be written.
 */
export function recordObservations(
  actor: Actor,
  input: Input,
  now: Date,
): Promise<Result<RecordedEntries, RecordObservationsRefusal>> {
  return inScope(actor, async (tx): Promise<Result<RecordedEntries, RecordObservationsRefusal>> => {
    const may = decideAct(actor, "writeEntries");
    if (!may.ok) return may;
    if (actor.kind !== "person") return fail("forbidden");
    const held = await holdWritableSheets(actor, tx, input, now);
    if (!held.ok) return held;
    const { campaign, sheets, closed } = held.value;
    const own = new Set([...sheets.map(({ id }) => id), ...closed.keys()]);
    const series = input.entries.map((entry) => entry.series);
    const defined = await listDefinedCells(actor, tx, { campaignId: campaign.id, series, history: "recent" });
    const cells = defined.filter(({ sheetId }) => own.has(sheetId));
    const verdicts = decideEntries(
      input.entries,
      cells.map((cell) => writableCell(cell, closed.get(cell.sheetId))),
    );
    const refusal = input.mode === "atomic" ? refusalOf(verdicts) : null;
    if (refusal !== null) return refusal;
    if (!input.dryRun) await writeEntries(actor, tx, { campaign, sheets, cells, verdicts, origin: input }, now);
    return ok(summaryOf(verdicts));
  });
}

/**
 * The sheets of the actor's departments that can be written today, locked; when none can, why. Who has none is told of
 * the campaign as everybody else, then of series that are not theirs.
 */
async function holdWritableSheets(
  actor: Person,
  tx: Tx,
  key: CampaignKey,
  now: Date,
): Promise<Result<Held, CampaignMissing | EntryWindowRefusal>> {
  const campaign = await holdCampaign(actor, tx, key, "shared", departmentsOf(actor));
  if (!campaign.ok) return campaign;
  const writable: WritingSheet[] = [];
  const closed = new Map<string, EntryWindowRefusal>();
  for (const sheet of await listWritingSheets(actor, tx, campaign.value.id)) {
    const decision = decideEntryWindow(campaign.value, sheet, sheet.exception, parisDay(now));
    if (decision.ok) writable.push(sheet);
    else closed.set(sheet.id, decision.error);
  }
  const held = ok({ campaign: campaign.value, sheets: writable, closed });
  if (writable.length > 0) return held;
  const [refusal] = closed.values();
  if (refusal !== undefined) return fail(refusal);
  const open = decideEntryWindow(campaign.value, noSheet, null, parisDay(now));
  return open.ok ? held : open;
}

const noSheet = { department: "", state: "draft" } as const;

const windowRefusals: readonly string[] = [
  "campaignNotOpen",
  "tooEarly",
  "campaignClosed",
  "sheetLocked",
] satisfies EntryWindowRefusal[];

/**
 * Of an atomic batch: what the state of a sheet refuses comes first; a conflict when all faults are conflicts, else the
 * first fault that is not one.
 */
function refusalOf(verdicts: readonly EntryVerdict[]): Result<never, EntryFaultCode> | null {
  const faults = verdicts.flatMap((verdict) => verdict.faults);
  const first =
    faults.find(({ code }) => windowRefusals.includes(code)) ??
    faults.find(({ code }) => code !== "revisionConflict") ??
    faults[0];
  return first === undefined ? null : fail(first.code as EntryFaultCode, faults);
}

function summaryOf(verdicts: readonly EntryVerdict[]): RecordedEntries {
  const count = (...outcomes: EntryOutcome[]) => verdicts.filter(({ outcome }) => outcomes.includes(outcome)).length;
  const rejected = count("rejected", "conflict");
  return {
    created: count("created"),
    revised: count("revised"),
    unchanged: count("unchanged"),
    rejected,
    results: verdicts,
  };
}
