import { type IndicatorEntry, type SeriesEntry, type TargetEntry } from "./reference";
import { type ReferenceDocument } from "./reference-document";
import { without } from "./reference-merge";
import { type ReferenceState } from "./reference-state";

/**
 * The document that says the reference data as it stands, every field of it: given back, it changes nothing. With a
 * roadmap, its part alone beside all departments and ministries.
 */
export function documentOf(state: ReferenceState, roadmap: string | null): ReferenceDocument {
  const isAsked = (slug: string): boolean => roadmap === null || slug === roadmap;
  const indicators = state.indicators.map(({ entry }) => entry).filter((entry) => isAsked(entry.roadmap));
  const byCode = new Map(indicators.map((entry) => [entry.code, entry]));
  return {
    departments: state.departments,
    ministries: state.ministries,
    roadmaps: state.roadmaps.filter(({ slug }) => isAsked(slug)),
    projects: state.projects.map(({ entry }) => entry).filter((entry) => isAsked(entry.roadmap)),
    indicators: indicators.map(indicatorPatch),
    series: state.series.flatMap(({ entry }) => {
      const indicator = byCode.get(entry.indicator);
      return indicator === undefined ? [] : [seriesPatch(entry, indicator)];
    }),
    targets: state.targets.flatMap(({ entry }) => (byCode.has(entry.indicator) ? targetPatch(entry) : [])),
  };
}

const indicatorPatch = (entry: IndicatorEntry) => ({
  ...without(entry, "version"),
  ...(entry.version && { version: entry.version }),
});

/** The first period it counts from, be it its indicator's. */
const seriesPatch = (entry: SeriesEntry, { from }: IndicatorEntry) => ({ ...entry, from: entry.from ?? from });

const targetPatch = ({ indicator, series, period, value, reason }: TargetEntry) =>
  value === null ? [] : [{ ...(series === null ? { indicator } : { series }), period, value, reason }];
