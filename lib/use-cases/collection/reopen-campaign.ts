import "server-only";
import { recordEvent } from "@/lib/data/audit";
import { moveCampaign, type CampaignRow } from "@/lib/data/campaign";
import { inScope } from "@/lib/data/transaction";
import { decideAct } from "@/lib/domain/access";
import type { Actor } from "@/lib/domain/actor";
import { decideReopening } from "@/lib/domain/campaign";
import { parisDay, type Day } from "@/lib/domain/day";
import { fail, ok, type Result } from "@/lib/domain/result";
import { holdCampaign, type CampaignKey, type CampaignMissing } from "./locate";

export type ReopenCampaignRefusal =
  CampaignMissing | "forbidden" | "stepUpRequired" | "wrongState" | "reasonRequired" | "badCalendar";

/** Opens a published campaign again until `closesOn`: the next publication is an erratum with its own number. */
export function reopenCampaign(
  actor: Actor,
  key: CampaignKey & { readonly reason: string; readonly closesOn: Day },
  now: Date,
): Promise<Result<CampaignRow, ReopenCampaignRefusal>> {
  return inScope(actor, async (tx): Promise<Result<CampaignRow, ReopenCampaignRefusal>> => {
    const may = decideAct(actor, "reopenCampaign");
    if (!may.ok) return may;
    const held = await holdCampaign(actor, tx, key, "alone");
    if (!held.ok) return held;
    const decision = decideReopening(actor, held.value, key, parisDay(now));
    if (!decision.ok) return decision;
    const change = { state: "open", closesOn: key.closesOn, reopenReason: key.reason } as const;
    if (!(await moveCampaign(actor, tx, held.value, change, now))) return fail("wrongState");
    const object = `${held.value.roadmap}/${held.value.period}`;
    await recordEvent(actor, tx, {
      at: now,
      act: "campaign.reopen",
      object,
      detail: { reason: key.reason, closesOn: key.closesOn },
    });
    return ok({ ...held.value, ...change });
  });
}
