import "server-only";
import { figureScopeOf } from "@/lib/domain/access";
import { stampOf, type Actor } from "@/lib/domain/actor";
import { computeAlerts } from "@/lib/domain/alert";
import { vantageOf, type AsOf } from "@/lib/domain/as-of";
import { assembleBoard } from "@/lib/domain/board";
import type { BoardAnswer } from "@/lib/domain/board-answer";
import { lastEndedPeriod } from "@/lib/domain/figure-range";
import { decideAsOf } from "@/lib/domain/figure-request";
import { answerKeeper } from "@/lib/domain/kept-answer";
import { milestoneStateOn } from "@/lib/domain/milestone";
import type { Period } from "@/lib/domain/period";
import { fail, ok, type Result } from "@/lib/domain/result";
import { findCoverage } from "./board-coverage";
import { findBoardHead, type BoardHead } from "./board-head";
import { listBoardLines, type BoardReading } from "./board-line";
import { listBoardViews } from "./board-view";
import { findBoardCollection, listBoardMilestones, listTargetRevisions } from "./board-plan";
import { findBoardSnapshot } from "./figure-snapshot";
import type { Tx } from "./internal/client";

export type BoardRequest = {
  readonly roadmap: string;
  /** A quarter; by default the last one published, else the last one to have ended. */
  readonly period?: Period;
  readonly asOf?: AsOf;
  readonly provisional?: boolean;
};
export type BoardRefusal = "forbidden" | "notFound" | "asOfInFuture";

/** The whole board of a roadmap. Provisional for a department: its own series only, its own values. */
export async function findBoard(
  actor: Actor,
  tx: Tx,
  request: BoardRequest,
  now: Date,
): Promise<Result<BoardAnswer, BoardRefusal>> {
  const scope = figureScopeOf(actor);
  const { provisional = false } = request;
  if (scope.kind === "none") return fail("forbidden");
  if (scope.kind === "published") {
    if (provisional || request.asOf !== undefined) return fail("forbidden");
    const published = await findBoardSnapshot(actor, tx, request.roadmap, request.period);
    return published === null ? fail("notFound") : ok(published);
  }
  const asOf = decideAsOf(request.asOf, now);
  const vantage = vantageOf(asOf.ok ? asOf.value : null, now);
  const head = await findBoardHead(actor, tx, request.roadmap, vantage.at);
  if (head === null) return fail("notFound");
  if (!asOf.ok) return asOf;
  const period = request.period ?? head.published[0]?.period ?? lastEndedPeriod(head, "quarter", vantage.today);
  const reading: BoardReading = { ...vantage, contents: provisional ? "provisional" : "official" };
  return ok(await assemble(actor, tx, head, period, reading, now));
}

type Lines = {
  readonly roadmap: string;
  readonly period: Period;
  readonly views: Parameters<typeof listBoardLines>[2];
  readonly reading: BoardReading;
};
const keepLines = answerKeeper(20);

/** Official lines, the same for all in house, stand until an act changes a result: a value just given does not. */
function keptLines(actor: Actor, tx: Tx, { roadmap, period, views, reading }: Lines) {
  const read = () => listBoardLines(actor, tx, views, reading);
  if (reading.at !== null || reading.contents !== "official") return read();
  return keepLines(stampOf(actor, "results"), JSON.stringify([roadmap, period, reading.today]), read);
}

async function assemble(
  actor: Actor,
  tx: Tx,
  head: BoardHead,
  period: Period,
  reading: BoardReading,
  now: Date,
): Promise<BoardAnswer> {
  const roadmap = head.roadmap.slug;
  const views = await listBoardViews(actor, tx, { roadmap, period }, reading);
  const indicators = views.map(({ indicator }) => indicator);
  const lines = await keptLines(actor, tx, { roadmap, period, views, reading });
  const collection = await findBoardCollection(actor, tx, roadmap, period, reading);
  const milestones = await listBoardMilestones(actor, tx, roadmap, period, reading);
  const revisions = await listTargetRevisions(actor, tx, roadmap, period, reading);
  const watched = lines.map((line) => ({
    ...line.watched,
    targetRevisions: revisions.filter(({ code }) => code === line.watched.code),
  }));
  return assembleBoard({
    roadmap,
    period,
    asOf: (reading.at ?? now).toISOString(),
    publication: head.published.find((one) => one.period === period)?.number ?? null,
    priorities: head.priorities,
    coverage: await findCoverage(actor, tx, indicators, period, reading),
    lines,
    missing: (collection?.sheets ?? []).filter(({ state, owed, given }) => state !== "validated" || given < owed),
    alerts: computeAlerts({ indicators: watched, collection, milestones }, reading.today),
    milestones: milestones.map(({ project, title, dueOn, achievedOn }) => ({
      project,
      title,
      dueOn,
      state: milestoneStateOn({ title, dueOn, achievedOn }, reading.today),
    })),
  });
}
