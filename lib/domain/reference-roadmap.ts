import { type PriorityEntry, type RoadmapEntry } from "./reference";
import { decideEntries, keyed, type Decided } from "./reference-change";
import { type PriorityPatch, type ReferenceDocument, type RoadmapPatch } from "./reference-document";
import { mergeEntry, needed, settled, type Blank, type Settled } from "./reference-merge";
import { readSuccession, repeatedFaults, settleRetirement } from "./reference-rules";
import { type ReferenceState } from "./reference-state";
import { readerOf, type Reader, type World } from "./reference-world";

const blankRoadmap: Blank<RoadmapEntry> = {
  slug: needed,
  title: needed,
  label: "priorité",
  startsOn: needed,
  endsOn: needed,
  source: null,
  priorities: [],
  archived: false,
  to: null,
};

export const decideRoadmaps = (
  state: ReferenceState,
  document: ReferenceDocument,
  world: World,
): Decided<RoadmapEntry, RoadmapEntry> =>
  decideEntries(document.roadmaps, {
    list: "roadmaps",
    named: "slug",
    keyOf: ({ slug }) => slug,
    stored: keyed(state.roadmaps, ({ slug }) => slug),
    entryOf: (entry) => entry,
    settle: (patch, before, path) => settleRoadmap(patch, before, path, world),
  });

function settleRoadmap(
  patch: RoadmapPatch,
  before: RoadmapEntry | null,
  path: string,
  world: World,
): Settled<RoadmapEntry> {
  const reader = readerOf(world);
  const { priorities, ...fields } = patch;
  const listed = priorities && { priorities: settlePriorities(priorities, before, path, reader) };
  const named = { ...fields, slug: before?.slug ?? patch.slug, ...listed };
  const { entry, faults } = mergeEntry(blankRoadmap, before, named, path);
  if (entry === null) return { entry, faults: [...faults, ...reader.faults] };
  const retired = settleRetirement(entry, patch, path);
  const backwards = entry.endsOn <= entry.startsOn ? [{ path: `${path}.endsOn`, code: "rangeBackwards" }] : [];
  return settled(retired.entry, [...retired.faults, ...backwards, ...reader.faults]);
}

/** By number. A priority that stands keeps its succession where the document does not speak of it. */
function settlePriorities(
  priorities: readonly PriorityPatch[],
  before: RoadmapEntry | null,
  path: string,
  reader: Reader,
): PriorityEntry[] {
  const standing = new Map(before?.priorities.map((priority) => [priority.number, priority]));
  const pathOf = (index: number): string => `${path}.priorities[${String(index)}]`;
  reader.faults.push(
    ...repeatedFaults(
      priorities.map(({ number }) => number),
      (index) => `${pathOf(index)}.number`,
    ),
  );
  return priorities
    .map(({ number, title, succeeds }, index) => ({
      number,
      title,
      succeeds: succeeds
        ? readSuccession(succeeds, "priorities", pathOf(index), reader)
        : (standing.get(number)?.succeeds ?? []),
    }))
    .sort((a, b) => a.number - b.number);
}
