import "server-only";
import type { Actor } from "@/lib/domain/actor";
import { vantageOf, type AsOf } from "@/lib/domain/as-of";
import type { BoardAnswer } from "@/lib/domain/board-answer";
import { leadingLine, type BoardFacts } from "@/lib/domain/board-facts";
import type { Period } from "@/lib/domain/period";
import { readerOf } from "@/lib/domain/reader";
import type { RoadmapView } from "@/lib/domain/roadmap-view";
import { findBoardCollection } from "./board-plan";
import { listDepartments } from "./department";
import { findMarkedBoard } from "./figure-correction";
import type { Tx } from "./internal/client";
import { listProjects } from "./project";
import { findRoadmapView } from "./roadmap-view";
import { findTrajectory } from "./trajectory";

/** What an address asks to look at. */
export type ScreenRequest = {
  readonly roadmap: string | null;
  readonly period: Period | null;
  readonly asOf: AsOf | null;
  readonly isProvisional: boolean;
};

/** Everything the board's screen shows; null where the roadmap asked for, or any, is absent. */
export async function findBoardFacts(
  actor: Actor,
  tx: Tx,
  request: ScreenRequest,
  now: Date,
): Promise<BoardFacts | null> {
  const roadmapView = await findRoadmapView(actor, tx, request, now);
  if (roadmapView === null) return null;
  const { roadmap, period } = roadmapView;
  const board = await findScreenBoard(actor, tx, request, roadmapView, now);
  const vantage = vantageOf(request.asOf, now);
  const departments = await listDepartments(actor, tx);
  const collection = await findBoardCollection(actor, tx, roadmap.slug, period, vantage);
  return {
    reader: readerOf(actor),
    roadmapView,
    board,
    lead: board && (await findLead(actor, tx, request, board, now)),
    sheets: collection?.sheets ?? [],
    departments: Object.fromEntries(departments.map(({ code, name }) => [code, name])),
    projects: await listProjects(actor, tx, roadmap.slug, vantage),
  };
}

/** The board a screen's figures come from; null without figures to show. */
export async function findScreenBoard(
  actor: Actor,
  tx: Tx,
  { asOf, isProvisional }: Pick<ScreenRequest, "asOf" | "isProvisional">,
  { roadmap, period }: RoadmapView,
  now: Date,
): Promise<BoardAnswer | null> {
  const asked = { roadmap: roadmap.slug, period, provisional: isProvisional, ...(asOf !== null && { asOf }) };
  const found = await findMarkedBoard(actor, tx, asked, now);
  return found.ok ? found.value : null;
}

async function findLead(
  actor: Actor,
  tx: Tx,
  { asOf, isProvisional }: ScreenRequest,
  { indicators, period }: BoardAnswer,
  now: Date,
) {
  const line = leadingLine(indicators);
  if (line === null) return null;
  const quarter = period as Period;
  const found = await findTrajectory(actor, tx, { code: line.code, quarter, asOf, isProvisional }, now);
  if (!found.ok) return null;
  const { corrected } = line;
  return { ...found.value, line: { ...found.value.line, ...(corrected && { corrected }) } };
}
