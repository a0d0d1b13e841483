import "server-only";
import { findCampaign } from "@/lib/data/campaign";
import { findRoadmap, listRoadmaps, type RoadmapRow } from "@/lib/data/roadmap";
import type { Tx } from "@/lib/data/transaction";
import type { Actor } from "@/lib/domain/actor";
import type { Period } from "@/lib/domain/period";
import { fail, ok, type Result } from "@/lib/domain/result";

export type RoadmapRefusal = "roadmapRequired" | "unknownRoadmap" | "campaignNotOpen";
type Asked = { readonly roadmap?: string | undefined; readonly period?: Period | undefined };

/** The roadmap a file speaks of: the one named, that of the only campaign of the period, or the only one there is. */
export async function findImportRoadmap(
  actor: Actor,
  tx: Tx,
  { roadmap, period }: Asked,
): Promise<Result<RoadmapRow, RoadmapRefusal>> {
  if (roadmap !== undefined) return known(await findRoadmap(actor, tx, roadmap));
  if (period !== undefined) {
    const campaign = await findCampaign(actor, tx, { period });
    if (campaign.ok) return known(await findRoadmap(actor, tx, campaign.value.roadmap));
    return campaign.error === "notFound" ? fail("campaignNotOpen") : fail(campaign.error);
  }
  const [only, ...others] = await listRoadmaps(actor, tx);
  return only === undefined || others.length > 0 ? fail("roadmapRequired") : ok(only);
}

const known = (found: RoadmapRow | null): Result<RoadmapRow, "unknownRoadmap"> =>
  found === null ? fail("unknownRoadmap", [{ path: "roadmap", code: "unknownRoadmap" }]) : ok(found);
