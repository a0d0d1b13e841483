import "server-only";
import type { Actor } from "@/lib/domain/actor";
import { vantageOf } from "@/lib/domain/as-of";
import type { IndicatorScreenFacts } from "@/lib/domain/indicator-screen";
import { readerOf } from "@/lib/domain/reader";
import { listAlertsAbout } from "./alert";
import type { ScreenRequest } from "./board-facts";
import { findBoardCollection } from "./board-plan";
import { listBreakdowns } from "./breakdown";
import { findFigureExplanation, type ExplanationRequest } from "./figure-explanation";
import { findIndicator } from "./indicator";
import type { Tx } from "./internal/client";
import { findNames } from "./names";
import { listPublishedLines } from "./published-line";
import { findRoadmapView } from "./roadmap-view";
import { findTrajectory, type TrajectoryRequest } from "./trajectory";

type Request = ScreenRequest & {
  readonly code: string;
  /** The figure to be explained. */
  readonly why: Pick<ExplanationRequest, "period" | "selection" | "isOwn"> | null;
};

/** Everything the screen of an indicator shows; null for an unknown code. */
export async function findIndicatorScreen(
  actor: Actor,
  tx: Tx,
  request: Request,
  now: Date,
): Promise<IndicatorScreenFacts | null> {
  const vantage = vantageOf(request.asOf, now);
  const facts = await findIndicator(actor, tx, request.code, vantage.at);
  const asked = facts && { ...request, roadmap: facts.roadmap };
  const roadmapView = asked && (await findRoadmapView(actor, tx, asked, now));
  if (facts === null || roadmapView === null) return null;
  const figure: TrajectoryRequest = { ...request, quarter: roadmapView.period };
  const trajectory = await findTrajectory(actor, tx, figure, now);
  const collection = await findBoardCollection(actor, tx, facts.roadmap, roadmapView.period, vantage);
  return {
    reader: readerOf(actor),
    roadmapView,
    facts,
    trajectory: trajectory.ok ? trajectory.value : null,
    breakdowns: await listBreakdowns(actor, tx, figure, now),
    ownLines: await findOwnLines(actor, tx, figure, facts.roadmap),
    explanation: request.why && (await findFigureExplanation(actor, tx, { ...request, ...request.why }, now)),
    alerts: await listAlertsAbout(actor, tx, request, roadmapView, { indicators: [request.code] }, now),
    sheets: collection?.sheets ?? [],
    names: await findNames(actor, tx, facts.roadmap, vantage),
  };
}

async function findOwnLines(actor: Actor, tx: Tx, { code, quarter }: TrajectoryRequest, roadmap: string) {
  const { figures, ministries } = readerOf(actor);
  const found: IndicatorScreenFacts["ownLines"][number][] = [];
  for (const ministry of figures === "published" ? ministries : []) {
    const lines = await listPublishedLines(actor, tx, { roadmap, ministry, quarter });
    found.push(...lines.filter((line) => line.code === code).map((line) => ({ ministry, line })));
  }
  return found;
}
