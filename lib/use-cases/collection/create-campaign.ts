import "server-only";
import { recordEvent } from "@/lib/data/audit";
import { insertCampaign, listCampaigns, type CampaignRow } from "@/lib/data/campaign";
import { findRoadmap } from "@/lib/data/roadmap";
import { inScope } from "@/lib/data/transaction";
import { decideAct } from "@/lib/domain/access";
import type { Actor } from "@/lib/domain/actor";
import { checkCalendar, type CampaignCalendar } from "@/lib/domain/campaign";
import type { Period } from "@/lib/domain/period";
import { fail, ok, type Result } from "@/lib/domain/result";

export type CreateCampaignRefusal = "forbidden" | "stepUpRequired" | "unknownRoadmap" | "alreadyExists" | "badCalendar";
type Input = CampaignCalendar & { readonly roadmap: string; readonly period: Period };

/**
 * Plans the collection of a quarter. Refuses an unknown roadmap, a quarter that has its campaign, days out of order or
 * an opening before the quarter has ended.
 */
export function createCampaign(
  actor: Actor,
  input: Input,
  now: Date,
): Promise<Result<CampaignRow, CreateCampaignRefusal>> {
  return inScope(actor, async (tx): Promise<Result<CampaignRow, CreateCampaignRefusal>> => {
    const may = decideAct(actor, "createCampaign");
    if (!may.ok) return may;
    if ((await findRoadmap(actor, tx, input.roadmap)) === null) {
      return fail("unknownRoadmap", [{ path: "roadmap", code: "unknownRoadmap" }]);
    }
    const calendar = checkCalendar(input.period, input);
    if (!calendar.ok) return calendar;
    const [former] = await listCampaigns(actor, tx, { roadmap: input.roadmap, period: input.period }, { limit: 1 });
    const created = former === undefined ? await insertCampaign(actor, tx, input, now) : null;
    if (created === null) return fail("alreadyExists");
    const { roadmap, period, opensOn, dueOn, closesOn } = created;
    await recordEvent(actor, tx, {
      at: now,
      act: "campaign.create",
      object: `${roadmap}/${period}`,
      detail: { opensOn, dueOn, closesOn },
    });
    return ok(created);
  });
}
