import "server-only";
import { findCampaign, listCampaigns, type CampaignKey, type CampaignRow } from "@/lib/data/campaign";
import { lockCampaign, lockSheets } from "@/lib/data/lock";
import { findSheet, findSheetId, type SheetRow } from "@/lib/data/sheet";
import type { Tx } from "@/lib/data/transaction";
import type { Actor } from "@/lib/domain/actor";
import { fail, ok, type Result } from "@/lib/domain/result";

export type { CampaignKey };
export type SheetKey = CampaignKey & { readonly department: string };
export type CampaignMissing = "notFound" | "roadmapRequired";

/** The campaign, locked until commit: `alone` by who moves it, `shared` by who writes in it. Read after the lock. */
export async function holdCampaign(
  actor: Actor,
  tx: Tx,
  key: CampaignKey,
  how: "shared" | "alone",
): Promise<Result<CampaignRow, CampaignMissing>> {
  const found = await findCampaign(actor, tx, key);
  if (!found.ok) return found;
  await lockCampaign(actor, tx, found.value.id, how);
  const [held] = await listCampaigns(actor, tx, { id: found.value.id }, { limit: 1 });
  return held === undefined ? fail("notFound") : ok(held);
}

/** A sheet of the actor's scope and its campaign, both locked until commit. */
export async function holdSheet(
  actor: Actor,
  tx: Tx,
  key: SheetKey,
): Promise<Result<{ campaign: CampaignRow; sheet: SheetRow }, CampaignMissing>> {
  const campaign = await holdCampaign(actor, tx, key, "shared");
  if (!campaign.ok) return campaign;
  const id = await findSheetId(actor, tx, campaign.value.id, key.department);
  if (id === null) return fail("notFound");
  await lockSheets(actor, tx, [id]);
  const sheet = await findSheet(actor, tx, campaign.value.id, key.department);
  return sheet === null ? fail("notFound") : ok({ campaign: campaign.value, sheet });
}
