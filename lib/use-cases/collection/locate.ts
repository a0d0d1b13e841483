import "server-only";
import { findCampaign, type CampaignKey, type CampaignRow } from "@/lib/data/campaign";
import { lockCollection } from "@/lib/data/lock";
import { findSheet, type SheetRow } from "@/lib/data/sheet";
import type { Tx } from "@/lib/data/transaction";
import type { Actor } from "@/lib/domain/actor";
import { fail, ok, type Result } from "@/lib/domain/result";

export type { CampaignKey };
export type SheetKey = CampaignKey & { readonly department: string };
export type CampaignMissing = "notFound" | "roadmapRequired";

/**
 * The campaign, locked until commit: `alone` by who moves it, `shared` by who writes in it, with the sheets of the
 * departments. Read after the lock.
 */
export async function holdCampaign(
  actor: Actor,
  tx: Tx,
  key: CampaignKey,
  how: "shared" | "alone",
  departments: readonly string[] = [],
): Promise<Result<CampaignRow, CampaignMissing>> {
  const { period, roadmap } = key;
  const named = roadmap === undefined ? await findCampaign(actor, tx, key) : ok({ roadmap });
  if (!named.ok) return named;
  const name = { period, roadmap: named.value.roadmap };
  await lockCollection(actor, tx, name, how, departments);
  return findCampaign(actor, tx, name);
}

/** A sheet of the actor's scope and its campaign, both locked until commit. */
export async function holdSheet(
  actor: Actor,
  tx: Tx,
  key: SheetKey,
): Promise<Result<{ campaign: CampaignRow; sheet: SheetRow }, CampaignMissing>> {
  const campaign = await holdCampaign(actor, tx, key, "shared", [key.department]);
  if (!campaign.ok) return campaign;
  const sheet = await findSheet(actor, tx, campaign.value.id, key.department);
  return sheet === null ? fail("notFound") : ok({ campaign: campaign.value, sheet });
}
