import "server-only";
import { findBoard } from "@/lib/data/board";
import type { Tx } from "@/lib/data/transaction";
import type { Actor } from "@/lib/domain/actor";
import { parisDay } from "@/lib/domain/day";
import { explainCells } from "@/lib/domain/explain-answer";
import { snapshotOf } from "@/lib/domain/indicator-snapshot";
import type { Period } from "@/lib/domain/period";
import type { IndicatorSnapshot, SnapshotContent } from "@/lib/domain/publication-snapshot";
import { byTurns } from "@/lib/shared/by-turns";
import { revisionsOf, type OfficialIndicator } from "./read-official";

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
 * What a publication says to its readers: consolidated, and for each ministry that a series of the roadmap is about, one
 * after the other: all of them at once would fill the memory. The caller is the system, in the publication's own
 * transaction. Never refuses.
 */
export async function* buildSnapshots(
  system: Actor,
  tx: Tx,
  { roadmap, period, number, now }: SnapshotInput,
  official: readonly OfficialIndicator[],
): AsyncGenerator<BuiltSnapshot, void> {
  const today = parisDay(now);
  const board = await findBoard(system, tx, { roadmap, period }, now);
  const whole = await byTurns(official, ({ known }) => snapshotOf({ indicator: known, scope: "whole" }, period, today));
  yield {
    scope: "consolidated",
    content: {
      ...(board.ok && { board: { ...board.value, publication: number } }),
      indicators: byCode(whole),
    },
  };
  for (const scope of ministriesOf(official)) {
    const own = await byTurns(official, (one) => ministryIndicator(one, scope, { period, now }));
    yield { scope, content: { indicators: byCode(own) } };
  }
}

const byCode = (shown: readonly (IndicatorSnapshot | null)[]): Record<string, IndicatorSnapshot> =>
  Object.fromEntries(shown.flatMap((one) => (one === null ? [] : [[one.indicator.code, one]])));

const ministriesOf = (official: readonly OfficialIndicator[]): string[] =>
  [...new Set(official.flatMap(({ known }) => known.series.flatMap(({ ministry }) => ministry ?? [])))].sort();

/** Of a ministry's own series, with their cells; what is withheld keeps its comment to itself. Null without one. */
function ministryIndicator(
  official: OfficialIndicator,
  ministry: string,
  { period, now }: Pick<SnapshotInput, "period" | "now">,
): IndicatorSnapshot | null {
  const { known, slots } = official;
  const indicator = { ...known, series: known.series.filter((one) => one.ministry === ministry) };
  if (indicator.series.length === 0) return null;
  const cells = explainCells(indicator.series, slots, revisionsOf(official, indicator.series), false);
  return snapshotOf({ indicator, scope: "selection", cells }, period, parisDay(now));
}
