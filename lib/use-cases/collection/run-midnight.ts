import "server-only";
import { listCampaigns } from "@/lib/data/campaign";
import { inScope } from "@/lib/data/transaction";
import type { Actor } from "@/lib/domain/actor";
import { nightlyMove } from "@/lib/domain/campaign";
import { parisDay } from "@/lib/domain/day";
import { refreshDueResults } from "@/lib/use-cases/figures/refresh-due-results";
import { closeCampaign } from "./close-campaign";
import { openCampaign } from "./open-campaign";

/**
 * What a new day in Paris brings: campaigns whose day has come open or close, and results take in the cells that fell
 * due. Each act is its own transaction; running it twice changes nothing more.
 */
export async function runMidnight(actor: Actor, now: Date): Promise<void> {
  const campaigns = await inScope(actor, (tx) => listCampaigns(actor, tx, {}, { limit: 1000 }));
  for (const campaign of campaigns) {
    const move = nightlyMove(campaign, parisDay(now));
    if (move === "open") await openCampaign(actor, campaign, now);
    if (move === "close") await closeCampaign(actor, campaign, now);
  }
  await refreshDueResults(actor, now);
}
