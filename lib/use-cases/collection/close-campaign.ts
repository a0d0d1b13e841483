import "server-only";
import { recordEvent } from "@/lib/data/audit";
import { moveCampaign, type CampaignRow } from "@/lib/data/campaign";
import { inScope } from "@/lib/data/transaction";
import { decideAct } from "@/lib/domain/access";
import type { Actor } from "@/lib/domain/actor";
import { decideCampaignMove } from "@/lib/domain/campaign";
import { fail, ok, type Result } from "@/lib/domain/result";
import { holdCampaign, type CampaignKey, type CampaignMissing } from "./locate";

export type CloseCampaignRefusal = CampaignMissing | "forbidden" | "stepUpRequired" | "wrongState";

/** Closes an open campaign. Who was writing at that moment is before (kept) or after (refused). */
export function closeCampaign(
  actor: Actor,
  key: CampaignKey,
  now: Date,
): Promise<Result<CampaignRow, CloseCampaignRefusal>> {
  return inScope(actor, async (tx): Promise<Result<CampaignRow, CloseCampaignRefusal>> => {
    const may = decideAct(actor, "closeCampaign");
    if (!may.ok) return may;
    const held = await holdCampaign(actor, tx, key, "alone");
    if (!held.ok) return held;
    const decision = decideCampaignMove(actor, held.value, "close");
    if (!decision.ok) return decision;
    if (!(await moveCampaign(actor, tx, held.value, { state: "closed" }, now))) return fail("wrongState");
    await recordEvent(actor, tx, {
      at: now,
      act: "campaign.close",
      object: `${held.value.roadmap}/${held.value.period}`,
    });
    return ok({ ...held.value, state: "closed" });
  });
}
