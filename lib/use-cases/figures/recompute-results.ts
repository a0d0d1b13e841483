import "server-only";
import { withCells } from "@/lib/data/cell";
import { listMeasuredIndicators } from "@/lib/data/figure";
import { countedPeriods } from "@/lib/data/result";
import { deleteOtherPoints, lockResults, writeStoredPoints } from "@/lib/data/result-upkeep";
import { asSystem, type Tx } from "@/lib/data/transaction";
import type { Actor } from "@/lib/domain/actor";
import { parisDay, type Day } from "@/lib/domain/day";
import { allDueSlots, countingDay, type MeasuredIndicator } from "@/lib/domain/materialised-result";
import type { Period } from "@/lib/domain/period";
import type { TouchedCells } from "@/lib/domain/touched-result";
import { computeParts, partOf, type Job } from "./recompute-part";
import { storedPoints } from "./stored-points";

export type RecomputeInput = {
  readonly indicatorIds: readonly string[];
  readonly now: Date;
  /** Cells that changed, where nothing else did (no definition, series, weight): only their windows are recomputed. */
  readonly touched?: readonly TouchedCell[];
};
/** `series`: its code, where it is known. */
export type TouchedCell = { readonly indicatorId: string; readonly period: Period; readonly series?: string };

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
    const known = await listMeasuredIndicators(system, tx, ids);
    const counted = await countedPeriods(system, tx, ids);
    const cells = Map.groupBy(touched ?? [], ({ indicatorId }) => indicatorId);
    const jobs = known.map((indicator): Job => {
      const stands = counted.get(indicator.id) ?? new Set();
      const today = countingDay(indicator, parisDay(now), stands);
      const changed = touchedCells(cells.get(indicator.id) ?? [], stands);
      const isUpToDate = touched !== undefined && hasAllButTouched(indicator, today, stands, changed.periods);
      return { indicator, today, touched: isUpToDate ? changed : null };
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

/** A window that nobody counted yet changes for every series, not for those whose cells were touched alone. */
function touchedCells(cells: readonly TouchedCell[], counted: ReadonlySet<string>): TouchedCells {
  const isNamed = cells.every(({ series, period }) => series !== undefined && counted.has(period));
  return {
    periods: [...new Set(cells.map(({ period }) => period))],
    series: isNamed ? new Set(cells.flatMap(({ series }) => series ?? [])) : null,
  };
}

async function recompute(system: Actor, tx: Tx, jobs: readonly Job[]): Promise<number> {
  const parts = jobs.flatMap((job) => (job.touched === null ? [] : (partOf(job, job.touched) ?? [])));
  const { points, unfounded } = await computeParts(system, tx, parts);
  const whole = [...jobs.filter(({ touched }) => touched === null), ...unfounded];
  return (await writeStoredPoints(system, tx, points)) + (await recomputeWhole(system, tx, whole));
}

async function recomputeWhole(system: Actor, tx: Tx, jobs: readonly Job[]): Promise<number> {
  if (jobs.length === 0) return 0;
  const indicators = jobs.map(({ indicator }) => indicator);
  const filled = await withCells(system, tx, indicators, { contents: "official", at: null });
  const points = filled.flatMap((indicator, index) => {
    const job = jobs[index];
    return job === undefined ? [] : storedPoints(indicator, job.today);
  });
  const ids = indicators.map(({ id }) => id);
  return (await deleteOtherPoints(system, tx, ids, points)) + (await writeStoredPoints(system, tx, points));
}

/** A cell fell due and no job has counted it yet: touching others only would leave its windows wrong. */
const hasAllButTouched = (
  indicator: MeasuredIndicator,
  today: Day,
  counted: ReadonlySet<string>,
  touched: readonly Period[],
): boolean => allDueSlots(indicator, today).every(({ period }) => counted.has(period) || touched.includes(period));
