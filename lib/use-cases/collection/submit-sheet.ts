import "server-only";
import { recordEvent } from "@/lib/data/audit";
import { listDefinedCells } from "@/lib/data/defined-cell";
import { findSheet, type SheetRow } from "@/lib/data/sheet";
import { findException, moveSheet, recordSheetMove } from "@/lib/data/sheet-move";
import { inScope } from "@/lib/data/transaction";
import { decideAct } from "@/lib/domain/access";
import type { Actor } from "@/lib/domain/actor";
import { parisDay } from "@/lib/domain/day";
import type { DefinedCell } from "@/lib/domain/defined-cell";
import { decideEntryWindow, type EntryWindowRefusal } from "@/lib/domain/entry-window";
import { fail, ok, type Result } from "@/lib/domain/result";
import { decideSheetMove } from "@/lib/domain/sheet";
import { earlierFigures } from "@/lib/domain/earlier-figures";
import { checkSubmission, type OwedContent } from "@/lib/domain/submission";
import { holdSheet, type CampaignMissing, type SheetKey } from "./locate";

export type SubmitSheetRefusal =
  | CampaignMissing
  | EntryWindowRefusal
  | "forbidden"
  | "stepUpRequired"
  | "fourEyes"
  | "wrongState"
  | "cellMissing"
  | "commentRequired"
  | "revisionConflict";

/** Hands a sheet over for review. Every owed cell is filled or marked, every comment asked for is there. */
export function submitSheet(actor: Actor, key: SheetKey, now: Date): Promise<Result<SheetRow, SubmitSheetRefusal>> {
  return inScope(actor, async (tx): Promise<Result<SheetRow, SubmitSheetRefusal>> => {
    const may = decideAct(actor, "submitSheet");
    if (!may.ok) return may;
    const held = await holdSheet(actor, tx, key);
    if (!held.ok) return held;
    const { campaign, sheet } = held.value;
    // Who contributes to this department and heads another sees the sheet, and does not hand it over.
    const heads = decideAct(actor, "submitSheet", { department: sheet.department });
    if (!heads.ok) return heads;
    const window = decideEntryWindow(campaign, sheet, await findException(actor, tx, sheet.id), parisDay(now));
    if (!window.ok) return window;
    const decision = decideSheetMove(actor, sheet, campaign, "submit");
    if (!decision.ok) return decision;
    const whole = checkSubmission(
      (await listDefinedCells(actor, tx, { sheetId: sheet.id, history: "recent" })).map(owedContent),
    );
    if (!whole.ok) return whole;
    if (!(await moveSheet(actor, tx, sheet, decision.value, now))) return fail("revisionConflict");
    await recordSheetMove(actor, tx, sheet.id, { move: "submit" }, now);
    const object = `${campaign.roadmap}/${campaign.period}/${sheet.department}`;
    await recordEvent(actor, tx, { at: now, act: "sheet.submit", object, department: sheet.department });
    const moved = await findSheet(actor, tx, campaign.id, sheet.department);
    return moved === null ? fail("notFound") : ok(moved);
  });
}

export const owedContent = (cell: DefinedCell): OwedContent => ({
  series: cell.series,
  period: cell.period,
  definition: cell.definition,
  content: cell.latest?.content ?? null,
  comment: cell.latest?.comment ?? null,
  previous: cell.previous?.content ?? null,
  earlier: earlierFigures(cell),
});
