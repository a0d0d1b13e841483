import {
  type DepartmentEntry,
  type IndicatorEntry,
  type MinistryEntry,
  type ProjectEntry,
  type RoadmapEntry,
  type SeriesEntry,
  type TargetEntry,
} from "./reference";
import { type Decided } from "./reference-change";
import {
  type ReferenceState,
  type StoredIndicator,
  type StoredProject,
  type StoredSeries,
  type StoredTarget,
} from "./reference-state";

/** What becomes of each list of the document. */
export type DecidedLists = {
  readonly departments: Decided<DepartmentEntry, DepartmentEntry>;
  readonly ministries: Decided<MinistryEntry, MinistryEntry>;
  readonly roadmaps: Decided<RoadmapEntry, RoadmapEntry>;
  readonly projects: Decided<StoredProject, ProjectEntry>;
  readonly indicators: Decided<StoredIndicator, IndicatorEntry>;
  readonly series: Decided<StoredSeries, SeriesEntry>;
  readonly targets: Decided<StoredTarget, TargetEntry>;
};

/** The entries that will stand, by their key in lower case: those that stand, under those decided. */
function standing<Entry>(
  stored: readonly Entry[],
  decided: Decided<unknown, Entry>,
  keyOf: (entry: Entry) => string,
): ReadonlyMap<string, Entry> {
  const entries = new Map(stored.map((entry) => [keyOf(entry).toLowerCase(), entry]));
  for (const { after } of decided.changes) entries.set(keyOf(after).toLowerCase(), after);
  return entries;
}

const entriesOf = <Entry>(stored: readonly { readonly entry: Entry }[]): Entry[] => stored.map(({ entry }) => entry);

export const standingRoadmaps = (state: ReferenceState, { roadmaps }: Pick<DecidedLists, "roadmaps">) =>
  standing(state.roadmaps, roadmaps, ({ slug }) => slug);
export const standingProjects = (state: ReferenceState, { projects }: Pick<DecidedLists, "projects">) =>
  standing(entriesOf(state.projects), projects, ({ slug }) => slug);
export const standingIndicators = (state: ReferenceState, { indicators }: Pick<DecidedLists, "indicators">) =>
  standing(entriesOf(state.indicators), indicators, ({ code }) => code);
export const standingSeries = (state: ReferenceState, { series }: Pick<DecidedLists, "series">) =>
  standing(entriesOf(state.series), series, ({ id }) => id);
