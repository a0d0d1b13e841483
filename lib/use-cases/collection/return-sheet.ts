import "server-only";
import { recordEvent } from "@/lib/data/audit";
import { appendValidations, listUnpublishedRevisions } from "@/lib/data/observation";
import { findSheet, type SheetRow } from "@/lib/data/sheet";
import { findException, moveSheet, recordException, recordSheetMove } from "@/lib/data/sheet-move";
import { listOwedCells } from "@/lib/data/sheet-cell";
import { inScope, type Tx } from "@/lib/data/transaction";
import { decideAct } from "@/lib/domain/access";
import type { Actor, Person } from "@/lib/domain/actor";
import { parisDay, type Day } from "@/lib/domain/day";
import type { Period } from "@/lib/domain/period";
import { fail, ok, type Fault, type Result } from "@/lib/domain/result";
import { decideReturn } from "@/lib/domain/sheet";
import { recomputeResults } from "@/lib/use-cases/figures/recompute-results";
import { announceSheet } from "@/lib/use-cases/message/announce";
import { holdSheet, type CampaignMissing, type SheetKey } from "./locate";

export type ReturnSheetRefusal =
  | CampaignMissing
  | "forbidden"
  | "stepUpRequired"
  | "fourEyes"
  | "wrongState"
  | "reasonRequired"
  | "badCalendar"
  | "unknownSeries"
  | "revisionConflict";
type PointedCell = { readonly series: string; readonly period: Period };
type Input = SheetKey & {
  readonly reason: string;
  /** The cells the reason is about; the whole sheet becomes writable all the same. */
  readonly cells?: readonly PointedCell[];
  /** Needed on a closed campaign: the last day of the exception it grants. */
  readonly until?: Day;
};

/**
 * Sends a submitted or validated sheet back with a reason. The validation of figures never published is withdrawn; a
 * published one stays official until a later one is validated.
 */
export function returnSheet(actor: Actor, input: Input, now: Date): Promise<Result<SheetRow, ReturnSheetRefusal>> {
  return inScope(actor, async (tx): Promise<Result<SheetRow, ReturnSheetRefusal>> => {
    const may = decideAct(actor, "returnSheet");
    if (!may.ok) return may;
    if (actor.kind !== "person") return fail("forbidden");
    const held = await holdSheet(actor, tx, input);
    if (!held.ok) return held;
    const { campaign, sheet } = held.value;
    const { reason, cells = [], until = null } = input;
    const decision = decideReturn(actor, sheet, campaign, { reason, until }, parisDay(now));
    if (!decision.ok) return decision;
    const unknown = await unknownCells(actor, tx, sheet, cells);
    if (unknown.length > 0) return fail("unknownSeries", unknown);
    if (!(await moveSheet(actor, tx, sheet, decision.value.state, now))) return fail("revisionConflict");
    await withdrawValidations(actor, tx, sheet, now);
    await recordSheetMove(actor, tx, sheet.id, { move: "return", reason, cells }, now);
    if (until !== null && (await findException(actor, tx, sheet.id))?.until !== until)
      await recordException(actor, tx, sheet.id, { until, reason }, now);
    await announceSheet(actor, tx, { campaign, sheet }, { occasion: "sheetReturned", reason }, now);
    const object = `${campaign.roadmap}/${campaign.period}/${sheet.department}`;
    const detail = { reason, cells: cells.length, ...(until !== null && { until }) };
    await recordEvent(actor, tx, { at: now, act: "sheet.return", object, department: sheet.department, detail });
    const moved = await findSheet(actor, tx, campaign.id, sheet.department);
    return moved === null ? fail("notFound") : ok(moved);
  });
}

async function unknownCells(actor: Actor, tx: Tx, sheet: SheetRow, cells: readonly PointedCell[]): Promise<Fault[]> {
  if (cells.length === 0) return [];
  const owed = await listOwedCells(actor, tx, { sheetId: sheet.id, history: "recent" });
  const known = new Set(owed.map(({ series, period }) => `${series} ${period}`));
  return cells.flatMap(({ series, period }, index) =>
    known.has(`${series} ${period}`)
      ? []
      : [{ path: `cells[${String(index)}]`, code: "unknownSeries", params: { series, period } }],
  );
}

async function withdrawValidations(actor: Person, tx: Tx, sheet: SheetRow, now: Date): Promise<void> {
  if (sheet.state !== "validated") return;
  const revisions = await listUnpublishedRevisions(actor, tx, sheet.id);
  const touched = await appendValidations(actor, tx, revisions, { act: "withdrawn", by: actor.userId, now });
  const indicatorIds = touched.map(({ indicatorId }) => indicatorId);
  await recomputeResults(actor, tx, { indicatorIds, touched, now });
}
