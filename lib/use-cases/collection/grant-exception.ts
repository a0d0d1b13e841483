import "server-only";
import { recordEvent } from "@/lib/data/audit";
import { findSheet, type SheetRow } from "@/lib/data/sheet";
import { findException, recordException } from "@/lib/data/sheet-move";
import { inScope } from "@/lib/data/transaction";
import { decideAct } from "@/lib/domain/access";
import type { Actor } from "@/lib/domain/actor";
import { parisDay, type Day } from "@/lib/domain/day";
import { decideException } from "@/lib/domain/entry-window";
import { fail, ok, type Result } from "@/lib/domain/result";
import { holdCampaign, type CampaignMissing, type SheetKey } from "./locate";

export type GrantExceptionRefusal =
  | CampaignMissing
  | "forbidden"
  | "stepUpRequired"
  | "unknownDepartment"
  | "wrongState"
  | "reasonRequired"
  | "badCalendar"
  | "alreadyExists";

/**
 * Lets one department write after the closing until a day inclusive; its sheet's state still counts. Refuses the day
 * until which it may write already.
 */
export function grantException(
  actor: Actor,
  input: SheetKey & { readonly until: Day; readonly reason: string },
  now: Date,
): Promise<Result<SheetRow, GrantExceptionRefusal>> {
  return inScope(actor, async (tx): Promise<Result<SheetRow, GrantExceptionRefusal>> => {
    const may = decideAct(actor, "grantException");
    if (!may.ok) return may;
    const held = await holdCampaign(actor, tx, input, "shared", [input.department]);
    if (!held.ok) return held;
    const sheet = await findSheet(actor, tx, held.value.id, input.department);
    if (sheet === null) return fail("unknownDepartment", [{ path: "department", code: "unknownDepartment" }]);
    const standing = await findException(actor, tx, sheet.id);
    const decision = decideException(actor, held.value, input, { today: parisDay(now), standing });
    if (!decision.ok) return decision;
    const { until, reason } = input;
    await recordException(actor, tx, sheet.id, { until, reason }, now);
    const object = `${held.value.roadmap}/${held.value.period}/${sheet.department}`;
    const event = { at: now, act: "sheet.except", object, department: sheet.department, detail: { until, reason } };
    await recordEvent(actor, tx, event);
    return ok(sheet);
  });
}
