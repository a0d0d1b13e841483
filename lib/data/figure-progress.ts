import "server-only";
import type { Actor } from "@/lib/domain/actor";
import type { AsOf, Vantage } from "@/lib/domain/as-of";
import { computeProgress } from "@/lib/domain/compute-progress";
import { isTooFine, lastEndedPeriod } from "@/lib/domain/figure-range";
import { selectedDimensions, selectSeries, type SeriesSelection } from "@/lib/domain/figure-request";
import { reachOfIndicator } from "@/lib/domain/indicator-reach";
import { latestDefinition, type KnownIndicator } from "@/lib/domain/known-indicator";
import { frequencyOf, type Period } from "@/lib/domain/period";
import type { Progress } from "@/lib/domain/progress";
import { progressAnswer, unknownProgress, type ProgressAnswer } from "@/lib/domain/progress-answer";
import { publishedProgress } from "@/lib/domain/publication-snapshot";
import { fail, ok, type Result } from "@/lib/domain/result";
import { definitionOver, windowOf } from "@/lib/domain/window";
import { findAskedIndicator, type AskedRefusal } from "./asked-indicator";
import { withCells } from "./cell";
import { findIndicatorSnapshot } from "./figure-snapshot";
import type { Tx } from "./internal/client";
import { findReadySource } from "./ready-point";

export type ProgressRequest = SeriesSelection & {
  readonly code: string;
  readonly period?: Period;
  readonly asOf?: AsOf;
};
export type ProgressRefusal = AskedRefusal | "grainTooFine";

/** How far an indicator, or a selection of its series, has come at a period; by default the last one that ended. */
export async function findProgress(
  actor: Actor,
  tx: Tx,
  request: ProgressRequest,
  now: Date,
): Promise<Result<ProgressAnswer, ProgressRefusal>> {
  const about = await findAskedIndicator(actor, tx, request, now);
  if (!about.ok) return about;
  const { indicator, source, vantage } = about.value;
  if (request.period !== undefined && isTooFine(indicator, frequencyOf(request.period))) {
    return fail("grainTooFine", [{ path: "period", code: "grainTooFine" }]);
  }
  if (source.kind === "published") {
    const snapshot = await findIndicatorSnapshot(actor, tx, request.code, source.scope);
    return ok(snapshot === null ? unknownProgress : publishedProgress(snapshot, request.period));
  }
  const period = request.period ?? lastEndedPeriod(indicator, latestDefinition(indicator).frequency, vantage.today);
  return ok(progressAnswer(await progressAt(actor, tx, indicator, request, period, vantage)));
}

/** Exact figures, for whoever goes on computing with them. */
async function progressAt(
  actor: Actor,
  tx: Tx,
  indicator: KnownIndicator,
  selection: SeriesSelection,
  period: Period,
  { at, today }: Vantage,
): Promise<Progress> {
  const series = selectSeries(indicator.series, selection);
  const scope = selectedDimensions(selection).length === 0 ? "whole" : "selection";
  const definition = definitionOver(indicator.versions, windowOf(period));
  const reach = reachOfIndicator(indicator, definition, series, scope);
  const ready = at === null ? await findReadySource(actor, tx, indicator, selection, today) : null;
  if (ready !== null) return computeProgress({ ...indicator, series, today }, reach, period, ready);
  const [filled = indicator] = await withCells(actor, tx, [{ ...indicator, series }], { contents: "official", at });
  return computeProgress({ ...filled, today }, reach, period);
}
