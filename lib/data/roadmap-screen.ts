import "server-only";
import type { Actor } from "@/lib/domain/actor";
import { vantageOf } from "@/lib/domain/as-of";
import { latestDefinition } from "@/lib/domain/known-indicator";
import { readerOf } from "@/lib/domain/reader";
import type { RoadmapScreen } from "@/lib/domain/roadmap-screen";
import { findScreenBoard, type ScreenRequest } from "./board-facts";
import { findBoardCollection } from "./board-plan";
import { listIndicators } from "./indicator";
import type { Tx } from "./internal/client";
import { findNames } from "./names";
import { findRoadmapView } from "./roadmap-view";

/** A roadmap with the names on it, what its indicators are and where its sheets stand; null for an absent roadmap. */
export async function findRoadmapBasis(
  actor: Actor,
  tx: Tx,
  request: ScreenRequest,
  now: Date,
): Promise<Omit<RoadmapScreen, "board"> | null> {
  const roadmapView = await findRoadmapView(actor, tx, request, now);
  if (roadmapView === null) return null;
  const { roadmap, period } = roadmapView;
  const vantage = vantageOf(request.asOf, now);
  const collection = await findBoardCollection(actor, tx, roadmap.slug, period, vantage);
  return {
    reader: readerOf(actor),
    roadmapView,
    indicators: (await listIndicators(actor, tx, roadmap.slug)).map((known) => ({
      code: known.code,
      name: known.labels.name,
      priority: known.labels.priority,
      departments: [...new Set(known.series.map(({ department }) => department))],
      unit: latestDefinition(known).unit,
    })),
    sheets: collection?.sheets ?? [],
    names: await findNames(actor, tx, roadmap.slug, vantage),
  };
}

/** The same with its board: what its lists are made of. */
export async function findRoadmapScreen(
  actor: Actor,
  tx: Tx,
  request: ScreenRequest,
  now: Date,
): Promise<RoadmapScreen | null> {
  const basis = await findRoadmapBasis(actor, tx, request, now);
  return basis && { ...basis, board: await findScreenBoard(actor, tx, request, basis.roadmapView, now) };
}
