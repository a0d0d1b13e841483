import "server-only";
import { figureScopeOf, provisionalScopeOf } from "@/lib/domain/access";
import type { Actor } from "@/lib/domain/actor";
import { vantageOf, type AsOf } from "@/lib/domain/as-of";
import type { BoardView } from "@/lib/domain/board-indicator";
import type { SeriesCells } from "@/lib/domain/cell";
import { isCumulable } from "@/lib/domain/compute-point";
import { contentsOver, markOf } from "@/lib/domain/empty-mark";
import { explainProgress, explainPublishedProgress } from "@/lib/domain/explain-progress";
import { isTooFine } from "@/lib/domain/figure-range";
import { selectable, type Selectable } from "@/lib/domain/figure-request";
import type { FigureExplanation } from "@/lib/domain/figure-explanation";
import type { KnownIndicator } from "@/lib/domain/known-indicator";
import { ownView, viewOfSeries, type Departments } from "@/lib/domain/own-view";
import { frequencyOf, lastDay, periodContaining, type Period } from "@/lib/domain/period";
import { cellSource } from "@/lib/domain/point-source";
import { publishedExplanation, publishedProgress } from "@/lib/domain/publication-snapshot";
import { definitionOver, windowOf } from "@/lib/domain/window";
import type { BoardReading } from "./board-line";
import { withCells } from "./cell";
import { explainSeries } from "./explain";
import { listKnownIndicators } from "./figure";
import { findIndicatorSnapshot } from "./figure-snapshot";
import type { Tx } from "./internal/client";

export type ExplanationRequest = {
  readonly code: string;
  readonly period: Period;
  /** One code of a dimension, "-" for the series that name none; without any, all series. */
  readonly selection: { readonly [D in Selectable]?: string };
  /** Of a cumulative indicator: the period by itself. */
  readonly isOwn: boolean;
  readonly asOf: AsOf | null;
  readonly isProvisional: boolean;
};

/** A figure of a screen explained as that screen computes it; null where the reader has no such figure. */
export async function findFigureExplanation(
  actor: Actor,
  tx: Tx,
  request: ExplanationRequest,
  now: Date,
): Promise<FigureExplanation | null> {
  const scope = figureScopeOf(actor);
  if (scope.kind === "none") return null;
  if (scope.kind === "published") return explainPublished(actor, tx, request, scope.ministries);
  const vantage = vantageOf(request.asOf, now);
  const [indicator] = await listKnownIndicators(actor, tx, { codes: [request.code] }, vantage.at);
  if (indicator === undefined || isTooFine(indicator, frequencyOf(request.period))) return null;
  const own = request.isProvisional ? provisionalScopeOf(actor) : "all";
  const view = viewOf(indicator, request, own);
  if (view === null) return null;
  const reading: BoardReading = { ...vantage, contents: request.isProvisional ? "provisional" : "official" };
  const explained = await explainLive(actor, tx, viewAt(view, request), request.isOwn, reading);
  const isWhole = view.indicator.series.length === indicator.series.length;
  return { ...explained, ...(!isWhole && { series: view.indicator.series.map(({ id }) => id) }) };
}

const isSelected = (series: SeriesCells, selection: ExplanationRequest["selection"]): boolean =>
  selectable.every((dimension) => {
    const code = selection[dimension];
    return code === undefined || (series[dimension] ?? "-") === code;
  });

/** What a reader sees of an indicator, or of a selection of its series. */
function viewOf(indicator: KnownIndicator, { period, selection }: ExplanationRequest, own: Departments) {
  const quarter = periodContaining(lastDay(period), "quarter");
  const view = ownView(indicator, quarter, own);
  if (view === null || Object.keys(selection).length === 0) return view;
  return viewOfSeries(view.indicator, quarter, (one) => isSelected(one, selection));
}

const viewAt = (view: BoardView, { period }: ExplanationRequest): BoardView => ({
  ...view,
  period,
  definition: definitionOver(view.indicator.versions, windowOf(period)),
});

async function explainLive(
  actor: Actor,
  tx: Tx,
  view: BoardView,
  isOwn: boolean,
  reading: BoardReading,
): Promise<FigureExplanation> {
  const { indicator, definition, period } = view;
  const { contents, at, today } = reading;
  const window = windowOf(period);
  const isCumulated = definition.cumulative && isCumulable(definition) && !isOwn;
  const [filled = indicator] = await withCells(actor, tx, [indicator], { contents, at });
  const source = cellSource({ ...filled, today });
  return {
    value: await explainSeries(actor, tx, indicator, { period, window, cumulative: isCumulated, contents }, reading),
    mark: markOf(source.at(period, isCumulated), contentsOver(filled, window, today)),
    isCumulated,
    progress: explainProgress(view, source, today),
  };
}

async function explainPublished(
  actor: Actor,
  tx: Tx,
  { code, period, selection, isOwn }: ExplanationRequest,
  ministries: readonly string[],
): Promise<FigureExplanation | null> {
  const { department, project, ministry } = selection;
  if (department !== undefined || project !== undefined) return null;
  if (ministry !== undefined && !ministries.includes(ministry)) return null;
  const [indicator] = await listKnownIndicators(actor, tx, { codes: [code] }, null);
  const snapshot = await findIndicatorSnapshot(actor, tx, code, ministry ?? "consolidated");
  if (indicator === undefined || snapshot === null) return null;
  const definition = definitionOver(indicator.versions, windowOf(period));
  const isCumulated = definition.cumulative && isCumulable(definition) && !isOwn;
  const value = publishedExplanation(snapshot, period, isCumulated);
  const point = (isCumulated ? snapshot.cumulated : snapshot.plain)[period];
  return {
    value,
    mark: point?.state === "notApplicable" || point?.state === "notDue" ? point.state : null,
    isCumulated,
    progress: explainPublishedProgress(period, definition, publishedProgress(snapshot, period)),
  };
}
