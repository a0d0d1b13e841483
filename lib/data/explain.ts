import "server-only";
import { can } from "@/lib/domain/access";
import type { Actor } from "@/lib/domain/actor";
import type { AsOf, Vantage } from "@/lib/domain/as-of";
import { computePoint } from "@/lib/domain/compute-point";
import { cellsOfFigure, explainAnswer, explainCells, formulaOf, type ExplainAnswer } from "@/lib/domain/explain-answer";
import { explainedFigure, withRevisions, type ExplainedFigure } from "@/lib/domain/explained-figure";
import { selectSeries, type SeriesSelection } from "@/lib/domain/figure-request";
import type { KnownIndicator } from "@/lib/domain/known-indicator";
import type { Period } from "@/lib/domain/period";
import type { Grain } from "@/lib/domain/points-over";
import { publishedExplanation } from "@/lib/domain/publication-snapshot";
import { ok, type Result } from "@/lib/domain/result";
import { cumulatedWindow, definitionOver, dueSlots } from "@/lib/domain/window";
import { findAskedIndicator, type AskedRefusal } from "./asked-indicator";
import type { CellReading } from "./cell";
import { findIndicatorSnapshot } from "./figure-snapshot";
import type { Tx } from "./internal/client";
import { findLastPublication, findPreviousPublication } from "./previous-publication";
import { listStandingRevisions } from "./revision";

export type ExplainRequest = SeriesSelection & {
  readonly code: string;
  readonly period?: Period;
  readonly grain?: Grain;
  readonly asOf?: AsOf;
  /** The figure cumulated from the indicator's first period, as the board shows it. */
  readonly cumulative?: boolean;
  /** The latest values, validated or not, as far as the actor may see them. */
  readonly provisional?: boolean;
};
export type ExplainRefusal = AskedRefusal | "grainTooFine" | "notCumulative";

/** How a figure comes about: its value, its formula and every cell it stands on, with who wrote and validated it. */
export async function explainFigure(
  actor: Actor,
  tx: Tx,
  request: ExplainRequest,
  now: Date,
): Promise<Result<ExplainAnswer, ExplainRefusal>> {
  const about = await findAskedIndicator(actor, tx, request, now);
  if (!about.ok) return about;
  const { indicator, source, vantage } = about.value;
  const figure = explainedFigure(indicator, request, vantage.today);
  if (!figure.ok) return figure;
  const { period } = figure.value;
  if (source.kind === "live") {
    const { cumulative = false, provisional = false } = request;
    const series = selectSeries(indicator.series, request);
    const asked = { ...figure.value, cumulative, contents: provisional ? "provisional" : "official" } as const;
    return ok(await explainSeries(actor, tx, { ...indicator, series }, asked, vantage));
  }
  const snapshot = await findIndicatorSnapshot(actor, tx, request.code, source.scope);
  const nothing = { value: null, reported: 0, expected: 0, provisional: false };
  return ok(
    snapshot === null
      ? explainAnswer(period, formulaOf(definitionOver(indicator.versions, figure.value.window)), nothing)
      : publishedExplanation(snapshot, request.period, request.cumulative),
  );
}

type Figure = ExplainedFigure & { readonly cumulative: boolean; readonly contents: CellReading["contents"] };

/** The figure of exactly the series that the indicator comes with. */
export async function explainSeries(
  actor: Actor,
  tx: Tx,
  indicator: KnownIndicator,
  { period, window, cumulative, contents }: Figure,
  { at, today }: Vantage,
): Promise<ExplainAnswer> {
  const covered = cumulative ? cumulatedWindow(indicator.versions, window) : window;
  const slots = dueSlots(indicator.versions, covered, today);
  const periods = slots.map((slot) => slot.period);
  const revisions = await listStandingRevisions(actor, tx, indicator.id, { periods, at, contents });
  const series = indicator.series.map((one) => withRevisions(one, revisions));
  const measure = { ...indicator, series, today };
  const definition = definitionOver(indicator.versions, window);
  const point = computePoint(measure, window, { cumulative });
  const cells = explainCells(series, slots, revisions, can(actor, "readWithheldComments"));
  const asked = { window, cumulative, at, current: point.value };
  const previous = await findPreviousPublication(actor, tx, measure, asked);
  const last = previous === null ? await findLastPublication(actor, tx, measure, asked) : null;
  return {
    ...explainAnswer(period, formulaOf(definition), point),
    ...cellsOfFigure(definition, cells),
    ...(previous !== null && { previousPublication: previous }),
    ...(last !== null && { lastPublication: last }),
  };
}
