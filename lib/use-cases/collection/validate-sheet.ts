import "server-only";
import { recordEvent } from "@/lib/data/audit";
import { validateOwed } from "@/lib/data/observation";
import { findSheet, type SheetRow } from "@/lib/data/sheet";
import { moveSheet, recordSheetMove } from "@/lib/data/sheet-move";
import { inScope } from "@/lib/data/transaction";
import { decideAct } from "@/lib/domain/access";
import type { Actor } from "@/lib/domain/actor";
import { fail, ok, type Result } from "@/lib/domain/result";
import { decideSheetMove } from "@/lib/domain/sheet";
import { recomputeResults } from "@/lib/use-cases/figures/recompute-results";
import { announceSheet } from "@/lib/use-cases/message/announce";
import { holdSheet, type CampaignMissing, type SheetKey } from "./locate";

export type ValidateSheetRefusal =
  CampaignMissing | "forbidden" | "stepUpRequired" | "fourEyes" | "wrongState" | "revisionConflict";

/** Makes every figure of a submitted sheet official. Who wrote or submitted one of them cannot. */
export function validateSheet(actor: Actor, key: SheetKey, now: Date): Promise<Result<SheetRow, ValidateSheetRefusal>> {
  return inScope(actor, async (tx): Promise<Result<SheetRow, ValidateSheetRefusal>> => {
    const may = decideAct(actor, "validateSheet");
    if (!may.ok) return may;
    if (actor.kind !== "person") return fail("forbidden");
    const held = await holdSheet(actor, tx, key);
    if (!held.ok) return held;
    const { campaign, sheet } = held.value;
    const decision = decideSheetMove(actor, sheet, campaign, "validate");
    if (!decision.ok) return decision;
    if (!(await moveSheet(actor, tx, sheet, decision.value, now))) return fail("revisionConflict");
    const validated = await validateOwed(actor, tx, sheet.id, { by: actor.userId, now });
    await recordSheetMove(actor, tx, sheet.id, { move: "validate" }, now);
    await recomputeResults(actor, tx, {
      indicatorIds: validated.map(({ indicatorId }) => indicatorId),
      touched: validated,
      now,
    });
    await announceSheet(actor, tx, { campaign, sheet }, { occasion: "sheetValidated" }, now);
    const object = `${campaign.roadmap}/${campaign.period}/${sheet.department}`;
    const detail = { revisions: validated.length };
    await recordEvent(actor, tx, { at: now, act: "sheet.validate", object, department: sheet.department, detail });
    const moved = await findSheet(actor, tx, campaign.id, sheet.department);
    return moved === null ? fail("notFound") : ok(moved);
  });
}
