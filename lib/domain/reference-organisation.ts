import { compareDays } from "./day";
import { type DepartmentEntry, type MinistryEntry, type MinistryName } from "./reference";
import { decideEntries, keyed, type Decided } from "./reference-change";
import { type MinistryPatch, type ReferenceDocument } from "./reference-document";
import { mergeEntry, needed, settled, type Blank, type Settled } from "./reference-merge";
import { rangeFaults, repeatedFaults, settleRetirement } from "./reference-rules";
import { type ReferenceState } from "./reference-state";

const blankDepartment: Blank<DepartmentEntry> = {
  code: needed,
  name: needed,
  kind: needed,
  archived: false,
  to: null,
};

export const decideDepartments = (
  state: ReferenceState,
  document: ReferenceDocument,
): Decided<DepartmentEntry, DepartmentEntry> =>
  decideEntries(document.departments, {
    list: "departments",
    named: "code",
    keyOf: ({ code }) => code,
    stored: keyed(state.departments, ({ code }) => code),
    entryOf: (entry) => entry,
    settle: (patch, before, path) => {
      const { entry, faults } = mergeEntry(
        blankDepartment,
        before,
        { ...patch, code: before?.code ?? patch.code },
        path,
      );
      if (entry === null) return { entry, faults };
      const retired = settleRetirement(entry, patch, path);
      return settled(retired.entry, retired.faults);
    },
  });

const blankMinistry: Blank<MinistryEntry> = { code: needed, names: needed, archived: false, to: null };

export const decideMinistries = (
  state: ReferenceState,
  document: ReferenceDocument,
): Decided<MinistryEntry, MinistryEntry> =>
  decideEntries(document.ministries, {
    list: "ministries",
    named: "code",
    keyOf: ({ code }) => code,
    stored: keyed(state.ministries, ({ code }) => code),
    entryOf: (entry) => entry,
    settle: settleMinistry,
  });

function settleMinistry(patch: MinistryPatch, before: MinistryEntry | null, path: string): Settled<MinistryEntry> {
  const { names, ...fields } = patch;
  const named = { ...fields, code: before?.code ?? patch.code, ...(names && { names: inOrder(names) }) };
  const { entry, faults } = mergeEntry(blankMinistry, before, named, path);
  if (entry === null) return { entry, faults };
  const retired = settleRetirement(entry, patch, path);
  return settled(retired.entry, [...retired.faults, ...nameFaults(names ?? [], path)]);
}

/** By first day: the name at a day is the latest begun, and the last one runs on. */
const inOrder = (names: NonNullable<MinistryPatch["names"]>): MinistryName[] =>
  names.map(({ name, from, to }) => ({ name, from, to: to ?? null })).sort((a, b) => compareDays(a.from, b.from));

const nameFaults = (names: NonNullable<MinistryPatch["names"]>, path: string) => [
  ...names.flatMap(({ from, to }, index) => rangeFaults(from, to ?? null, `${path}.names[${String(index)}].to`)),
  ...repeatedFaults(
    names.map(({ from }) => from),
    (index) => `${path}.names[${String(index)}].from`,
  ),
];
