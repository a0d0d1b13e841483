import { combineSeries } from "./across-series";
import { type Decimal } from "./decimal";
import { type IndicatorDefinition } from "./indicator";
import { comparePeriods, standing, type Period } from "./period";

/** A value that stands at the last day of its period. */
export type Anchor = { readonly period: Period; readonly value: Decimal };
/** From where to where: what is known of a baseline and of targets, in the indicator's unit (a ratio's quotient). */
export type Reach = { readonly baseline: Anchor | null; readonly targets: readonly Anchor[] };
export type SeriesReach = Reach & { readonly sharedKey: string | null };

/** The whole indicator, or any filter over its series. */
export type ReachScope = "whole" | "selection";

/**
 * The baseline and targets a progress is measured against. One series: its own. The whole indicator: its own, each of
 * the two apart; else, and for any filter, those of the series put together where every series has one at one period.
 */
export function reachFor(
  definition: Pick<IndicatorDefinition, "kind" | "overSeries">,
  scope: ReachScope,
  ofIndicator: Reach,
  ofSeries: readonly SeriesReach[],
): Reach {
  const [only, ...others] = ofSeries;
  const fromSeries = only !== undefined && others.length === 0 ? only : combineReaches(definition, ofSeries);
  if (scope === "selection") return { baseline: fromSeries.baseline, targets: fromSeries.targets };
  return {
    baseline: ofIndicator.baseline ?? fromSeries.baseline,
    targets: ofIndicator.targets.length > 0 ? ofIndicator.targets : fromSeries.targets,
  };
}

/** The target of the latest period, null without any. */
export const finalTarget = ({ targets }: Reach): Anchor | null => targets.toSorted(compareAnchors).at(-1) ?? null;

/** Known points of the trajectory in order, one for each standing: a target takes the place of the baseline. */
export function knownPoints({ baseline, targets }: Reach): Anchor[] {
  const byStanding = new Map<number, Anchor>();
  for (const anchor of [...(baseline === null ? [] : [baseline]), ...targets.toSorted(compareAnchors)]) {
    byStanding.set(standing(anchor.period), anchor);
  }
  return [...byStanding.values()].sort(compareAnchors);
}

const compareAnchors = (a: Anchor, b: Anchor): number => comparePeriods(a.period, b.period);

function combineReaches(
  { kind, overSeries }: Pick<IndicatorDefinition, "kind" | "overSeries">,
  ofSeries: readonly SeriesReach[],
): Reach {
  const [first] = ofSeries;
  // The quotients of a ratio cannot be put together without their parts.
  if (kind === "ratio" || first === undefined) return { baseline: null, targets: [] };
  const combineAt = (period: Period, anchorsOf: (reach: Reach) => readonly Anchor[]): Anchor[] => {
    const contributions = ofSeries.flatMap((reach) => {
      const found = anchorsOf(reach).find((anchor) => anchor.period === period);
      return found === undefined ? [] : [{ value: found.value, sharedKey: reach.sharedKey }];
    });
    const value = contributions.length === ofSeries.length ? combineSeries(overSeries, contributions) : null;
    return value === null ? [] : [{ period, value }];
  };
  const baselineOf = ({ baseline }: Reach) => (baseline === null ? [] : [baseline]);
  return {
    baseline: baselineOf(first).flatMap(({ period }) => combineAt(period, baselineOf))[0] ?? null,
    targets: first.targets.flatMap(({ period }) => combineAt(period, ({ targets }) => targets)),
  };
}
