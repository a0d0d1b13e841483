import "server-only";
import { findCampaign } from "@/lib/data/campaign";
import { listDefinedCells } from "@/lib/data/defined-cell";
import { findSheet } from "@/lib/data/sheet";
import { inSharedScope, type Tx } from "@/lib/data/transaction";
import type { Actor } from "@/lib/domain/actor";
import { standingOf, type CellStanding } from "@/lib/domain/cell-standing";
import type { DefinedCell } from "@/lib/domain/defined-cell";
import type { AskedEntry, EntryVerdict } from "@/lib/domain/entry-batch";
import type { EntryOutcome } from "@/lib/domain/observation-entry";
import type { Period } from "@/lib/domain/period";
import { fail, ok, type Fault, type Result } from "@/lib/domain/result";
import type { TypedCell } from "@/lib/schemas/typed-cell";
import type { SheetKey } from "./locate";
import { readTypedCell } from "./read-typed-cell";
import { recordObservations, type RecordObservationsRefusal } from "./record-observations";

export type SaveTypedCellsRefusal = RecordObservationsRefusal;
type Input = SheetKey & { readonly cells: readonly TypedCell[] };

/** What became of a typed cell, and what is recorded of it now; null where the sheet owes no such cell. */
export type SavedCell = {
  readonly series: string;
  readonly period: Period;
  readonly outcome: EntryOutcome;
  readonly faults: readonly Fault[];
  readonly standing: CellStanding | null;
};

/**
 * Records what somebody typed in a sheet: each cell is read, checked and written by itself, so that one that is refused
 * holds up no other. Refuses as a whole where the sheet cannot be written at all.
 */
export function saveTypedCells(
  actor: Actor,
  input: Input,
  now: Date,
): Promise<Result<readonly SavedCell[], SaveTypedCellsRefusal>> {
  return inSharedScope(actor, async (tx): Promise<Result<readonly SavedCell[], SaveTypedCellsRefusal>> => {
    const owed = await findOwedCells(actor, tx, input);
    if (!owed.ok) return owed;
    const readings = input.cells.map((cell) => readTypedCell(cell, owed.value.get(keyOf(cell))));
    const entries = readings.flatMap((reading): AskedEntry[] => (reading.ok ? [reading.value] : []));
    const { period, roadmap } = input;
    const recorded = await recordObservations(
      actor,
      { period, roadmap, mode: "partial", source: "form", entries },
      now,
    );
    if (!recorded.ok) return recorded;
    const verdicts = inOrder(readings, recorded.value.results);
    const after = await findOwedCells(actor, tx, input);
    return ok(
      input.cells.map((cell, index): SavedCell => {
        const { outcome = "rejected", faults = [] } = verdicts[index] ?? {};
        const standing = after.ok ? after.value.get(keyOf(cell)) : undefined;
        const { series, period: of } = cell;
        return { series, period: of, outcome, faults, standing: standing ? standingOf(standing.latest) : null };
      }),
    );
  });
}

type Verdict = Pick<EntryVerdict, "outcome" | "faults">;

/** One verdict for each cell: what could not be read never reached the use case that writes. */
function inOrder(readings: readonly ReturnType<typeof readTypedCell>[], written: readonly EntryVerdict[]): Verdict[] {
  const verdicts = written.values();
  return readings.map((reading): Verdict => {
    if (!reading.ok) return { outcome: "rejected", faults: reading.faults ?? [] };
    return verdicts.next().value ?? { outcome: "rejected", faults: [] };
  });
}

const keyOf = ({ series, period }: { readonly series: string; readonly period: Period }): string =>
  `${series} ${period}`;

async function findOwedCells(
  actor: Actor,
  tx: Tx,
  key: SheetKey,
): Promise<Result<Map<string, DefinedCell>, "notFound" | "roadmapRequired">> {
  const campaign = await findCampaign(actor, tx, key);
  if (!campaign.ok) return campaign;
  const sheet = await findSheet(actor, tx, campaign.value.id, key.department);
  if (sheet === null) return fail("notFound");
  const cells = await listDefinedCells(actor, tx, { sheetId: sheet.id, history: "recent" });
  return ok(new Map(cells.map((cell) => [keyOf(cell), cell])));
}
