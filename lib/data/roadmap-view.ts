import "server-only";
import { figureScopeOf } from "@/lib/domain/access";
import type { Actor } from "@/lib/domain/actor";
import { vantageOf, type AsOf } from "@/lib/domain/as-of";
import { lastEndedPeriod } from "@/lib/domain/figure-range";
import type { Period } from "@/lib/domain/period";
import {
  chooseRoadmap,
  collectionOn,
  endedQuarters,
  isWithinReach,
  type PeriodChoice,
  type RoadmapView,
} from "@/lib/domain/roadmap-view";
import { findBoardHead } from "./board-head";
import { listCampaigns, type CampaignRow } from "./campaign";
import type { Tx } from "./internal/client";
import { findRoadmap, listRoadmaps } from "./roadmap";

export type RoadmapRequest = {
  readonly roadmap: string | null;
  readonly period: Period | null;
  /** The past day looked back to: then the quarters are those of that day, published as they were. */
  readonly asOf?: AsOf | null;
};

/** The roadmap a screen is about, with the quarters to choose from; null when the one asked for, or any, is absent. */
export async function findRoadmapView(
  actor: Actor,
  tx: Tx,
  asked: RoadmapRequest,
  now: Date,
): Promise<RoadmapView | null> {
  const today = vantageOf(null, now).today;
  const then = vantageOf(asked.asOf ?? null, now);
  const roadmaps = await listRoadmaps(actor, tx);
  const found = chooseRoadmap(roadmaps, asked.roadmap, today);
  const roadmap = found ?? (asked.roadmap === null ? null : await findRoadmap(actor, tx, asked.roadmap));
  const head = roadmap && (await findBoardHead(actor, tx, roadmap.slug, then.at));
  if (roadmap === null || head === null) return null;
  const isPublishedOnly = figureScopeOf(actor).kind === "published";
  const quarters = isPublishedOnly ? head.published.map(({ period }) => period) : endedQuarters(roadmap, today);
  const wished = asked.period !== null && isWithinReach(roadmap, asked.period) ? asked.period : null;
  const period = wished ?? head.published[0]?.period ?? lastEndedPeriod(head, "quarter", then.today);
  const campaigns = (await listCampaigns(actor, tx, { roadmap: roadmap.slug }, { limit: 200 })).flatMap((one) =>
    then.at === null ? [one] : (collectionOn(one, isIn(head.published, one.period), then.today) ?? []),
  );
  return {
    roadmap,
    roadmaps,
    priorities: head.priorities,
    periods: quarters.map((quarter) => periodChoice(quarter, head.published, campaigns)),
    period,
    collection: campaigns.find((one) => one.period === period) ?? null,
    today,
  };
}

type Published = readonly { readonly period: Period; readonly number: number }[];
const isIn = (published: Published, quarter: Period): boolean => published.some(({ period }) => period === quarter);

const periodChoice = (period: Period, published: Published, campaigns: readonly CampaignRow[]): PeriodChoice => ({
  period,
  publication: published.find((one) => one.period === period)?.number ?? null,
  campaign: campaigns.find((one) => one.period === period)?.state ?? null,
});
