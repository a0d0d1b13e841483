import "server-only";
import { figureScopeOf } from "@/lib/domain/access";
import type { Actor } from "@/lib/domain/actor";
import { parisDay } from "@/lib/domain/day";
import { lastEndedPeriod } from "@/lib/domain/figure-range";
import type { Period } from "@/lib/domain/period";
import { chooseRoadmap, endedQuarters, type PeriodChoice, type RoadmapView } from "@/lib/domain/roadmap-view";
import { findBoardHead } from "./board-head";
import { listCampaigns, type CampaignRow } from "./campaign";
import type { Tx } from "./internal/client";
import { findRoadmap, listRoadmaps } from "./roadmap";

export type RoadmapRequest = { readonly roadmap: string | null; readonly period: Period | null };

/** The roadmap a screen is about, with the quarters to choose from; null when the one asked for, or any, is absent. */
export async function findRoadmapView(
  actor: Actor,
  tx: Tx,
  asked: RoadmapRequest,
  now: Date,
): Promise<RoadmapView | null> {
  const today = parisDay(now);
  const roadmaps = await listRoadmaps(actor, tx);
  const found = chooseRoadmap(roadmaps, asked.roadmap, today);
  const roadmap = found ?? (asked.roadmap === null ? null : await findRoadmap(actor, tx, asked.roadmap));
  const head = roadmap && (await findBoardHead(actor, tx, roadmap.slug, null));
  if (roadmap === null || head === null) return null;
  const campaigns = await listCampaigns(actor, tx, { roadmap: roadmap.slug }, { limit: 200 });
  const isPublishedOnly = figureScopeOf(actor).kind === "published";
  const quarters = isPublishedOnly ? head.published.map(({ period }) => period) : endedQuarters(roadmap, today);
  const period = asked.period ?? head.published[0]?.period ?? lastEndedPeriod(head, "quarter", today);
  const campaign = campaigns.find((one) => one.period === period) ?? null;
  return {
    roadmap,
    roadmaps,
    priorities: head.priorities,
    periods: quarters.map((quarter) => periodChoice(quarter, head.published, campaigns)),
    period,
    collection: campaign,
    today,
  };
}

const periodChoice = (
  period: Period,
  published: readonly { readonly period: Period; readonly number: number }[],
  campaigns: readonly CampaignRow[],
): PeriodChoice => ({
  period,
  publication: published.find((one) => one.period === period)?.number ?? null,
  campaign: campaigns.find((one) => one.period === period)?.state ?? null,
});
