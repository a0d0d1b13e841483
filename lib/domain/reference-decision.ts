import { type Change } from "./reference-change";
import { archivedFaults } from "./reference-archived";
import { standingIndicators, type DecidedLists } from "./reference-decided";
import { type ReferenceDocument } from "./reference-document";
import { decideIndicators } from "./reference-indicator";
import { decideDepartments, decideMinistries } from "./reference-organisation";
import { decideProjects } from "./reference-project";
import { inUseFaults } from "./reference-retirement";
import { decideRoadmaps } from "./reference-roadmap";
import { canonicalId, decideSeries, partsOf } from "./reference-series";
import { type ReferenceState, type ReferenceWrites } from "./reference-state";
import { successionFaults } from "./reference-succession";
import { decideTargets } from "./reference-target";
import { worldOf, type World } from "./reference-world";
import { writesOf } from "./reference-writes";
import { type Fault } from "./result";

export type ReferenceCounts = { readonly created: number; readonly updated: number; readonly unchanged: number };
export type ReferenceDecision = {
  /** Entries of the document; those with a fault are in none. */
  readonly counts: ReferenceCounts;
  readonly faults: readonly Fault[];
  /** To be written only where there is no fault. */
  readonly writes: ReferenceWrites;
};

/** What a document makes of the reference data as it stands: every fault of it, or the rows to write. */
export function decideReference(state: ReferenceState, document: ReferenceDocument): ReferenceDecision {
  const decided = decideLists(state, document);
  const faults = [
    ...Object.values(decided).flatMap((list) => list.faults),
    ...successionFaults(state, decided),
    ...inUseFaults(state, decided),
    ...archivedFaults(state, decided),
  ];
  return { counts: countsOf(decided, faults), faults, writes: writesOf(decided, document) };
}

function decideLists(state: ReferenceState, document: ReferenceDocument): DecidedLists {
  const world = worldOf(state, document);
  const indicators = decideIndicators(state, document, world);
  return {
    departments: decideDepartments(state, document),
    ministries: decideMinistries(state, document),
    roadmaps: decideRoadmaps(state, document, world),
    projects: decideProjects(state, document, world),
    indicators,
    series: decideSeries(state, document, world, standingIndicators(state, { indicators })),
    targets: decideTargets(state, document, world, seriesIds(state, document, world)),
  };
}

/** Ids of what stands and of what the document names, by their lower case, each in the spelling that will stand. */
function seriesIds(state: ReferenceState, document: ReferenceDocument, world: World): ReadonlyMap<string, string> {
  const ids = new Map<string, string>();
  for (const { id } of document.series ?? []) {
    const { indicator, department, ministry, project } = partsOf(id);
    const spelt = canonicalId({
      indicator: world.indicators.get(indicator.toLowerCase()) ?? indicator,
      department: world.departments.get(department.toLowerCase()) ?? department,
      ministry: ministry && (world.ministries.get(ministry.toLowerCase()) ?? ministry),
      project: project && (world.projects.get(project.toLowerCase()) ?? project),
    });
    ids.set(spelt.toLowerCase(), spelt);
  }
  for (const { entry } of state.series) ids.set(entry.id.toLowerCase(), entry.id);
  return ids;
}

function countsOf(decided: DecidedLists, faults: readonly Fault[]): ReferenceCounts {
  const faulty = new Set(faults.map(({ path }) => path.slice(0, path.indexOf("]") + 1)));
  const counts = { created: 0, updated: 0, unchanged: 0 };
  const changes: readonly Change<unknown, unknown>[] = Object.values(decided).flatMap(
    (list): readonly Change<unknown, unknown>[] => list.changes,
  );
  for (const { path, outcome } of changes) if (!faulty.has(path)) counts[outcome] += 1;
  return counts;
}
