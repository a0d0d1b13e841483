import "server-only";
import { recordEvent } from "@/lib/data/audit";
import { listReminders } from "@/lib/data/reminder";
import { findException } from "@/lib/data/sheet-move";
import { inScope, type Tx } from "@/lib/data/transaction";
import { decideAct } from "@/lib/domain/access";
import type { Actor } from "@/lib/domain/actor";
import { parisDay, type Day } from "@/lib/domain/day";
import { decideReminder, isRemindedOn } from "@/lib/domain/manual-reminder";
import { fail, ok, type Result } from "@/lib/domain/result";
import { announce } from "@/lib/use-cases/message/announce";
import { holdSheet, type CampaignMissing, type SheetKey } from "./locate";

export type RemindDepartmentRefusal =
  CampaignMissing | "forbidden" | "stepUpRequired" | "notAwaited" | "alreadyReminded" | "nobodyToRemind";

/**
 * Reminds the head and the contributors of a department that its sheet is waited for; gives how many people. Refuses a
 * sheet that cannot be written, a second time on one day, and a department where nobody has an account.
 */
export function remindDepartment(
  actor: Actor,
  key: SheetKey,
  now: Date,
): Promise<Result<number, RemindDepartmentRefusal>> {
  return inScope(actor, async (tx): Promise<Result<number, RemindDepartmentRefusal>> => {
    const may = decideAct(actor, "returnSheet");
    if (!may.ok) return may;
    const held = await holdSheet(actor, tx, key);
    if (!held.ok) return held;
    const { campaign, sheet } = held.value;
    const today = parisDay(now);
    const exception = await findException(actor, tx, sheet.id);
    const told = await listReminders(actor, tx, campaign.id);
    const decision = decideReminder({ campaign, sheet, exception }, told, today);
    if (!decision.ok) return decision;
    const { roadmap, period } = campaign;
    const { department, owed, given } = sheet;
    const object = `${roadmap}/${period}/${department}`;
    const facts = { roadmap, period, ...decision.value, cells: owed - given };
    const items = [{ object: `${object}/${today}`, department, facts }];
    await announce(actor, tx, { occasion: "reminded", items, roles: ["departmentHead", "contributor"] }, now);
    const people = await countReminded(actor, tx, { campaignId: campaign.id, department, today });
    if (people === 0) return fail("nobodyToRemind");
    await recordEvent(actor, tx, { at: now, act: "sheet.remind", object, department, detail: { people } });
    return ok(people);
  });
}

type Asked = { readonly campaignId: string; readonly department: string; readonly today: Day };

async function countReminded(actor: Actor, tx: Tx, { campaignId, department, today }: Asked): Promise<number> {
  const told = await listReminders(actor, tx, campaignId);
  return told.filter((one) => isRemindedOn(one, department, today)).reduce((sum, { people }) => sum + people, 0);
}
