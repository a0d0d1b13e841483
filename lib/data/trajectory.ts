import "server-only";
import { figureScopeOf, provisionalScopeOf } from "@/lib/domain/access";
import type { Actor } from "@/lib/domain/actor";
import { vantageOf, type AsOf } from "@/lib/domain/as-of";
import { boardLine, type BoardView } from "@/lib/domain/board-indicator";
import type { EmptyMark } from "@/lib/domain/cell";
import { computeProgress } from "@/lib/domain/compute-progress";
import { contentsOver, markOf } from "@/lib/domain/empty-mark";
import { reachOfIndicator } from "@/lib/domain/indicator-reach";
import { ownView } from "@/lib/domain/own-view";
import type { Period } from "@/lib/domain/period";
import { cellSource, type PointSource } from "@/lib/domain/point-source";
import { progressAnswer } from "@/lib/domain/progress-answer";
import { fail, ok, type Result } from "@/lib/domain/result";
import { trajectoryChart, trajectoryRows, type TrajectoryAnswer } from "@/lib/domain/trajectory-chart";
import { windowOf } from "@/lib/domain/window";
import type { BoardReading } from "./board-line";
import { withCells } from "./cell";
import { listKnownIndicators } from "./figure";
import type { Tx } from "./internal/client";
import { findPublishedTrajectory } from "./published-trajectory";
import { findReadySource } from "./ready-point";

export type TrajectoryRequest = {
  readonly code: string;
  /** A quarter; an indicator of a longer frequency shows its last period ended by then. */
  readonly quarter: Period;
  readonly asOf: AsOf | null;
  readonly isProvisional: boolean;
};

/** An indicator at a quarter with its way there and on to its target. `notFound` also where nothing is published. */
export async function findTrajectory(
  actor: Actor,
  tx: Tx,
  request: TrajectoryRequest,
  now: Date,
): Promise<Result<TrajectoryAnswer, "forbidden" | "notFound">> {
  const scope = figureScopeOf(actor);
  if (scope.kind === "none") return fail("forbidden");
  if (scope.kind === "published") {
    const published = await findPublishedTrajectory(actor, tx, request);
    return published === null ? fail("notFound") : ok(published);
  }
  const vantage = vantageOf(request.asOf, now);
  const reading: BoardReading = { ...vantage, contents: request.isProvisional ? "provisional" : "official" };
  const [indicator] = await listKnownIndicators(actor, tx, { codes: [request.code] }, vantage.at);
  const own = request.isProvisional ? provisionalScopeOf(actor) : "all";
  const view = indicator && ownView(indicator, request.quarter, own);
  return view ? ok(await trajectoryOf(actor, tx, view, reading)) : fail("notFound");
}

async function trajectoryOf(actor: Actor, tx: Tx, view: BoardView, reading: BoardReading): Promise<TrajectoryAnswer> {
  const { indicator, definition, period, scope } = view;
  const source = await sourceOf(actor, tx, view, reading);
  const rows = trajectoryRows(view, source);
  const marks = await marksOf(actor, tx, view, source, reading);
  const reach = reachOfIndicator(indicator, definition, indicator.series, scope);
  const progress = computeProgress({ ...indicator, today: reading.today }, reach, period, source);
  return {
    line: boardLine(view, source, marks.get(period) ?? null).line,
    progress: progressAnswer(progress),
    chart: trajectoryChart(view, rows, progress.landing, marks),
  };
}

/** The points that stand ready where nothing but the present is asked, else the cells. */
async function sourceOf(
  actor: Actor,
  tx: Tx,
  { indicator }: BoardView,
  { contents, at, today }: BoardReading,
): Promise<PointSource> {
  const isPlain = at === null && contents === "official";
  const ready = isPlain ? await findReadySource(actor, tx, indicator, {}, today) : null;
  if (ready !== null) return ready;
  const [filled = indicator] = await withCells(actor, tx, [indicator], { contents, at });
  return cellSource({ ...filled, today });
}

/** Why each empty row is empty: only then the cells are read. */
async function marksOf(
  actor: Actor,
  tx: Tx,
  view: BoardView,
  source: PointSource,
  { contents, at, today }: BoardReading,
): Promise<Map<string, EmptyMark>> {
  const empty = trajectoryRows(view, source).filter(({ row }) => row.point.value === null);
  const current = { period: view.period, point: source.at(view.period, view.definition.cumulative) };
  const rows = [...empty.map(({ row }) => row), ...(current.point.value === null ? [current] : [])];
  if (rows.length === 0) return new Map();
  const [filled = view.indicator] = await withCells(actor, tx, [view.indicator], { contents, at });
  return new Map(
    rows.flatMap(({ period, point }): [string, EmptyMark][] => {
      const mark = markOf(point, contentsOver(filled, windowOf(period as Period), today));
      return mark === null ? [] : [[period, mark]];
    }),
  );
}
