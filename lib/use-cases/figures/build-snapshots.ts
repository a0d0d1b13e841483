import "server-only";
import { parisDay } from "@/lib/domain/day";
import { explainCells } from "@/lib/domain/explain-answer";
import { snapshotOf } from "@/lib/domain/indicator-snapshot";
import type { Period } from "@/lib/domain/period";
import type { IndicatorSnapshot } from "@/lib/domain/publication-snapshot";
import { revisionsOf, type OfficialIndicator } from "./read-official";

export type ScopedSnapshot = { readonly scope: string; readonly shown: IndicatorSnapshot };

/**
 * What a publication of `quarter` says of an indicator to its readers: consolidated, then to each ministry that one of
 * its series is about.
 */
export function buildSnapshots(official: OfficialIndicator, quarter: Period, now: Date): ScopedSnapshot[] {
  const { known } = official;
  const ministries = [...new Set(known.series.flatMap(({ ministry }) => ministry ?? []))].sort();
  return [null, ...ministries].map((ministry): ScopedSnapshot => {
    if (ministry !== null) return { scope: ministry, shown: ministrySnapshot(official, ministry, quarter, now) };
    return {
      scope: "consolidated",
      shown: snapshotOf({ indicator: known, scope: "whole" }, quarter, parisDay(now)),
    };
  });
}

/** Of a ministry's own series, with their cells; what is withheld keeps its comment to itself. */
function ministrySnapshot(
  official: OfficialIndicator,
  ministry: string,
  quarter: Period,
  now: Date,
): IndicatorSnapshot {
  const { known, slots } = official;
  const indicator = { ...known, series: known.series.filter((one) => one.ministry === ministry) };
  const cells = explainCells(indicator.series, slots, revisionsOf(official, indicator.series), false);
  return snapshotOf({ indicator, scope: "selection", cells }, quarter, parisDay(now));
}
