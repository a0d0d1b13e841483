import "server-only";
import { findBoard } from "@/lib/data/board";
import { withCells } from "@/lib/data/cell";
import { listKnownIndicators } from "@/lib/data/figure";
import { listStandingRevisions } from "@/lib/data/revision";
import type { Tx } from "@/lib/data/transaction";
import type { Actor } from "@/lib/domain/actor";
import { parisDay } from "@/lib/domain/day";
import { explainCells, type ExplainedCells } from "@/lib/domain/explain-answer";
import { snapshotOf } from "@/lib/domain/indicator-snapshot";
import type { KnownIndicator } from "@/lib/domain/known-indicator";
import { allDueSlots } from "@/lib/domain/materialised-result";
import { lastDay, type Period } from "@/lib/domain/period";
import type { IndicatorSnapshot, SnapshotContent } from "@/lib/domain/publication-snapshot";

export type SnapshotInput = {
  /** Slug. */
  readonly roadmap: string;
  /** The campaign's quarter. */
  readonly period: Period;
  /** Number of the publication that is being sealed. */
  readonly number: number;
  readonly now: Date;
};
export type BuiltSnapshot = { readonly scope: string; readonly content: SnapshotContent };

/**
 * What a publication says to its readers: consolidated, and for each ministry that a series of the roadmap is about.
 * The caller is the system, in the publication's own transaction. Never refuses.
 */
export async function buildSnapshots(system: Actor, tx: Tx, input: SnapshotInput): Promise<BuiltSnapshot[]> {
  const { roadmap, period, number, now } = input;
  const today = parisDay(now);
  const known = await listKnownIndicators(system, tx, { roadmap }, null);
  const indicators = known.length === 0 ? [] : await withCells(system, tx, known, { contents: "official", at: null });
  const board = await findBoard(system, tx, { roadmap, period }, now);
  const whole = indicators.map((indicator): [string, IndicatorSnapshot] => [
    indicator.code,
    snapshotOf({ indicator, scope: "whole" }, period, today),
  ]);
  const consolidated: SnapshotContent = {
    ...(board.ok && { board: { ...board.value, publication: number } }),
    indicators: Object.fromEntries(whole),
  };
  const built: BuiltSnapshot[] = [{ scope: "consolidated", content: consolidated }];
  for (const ministry of ministriesOf(indicators)) {
    built.push({ scope: ministry, content: await ministryContent(system, tx, indicators, ministry, input) });
  }
  return built;
}

const ministriesOf = (indicators: readonly KnownIndicator[]): string[] =>
  [...new Set(indicators.flatMap(({ series }) => series.flatMap(({ ministry }) => ministry ?? [])))].sort();

async function ministryContent(
  system: Actor,
  tx: Tx,
  indicators: readonly KnownIndicator[],
  ministry: string,
  { period, now }: SnapshotInput,
): Promise<SnapshotContent> {
  const today = parisDay(now);
  const found: [string, IndicatorSnapshot][] = [];
  for (const whole of indicators) {
    const indicator = { ...whole, series: whole.series.filter((one) => one.ministry === ministry) };
    if (indicator.series.length === 0) continue;
    const cells = await cellsUntil(system, tx, indicator, period, now);
    found.push([indicator.code, snapshotOf({ indicator, scope: "selection", cells }, period, today)]);
  }
  return { indicators: Object.fromEntries(found) };
}

/** The cells of a ministry's own series up to the quarter; what is withheld keeps its comment to itself. */
async function cellsUntil(
  system: Actor,
  tx: Tx,
  indicator: KnownIndicator,
  quarter: Period,
  now: Date,
): Promise<ExplainedCells> {
  const slots = allDueSlots(indicator, parisDay(now)).filter(({ to }) => to <= lastDay(quarter));
  const periods = slots.map((slot) => slot.period);
  const revisions = await listStandingRevisions(system, tx, indicator.id, { periods, at: null });
  return explainCells(indicator.series, slots, revisions, false);
}
