import "server-only";
import { recordEvent } from "@/lib/data/audit";
import { moveCampaign } from "@/lib/data/campaign";
import { requestPublication } from "@/lib/data/publication-write";
import { enqueue } from "@/lib/data/queue";
import { listSheets } from "@/lib/data/sheet";
import { inScope } from "@/lib/data/transaction";
import { decideAct } from "@/lib/domain/access";
import type { Actor } from "@/lib/domain/actor";
import type { Period } from "@/lib/domain/period";
import { decidePublish, type PublishedWithout, type PublishRefusal } from "@/lib/domain/publishing";
import { fail, ok, type Result } from "@/lib/domain/result";
import { holdCampaign, type CampaignKey, type CampaignMissing } from "@/lib/use-cases/collection/locate";

export type PublishCampaignRefusal = CampaignMissing | PublishRefusal | "stepUpRequired";
type Input = CampaignKey & { readonly without?: readonly PublishedWithout[] };
export type AskedPublication = { readonly id: string; readonly period: Period; readonly number: number };

/**
 * Asks for a closed campaign to be published: a job makes the files, then reveals them all at once. Every sheet is
 * validated, or its department is named with a reason that the report prints.
 */
export function publishCampaign(
  actor: Actor,
  input: Input,
  now: Date,
): Promise<Result<AskedPublication, PublishCampaignRefusal>> {
  return inScope(actor, async (tx): Promise<Result<AskedPublication, PublishCampaignRefusal>> => {
    const may = decideAct(actor, "publishCampaign");
    if (!may.ok) return may;
    if (actor.kind !== "person") return fail("forbidden");
    const held = await holdCampaign(actor, tx, input, "alone");
    if (!held.ok) return held;
    const { without = [] } = input;
    const sheets = await listSheets(actor, tx, held.value.id);
    const decision = decidePublish(actor, held.value, sheets, without);
    if (!decision.ok) return decision;
    if (!(await moveCampaign(actor, tx, held.value, { state: "publishing" }, now))) return fail("wrongState");
    const request = { campaignId: held.value.id, without, by: actor.userId };
    const { id, number } = await requestPublication(actor, tx, request, now);
    await enqueue(actor, tx, "seal-publication", { key: id, data: { publicationId: id } });
    const object = `${held.value.roadmap}/${held.value.period}`;
    await recordEvent(actor, tx, { at: now, act: "campaign.publish", object, detail: { number, without } });
    return ok({ id, period: held.value.period, number });
  });
}
