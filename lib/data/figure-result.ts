import "server-only";
import type { Actor } from "@/lib/domain/actor";
import type { AsOf, Vantage } from "@/lib/domain/as-of";
import type { Measure } from "@/lib/domain/compute-point";
import { indicatorAnswer, pointAnswer, type ResultsAnswer } from "@/lib/domain/figure-answer";
import { decideRange, type FigureRange, type RangeRefusal, type RangeRequest } from "@/lib/domain/figure-range";
import { selectSeries, type Selectable, type SeriesSelection } from "@/lib/domain/figure-request";
import type { KnownIndicator } from "@/lib/domain/known-indicator";
import { firstDay, lastDay } from "@/lib/domain/period";
import { pointsOver, type PointRow } from "@/lib/domain/points-over";
import { publishedPoints } from "@/lib/domain/publication-snapshot";
import { ok, type Result } from "@/lib/domain/result";
import { cumulatedWindow, dueSlots } from "@/lib/domain/window";
import { findAskedIndicator, type AskedRefusal } from "./asked-indicator";
import { withCells } from "./cell";
import { findIndicatorSnapshot } from "./figure-snapshot";
import type { Tx } from "./internal/client";
import { findReadyPoints } from "./ready-point";

export type ResultsRequest = SeriesSelection &
  RangeRequest & {
    readonly code: string;
    readonly by?: "none" | Selectable;
    readonly provisional?: boolean;
    readonly asOf?: AsOf;
  };
export type FigureRefusal = AskedRefusal | RangeRefusal;

/** An indicator's values over a range of periods, by a dimension or not. */
export async function findResults(
  actor: Actor,
  tx: Tx,
  request: ResultsRequest,
  now: Date,
): Promise<Result<ResultsAnswer, FigureRefusal>> {
  const about = await findAskedIndicator(actor, tx, request, now);
  if (!about.ok) return about;
  const { indicator, source, vantage } = about.value;
  const asked = decideRange(indicator, request, vantage.today);
  if (!asked.ok) return asked;
  const head = { indicator: indicatorAnswer(indicator) };
  if (asked.value === null) return ok({ ...head, points: [] });
  if (source.kind === "published") {
    const snapshot = await findIndicatorSnapshot(actor, tx, request.code, source.scope);
    const points = snapshot === null ? [] : publishedPoints(snapshot, asked.value, request.cumulative === true);
    return ok({ indicator: snapshot?.indicator ?? head.indicator, points });
  }
  const rows = await findRows(actor, tx, indicator, request, asked.value, vantage);
  return ok({ ...head, points: rows.map(({ period, code, point }) => pointAnswer(period, point, request.by, code)) });
}

/** From the points that stand ready where they can answer, else from the cells. */
async function findRows(
  actor: Actor,
  tx: Tx,
  indicator: KnownIndicator,
  request: ResultsRequest,
  asked: FigureRange,
  vantage: Vantage,
): Promise<PointRow[]> {
  const { by = "none", cumulative = false, provisional = false } = request;
  const isPlain = vantage.at === null && !provisional;
  const ready = isPlain ? await findReadyPoints(actor, tx, indicator, request, asked, vantage.today) : null;
  if (ready !== null) return ready;
  const selected = { ...indicator, series: selectSeries(indicator.series, request) };
  const whole = { from: firstDay(asked.range.from), to: lastDay(asked.range.to) };
  const window = cumulative ? cumulatedWindow(indicator.versions, whole) : whole;
  const [filled = selected] = await withCells(actor, tx, [selected], {
    contents: provisional ? "provisional" : "official",
    at: vantage.at,
    periods: dueSlots(indicator.versions, window, vantage.today).map(({ period }) => period),
  });
  const measure: Measure = { ...filled, today: vantage.today };
  return pointsOver(measure, asked.range, asked.grain, { by, cumulative });
}
