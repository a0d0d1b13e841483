import "server-only";
import type { Actor } from "@/lib/domain/actor";
import type { Vantage } from "@/lib/domain/as-of";
import { boardLine, boardPlaces, type BoardLine, type BoardView } from "@/lib/domain/board-indicator";
import type { EmptyMark } from "@/lib/domain/cell";
import { contentsOver, markOf } from "@/lib/domain/empty-mark";
import type { Day } from "@/lib/domain/day";
import type { KnownIndicator } from "@/lib/domain/known-indicator";
import type { Period } from "@/lib/domain/period";
import type { Point } from "@/lib/domain/point";
import { cellSource, readySource, type PointSource } from "@/lib/domain/point-source";
import type { Dimension } from "@/lib/domain/points-over";
import { dueSlots, windowOf } from "@/lib/domain/window";
import { withCells, type CellReading } from "./cell";
import type { Tx } from "./internal/client";
import { listPointsAt, listStoredPoints, type StoredPoint } from "./result";

/** Of one department or ministry only, where `member` names it: then the views hold its series and no others. */
export type BoardReading = Vantage & {
  readonly contents: CellReading["contents"];
  readonly member?: { readonly dimension: Dimension; readonly code: string };
};

/** The board's line of each indicator: from the points that stand ready, else (asOf, provisional) from the cells. */
export async function listBoardLines(
  actor: Actor,
  tx: Tx,
  views: readonly BoardView[],
  reading: BoardReading,
): Promise<BoardLine[]> {
  const isPlain = reading.at === null && reading.contents === "official";
  const ready = isPlain ? await readySources(actor, tx, views, reading) : new Map<string, PointSource>();
  const others = views.filter(({ indicator }) => !ready.has(indicator.id));
  const filled = await filledById(actor, tx, others, { contents: reading.contents, at: reading.at });
  const sourceOf = ({ indicator }: BoardView): PointSource =>
    ready.get(indicator.id) ?? cellSource({ ...(filled.get(indicator.id) ?? indicator), today: reading.today });
  const marks = await emptyMarks(actor, tx, views, sourceOf, filled, reading);
  return views.map((view) => boardLine(view, sourceOf(view), marks.get(view.indicator.id) ?? null));
}

async function filledById(actor: Actor, tx: Tx, views: readonly BoardView[], reading: CellReading) {
  if (views.length === 0) return new Map<string, KnownIndicator>();
  const indicators = views.map(({ indicator }) => indicator);
  return new Map((await withCells(actor, tx, indicators, reading)).map((one) => [one.id, one]));
}

/** One statement for all; an indicator whose last due cell is not counted yet is left to its cells. */
async function readySources(
  actor: Actor,
  tx: Tx,
  views: readonly BoardView[],
  { today, member }: BoardReading,
): Promise<Map<string, PointSource>> {
  const asked = views.map((view) => ({ view, ...boardPlaces(view, today) }));
  const places = asked.flatMap(({ view, places: own }) =>
    own.map((place) => ({ ...place, indicatorId: view.indicator.id })),
  );
  const points = await (member === undefined
    ? listPointsAt(actor, tx, places)
    : listStoredPoints(actor, tx, {
        indicatorIds: views.map(({ indicator }) => indicator.id),
        dimension: member.dimension,
        members: [member.code],
        periods: [...new Set(places.map(({ period }) => period))],
      }));
  const stored = Map.groupBy(points, ({ indicatorId }) => indicatorId);
  return new Map(
    asked.flatMap(({ view: { indicator }, witness }): [string, PointSource][] => {
      const own = stored.get(indicator.id) ?? [];
      const plain = pointsByPeriod(own, false);
      if (witness !== null && !plain.has(witness)) return [];
      const cumulated = pointsByPeriod(own, true);
      return [[indicator.id, readySource({ ...indicator, today }, { plain, cumulated })]];
    }),
  );
}

const pointsByPeriod = (points: readonly StoredPoint[], isCumulated: boolean): Map<string, Point> =>
  new Map(points.filter((one) => one.cumulative === isCumulated).map(({ period, point }) => [period, point]));

const duePeriods = ({ indicator, period }: BoardView, today: Day): Period[] =>
  dueSlots(indicator.versions, windowOf(period), today).map((slot) => slot.period);

/** Why the indicators without a value have none: what their cells of the period hold. */
async function emptyMarks(
  actor: Actor,
  tx: Tx,
  views: readonly BoardView[],
  sourceOf: (view: BoardView) => PointSource,
  known: ReadonlyMap<string, KnownIndicator>,
  { at, today, contents }: BoardReading,
): Promise<Map<string, EmptyMark>> {
  const empty = views
    .map((view) => ({ view, point: sourceOf(view).at(view.period, view.definition.cumulative) }))
    .filter(({ point }) => point.value === null);
  const unread = empty.map(({ view }) => view).filter(({ indicator }) => !known.has(indicator.id));
  const periods = [...new Set(unread.flatMap((view) => duePeriods(view, today)))];
  const filled = new Map([...known, ...(await filledById(actor, tx, unread, { contents, at, periods }))]);
  return new Map(
    empty.flatMap(({ view, point }): [string, EmptyMark][] => {
      const held = contentsOver(filled.get(view.indicator.id) ?? view.indicator, windowOf(view.period), today);
      const mark = markOf(point, held);
      return mark === null ? [] : [[view.indicator.id, mark]];
    }),
  );
}
