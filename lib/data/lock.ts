import "server-only";
import type { Actor } from "@/lib/domain/actor";
import type { Tx } from "./internal/client";

/** Writers of a campaign's sheets hold it shared; who moves the campaign holds it alone. Until commit. */
export async function lockCampaign(actor: Actor, tx: Tx, campaignId: string, how: "shared" | "alone"): Promise<void> {
  const key = `campaign ${campaignId}`;
  if (how === "shared") await tx.$queryRaw`select pg_advisory_xact_lock_shared(hashtext(${key}))::text`;
  else await tx.$queryRaw`select pg_advisory_xact_lock(hashtext(${key}))::text`;
}

/** Held by whoever changes the state or cells of sheets, until commit; several are taken in one order. */
export async function lockSheets(actor: Actor, tx: Tx, sheetIds: readonly string[]): Promise<void> {
  await tx.$queryRaw`
    select pg_advisory_xact_lock(key)::text from (
      select distinct hashtext('sheet ' || id) as key from unnest(${[...sheetIds]}::text[]) as id order by 1) k`;
}

/** Held by whoever commits or validates values of a roadmap's past, until commit. */
export async function lockHistory(actor: Actor, tx: Tx, roadmapId: string): Promise<void> {
  await tx.$queryRaw`select pg_advisory_xact_lock(hashtext(${`history ${roadmapId}`}))::text`;
}
