import { lastDay, type Period } from "./period";
import { type Retirement } from "./reference";
import { keyed, type Change } from "./reference-change";
import { type DecidedLists } from "./reference-decided";
import { type ReferenceState } from "./reference-state";
import { type Fault } from "./result";

type Retired = ReadonlyMap<string, Retirement>;

/** Entries of the document that would outlive a parent already retired, which the document leaves so. */
export function archivedFaults(state: ReferenceState, decided: DecidedLists): Fault[] {
  const departments = retiredOf(state.departments, decided.departments.changes, ({ code }) => code);
  const ministries = retiredOf(state.ministries, decided.ministries.changes, ({ code }) => code);
  const roadmaps = retiredOf(state.roadmaps, decided.roadmaps.changes, ({ slug }) => slug);
  const projects = retiredOf(
    state.projects.map(({ entry }) => entry),
    decided.projects.changes,
    ({ slug }) => slug,
  );
  return [
    ...outlivingFaults(decided.projects.changes, [["department", departments, ({ department }) => department]]),
    ...outlivingFaults(decided.indicators.changes, [["roadmap", roadmaps, ({ roadmap }) => roadmap]]),
    ...outlivingFaults(decided.series.changes, [
      ["department", departments, ({ department }) => department],
      ["ministry", ministries, ({ ministry }) => ministry],
      ["project", projects, ({ project }) => project],
    ]),
  ];
}

/** Retired before, and not spoken of in the document: what it retires itself is answered for there. */
function retiredOf<Entry extends Retirement>(
  stored: readonly Entry[],
  changes: readonly Change<unknown, Entry>[],
  codeOf: (entry: Entry) => string,
): Retired {
  const spokenOf = keyed(changes, ({ after }) => codeOf(after));
  const retired = stored.filter((entry) => entry.archived && !spokenOf.has(codeOf(entry).toLowerCase()));
  return keyed(retired, codeOf);
}

type Link<Entry> = readonly [field: string, retired: Retired, parentOf: (entry: Entry) => string | null];

const outlivingFaults = <Entry extends { readonly to: Period | null }>(
  changes: readonly Change<unknown, Entry>[],
  links: readonly Link<Entry>[],
): Fault[] =>
  changes
    .filter(({ outcome }) => outcome !== "unchanged")
    .flatMap(({ after, path }) =>
      links.flatMap(([field, retired, parentOf]) => {
        const end = retired.get(parentOf(after)?.toLowerCase() ?? "")?.to ?? null;
        const outlives = end !== null && (after.to === null || lastDay(after.to) > lastDay(end));
        return outlives ? [{ path: `${path}.${field}`, code: "archived" }] : [];
      }),
    );
