import "server-only";
import type { Actor } from "@/lib/domain/actor";
import { vantageOf } from "@/lib/domain/as-of";
import type { Breakdown, BreakdownRow } from "@/lib/domain/breakdown-answer";
import type { IndicatorScreenFacts } from "@/lib/domain/indicator-screen";
import { readerOf } from "@/lib/domain/reader";
import { publicationOf, type RoadmapView } from "@/lib/domain/roadmap-view";
import type { TrajectoryAnswer } from "@/lib/domain/trajectory-chart";
import { listAlertsAbout } from "./alert";
import type { ScreenRequest } from "./board-facts";
import { findBoardCollection } from "./board-plan";
import { listBreakdowns } from "./breakdown";
import { findFigureExplanation, type ExplanationRequest } from "./figure-explanation";
import { markLines } from "./figure-correction";
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
    trajectory: trajectory.ok ? await marked(actor, tx, trajectory.value, figure, roadmapView) : null,
    breakdowns: await findBreakdowns(actor, tx, figure, roadmapView, now),
    ownLines: await findOwnLines(actor, tx, figure, roadmapView),
    explanation: request.why && (await findFigureExplanation(actor, tx, { ...request, ...request.why }, now)),
    alerts: await listAlertsAbout(actor, tx, request, roadmapView, { indicators: [request.code] }, now),
    sheets: collection?.sheets ?? [],
    names: await findNames(actor, tx, facts.roadmap, vantage),
  };
}

async function marked(
  actor: Actor,
  tx: Tx,
  trajectory: TrajectoryAnswer,
  { isProvisional }: TrajectoryRequest,
  roadmapView: RoadmapView,
): Promise<TrajectoryAnswer> {
  if (isProvisional) return trajectory;
  const asked = { ...publicationOf(roadmapView), scope: "consolidated" };
  const [line = trajectory.line] = await markLines(actor, tx, asked, [trajectory.line]);
  return { ...trajectory, line };
}

/** Publications tell ministries apart, and no department nor project. */
async function findBreakdowns(
  actor: Actor,
  tx: Tx,
  figure: TrajectoryRequest,
  roadmapView: RoadmapView,
  now: Date,
): Promise<Breakdown[]> {
  const breakdowns = await listBreakdowns(actor, tx, figure, now);
  const marked = async ({ rows }: Breakdown): Promise<BreakdownRow[]> => {
    const shown: BreakdownRow[] = [];
    for (const row of rows) {
      const asked = row.code === null ? null : { ...publicationOf(roadmapView), scope: row.code };
      const [line = row.line] = asked === null ? [] : await markLines(actor, tx, asked, [row.line]);
      shown.push({ ...row, line });
    }
    return shown;
  };
  const found: Breakdown[] = [];
  for (const one of breakdowns) {
    const isTold = one.by === "ministry" && !figure.isProvisional;
    found.push(isTold ? { by: one.by, rows: await marked(one) } : one);
  }
  return found;
}

async function findOwnLines(actor: Actor, tx: Tx, { code, quarter }: TrajectoryRequest, roadmapView: RoadmapView) {
  const { figures, ministries } = readerOf(actor);
  const found: IndicatorScreenFacts["ownLines"][number][] = [];
  for (const ministry of figures === "published" ? ministries : []) {
    const { roadmap } = roadmapView;
    const lines = await listPublishedLines(actor, tx, { roadmap: roadmap.slug, ministry, quarter });
    const own = lines.filter((line) => line.code === code);
    const shown = await markLines(actor, tx, { ...publicationOf(roadmapView), scope: ministry }, own);
    found.push(...shown.map((line) => ({ ministry, line })));
  }
  return found;
}
