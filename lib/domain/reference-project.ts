import { type Milestone, type ProjectEntry, type ProjectPhase } from "./reference";
import { decideEntries, keyed, type Decided } from "./reference-change";
import { type ProjectPatch, type ReferenceDocument } from "./reference-document";
import { mergeEntry, needed, settled, type Blank, type Settled } from "./reference-merge";
import { rangeFaults, readSuccession, settleRetirement } from "./reference-rules";
import { type ReferenceState, type StoredProject } from "./reference-state";
import { priorityRef, readerOf, type Reader, type World } from "./reference-world";
import { type Fault } from "./result";

const blankProject: Blank<ProjectEntry> = {
  slug: needed,
  name: needed,
  summary: null,
  roadmap: needed,
  priorities: [],
  department: needed,
  ministries: [],
  partners: [],
  phases: [],
  milestones: [],
  startsOn: null,
  plannedMonths: null,
  plannedCost: null,
  source: null,
  succeeds: [],
  archived: false,
  to: null,
};

export const decideProjects = (
  state: ReferenceState,
  document: ReferenceDocument,
  world: World,
): Decided<StoredProject, ProjectEntry> =>
  decideEntries(document.projects, {
    list: "projects",
    named: "slug",
    keyOf: ({ slug }) => slug,
    stored: keyed(state.projects, ({ entry }) => entry.slug),
    entryOf: ({ entry }) => entry,
    settle: (patch, before, path) => settleProject(patch, before?.entry ?? null, path, world),
  });

function settleProject(
  patch: ProjectPatch,
  before: ProjectEntry | null,
  path: string,
  world: World,
): Settled<ProjectEntry> {
  const { phases, milestones, ...fields } = patch;
  const plan = {
    ...(phases && { phases: phases.map(phaseOf) }),
    ...(milestones && { milestones: milestones.map(milestoneOf) }),
  };
  const { entry, faults } = mergeEntry(
    blankProject,
    before,
    { ...fields, slug: before?.slug ?? patch.slug, ...plan },
    path,
  );
  if (entry === null) return { entry, faults };
  const retired = settleRetirement(entry, patch, path);
  const reader = readerOf(world);
  const read = readReferences(retired.entry, path, reader);
  return settled(read, [...retired.faults, ...reader.faults, ...phaseFaults(phases ?? [], path)]);
}

const phaseOf = ({ phase, from, to, reason }: NonNullable<ProjectPatch["phases"]>[number]): ProjectPhase => ({
  phase,
  from,
  to: to ?? null,
  reason: reason ?? null,
});
const milestoneOf = ({ title, dueOn, achievedOn }: NonNullable<ProjectPatch["milestones"]>[number]): Milestone => ({
  title,
  dueOn,
  achievedOn: achievedOn ?? null,
});

/** Ministries and priorities are sets: sorted, so that their order says nothing. */
function readReferences(entry: ProjectEntry, path: string, reader: Reader): ProjectEntry {
  const roadmap = reader.read("roadmaps", entry.roadmap, `${path}.roadmap`);
  entry.priorities.forEach((number, index) =>
    reader.read("priorities", priorityRef(roadmap, number), `${path}.priorities[${String(index)}]`),
  );
  const ministries = entry.ministries.map((code, index) =>
    reader.read("ministries", code, `${path}.ministries[${String(index)}]`),
  );
  return {
    ...entry,
    roadmap,
    department: reader.read("departments", entry.department, `${path}.department`),
    priorities: [...new Set(entry.priorities)].sort((a, b) => a - b),
    ministries: [...new Set(ministries)].sort(),
    succeeds: readSuccession(entry.succeeds, "projects", path, reader),
  };
}

/** Overlapping phases are kept; only a stopped project says why. */
const phaseFaults = (phases: NonNullable<ProjectPatch["phases"]>, path: string): Fault[] =>
  phases.flatMap(({ phase, from, to, reason }, index) => [
    ...rangeFaults(from, to ?? null, `${path}.phases[${String(index)}].to`),
    ...(reason && phase !== "stopped"
      ? [{ path: `${path}.phases[${String(index)}].reason`, code: "reasonUnexpected" }]
      : []),
  ]);
