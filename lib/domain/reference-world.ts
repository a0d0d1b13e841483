import { type ReferenceDocument } from "./reference-document";
import { type ReferenceState } from "./reference-state";
import { type Fault } from "./result";

/** Codes by their lower case, in the spelling first given: codes are unique whatever the case. */
type Codes = ReadonlyMap<string, string>;

/** What can be referred to: what stands and what the document adds. */
export type World = {
  readonly departments: Codes;
  readonly ministries: Codes;
  readonly roadmaps: Codes;
  readonly projects: Codes;
  readonly indicators: Codes;
  /** ROADMAP/NUMBER. */
  readonly priorities: Codes;
};
export type WorldList = keyof World;

const unknownCodes = {
  departments: "unknownDepartment",
  ministries: "unknownMinistry",
  roadmaps: "unknownRoadmap",
  projects: "unknownProject",
  indicators: "unknownIndicator",
  priorities: "unknownPriority",
} as const satisfies Record<WorldList, string>;

const codesOf = (...lists: readonly (readonly string[])[]): Codes => {
  const codes = new Map<string, string>();
  for (const code of lists.flat()) if (!codes.has(code.toLowerCase())) codes.set(code.toLowerCase(), code);
  return codes;
};

export function worldOf(state: ReferenceState, document: ReferenceDocument): World {
  const named = <Item>(items: readonly Item[] | undefined, nameOf: (item: Item) => string) => (items ?? []).map(nameOf);
  const code = (entry: { readonly code: string }): string => entry.code;
  const slug = (entry: { readonly slug: string }): string => entry.slug;
  const roadmaps = codesOf(named(state.roadmaps, slug), named(document.roadmaps, slug));
  return {
    departments: codesOf(named(state.departments, code), named(document.departments, code)),
    ministries: codesOf(named(state.ministries, code), named(document.ministries, code)),
    roadmaps,
    projects: codesOf(
      named(state.projects, ({ entry }) => entry.slug),
      named(document.projects, slug),
    ),
    indicators: codesOf(
      named(state.indicators, ({ entry }) => entry.code),
      named(document.indicators, code),
    ),
    priorities: codesOf(prioritiesOf(state, document, roadmaps)),
  };
}

export const priorityRef = (roadmap: string, number: number): string => `${roadmap}/${String(number)}`;

/** The priorities of each roadmap: those the document lists, else those that stand. */
function prioritiesOf(state: ReferenceState, document: ReferenceDocument, roadmaps: Codes): string[] {
  const lists = new Map<string, readonly { readonly number: number }[]>();
  for (const { slug, priorities } of state.roadmaps) lists.set(slug, priorities);
  for (const { slug, priorities } of document.roadmaps ?? []) {
    if (priorities !== undefined) lists.set(roadmaps.get(slug.toLowerCase()) ?? slug, priorities);
  }
  return [...lists].flatMap(([slug, priorities]) => priorities.map(({ number }) => priorityRef(slug, number)));
}

/** Reads references into the spelling that stands, noting each that nothing answers to. */
export type Reader = {
  readonly faults: Fault[];
  readonly read: (list: WorldList, code: string, path: string) => string;
};

export function readerOf(world: World): Reader {
  const faults: Fault[] = [];
  const read = (list: WorldList, code: string, path: string): string => {
    const found = world[list].get(code.toLowerCase());
    if (found === undefined) faults.push({ path, code: unknownCodes[list] });
    return found ?? code;
  };
  return { faults, read };
}
