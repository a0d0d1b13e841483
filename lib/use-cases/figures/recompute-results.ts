import "server-only";
import { withCells } from "@/lib/data/cell";
import { listKnownIndicators } from "@/lib/data/figure";
import { countedPeriods, type StoredPoint } from "@/lib/data/result";
import { deleteOtherPoints, lockResults, writeStoredPoints } from "@/lib/data/result-upkeep";
import { asSystem, type Tx } from "@/lib/data/transaction";
import type { Actor } from "@/lib/domain/actor";
import { parisDay, type Day } from "@/lib/domain/day";
import type { KnownIndicator } from "@/lib/domain/known-indicator";
import { allDueSlots, countingDay, materialisedPoints } from "@/lib/domain/materialised-result";
import type { Period } from "@/lib/domain/period";

export type RecomputeInput = {
  readonly indicatorIds: readonly string[];
  readonly now: Date;
  /** Cells that changed, where nothing else did (no definition, series, weight): only their windows are recomputed. */
  readonly touched?: readonly TouchedCell[];
};
export type TouchedCell = { readonly indicatorId: string; readonly period: Period };

/**
 * Computes the official points of the indicators again and keeps them ready, in the caller's transaction: whoever
 * validates, returns, imports, publishes or changes a definition, a series or a weight calls it. Says how many points
 * changed. Never refuses.
 */
export async function recomputeResults(actor: Actor, tx: Tx, input: RecomputeInput): Promise<number> {
  const { now, touched } = input;
  const ids = [...new Set(input.indicatorIds)];
  if (ids.length === 0) return 0;
  return asSystem(actor, tx, "recomputeResults", async (system) => {
    await lockResults(system, tx, ids);
    const known = await listKnownIndicators(system, tx, { ids }, null);
    const counted = await countedPeriods(system, tx, ids);
    const jobs = known.map((indicator): Job => {
      const stands = counted.get(indicator.id) ?? new Set();
      const today = countingDay(indicator, parisDay(now), stands);
      const periods = touched?.filter(({ indicatorId }) => indicatorId === indicator.id).map(({ period }) => period);
      const isUpToDate = hasAllButTouched(indicator, today, stands, periods ?? []);
      return { indicator, today, touched: isUpToDate ? periods : undefined };
    });
    let changed = 0;
    for (let start = 0; start < jobs.length; start += indicatorsAtOnce) {
      changed += await recompute(system, tx, jobs.slice(start, start + indicatorsAtOnce));
    }
    return changed;
  });
}

/** Cells of this many indicators are held in memory together. */
const indicatorsAtOnce = 25;

/** `touched` undefined: the whole indicator. */
type Job = {
  readonly indicator: KnownIndicator;
  readonly today: Day;
  readonly touched: readonly Period[] | undefined;
};

async function recompute(system: Actor, tx: Tx, jobs: readonly Job[]): Promise<number> {
  const indicators = jobs.map(({ indicator }) => indicator);
  const filled = await withCells(system, tx, indicators, { contents: "official", at: null });
  const points = filled.map((indicator, index) => {
    const job = jobs[index];
    return job === undefined ? [] : storedPoints(indicator, job.today, job.touched);
  });
  const whole = jobs.flatMap(({ indicator, touched }) => (touched === undefined ? [indicator.id] : []));
  const isWhole = new Set(whole);
  const standing = points.flat().filter(({ indicatorId }) => isWhole.has(indicatorId));
  const removed = whole.length === 0 ? 0 : await deleteOtherPoints(system, tx, whole, standing);
  return removed + (await writeStoredPoints(system, tx, points.flat()));
}

/** The official points of one indicator, with the cells it holds: what recomputing writes and verifying compares. */
export const storedPoints = (indicator: KnownIndicator, today: Day, touched?: readonly Period[]): StoredPoint[] =>
  materialisedPoints(indicator, today, touched).map((point) => ({ ...point, indicatorId: indicator.id }));

/** A cell fell due and no job has counted it yet: touching others only would leave its windows wrong. */
const hasAllButTouched = (
  indicator: KnownIndicator,
  today: Day,
  counted: ReadonlySet<string>,
  touched: readonly Period[],
): boolean => allDueSlots(indicator, today).every(({ period }) => counted.has(period) || touched.includes(period));
