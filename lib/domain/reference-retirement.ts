import { lastDay, type Period } from "./period";
import { type Retirement } from "./reference";
import { keyed, type Change } from "./reference-change";
import {
  standingIndicators,
  standingProjects,
  standingRoadmaps,
  standingSeries,
  type DecidedLists,
} from "./reference-decided";
import { type ReferenceState } from "./reference-state";
import { priorityRef } from "./reference-world";
import { type Fault } from "./result";

type Parents = "departments" | "ministries" | "roadmaps" | "projects";
/** What needs its parent until `to`, for ever when null. */
type Child = { readonly parents: Parents; readonly parent: string; readonly name: string; readonly to: Period | null };

/** Retiring what something else still needs, or taking out of a roadmap a priority that something names. */
export const inUseFaults = (state: ReferenceState, decided: DecidedLists): Fault[] => {
  const children = childrenOf(state, decided);
  return [
    ...retiredFaults("departments", decided.departments.changes, ({ code }) => code, children),
    ...retiredFaults("ministries", decided.ministries.changes, ({ code }) => code, children),
    ...retiredFaults("roadmaps", decided.roadmaps.changes, ({ slug }) => slug, children),
    ...retiredFaults("projects", decided.projects.changes, ({ slug }) => slug, children),
    ...removalFaults(state, decided),
  ];
};

function childrenOf(state: ReferenceState, decided: DecidedLists): Child[] {
  const indicators = standingIndicators(state, decided);
  const series = [...standingSeries(state, decided).values()].flatMap(({ id, indicator, department, ...about }) => {
    const end = earlier(about.to, indicators.get(indicator.toLowerCase())?.to ?? null);
    const child = (parents: Parents, parent: string | null): Child[] =>
      parent === null ? [] : [{ parents, parent, name: id, to: end }];
    return [
      ...child("departments", department),
      ...child("ministries", about.ministry),
      ...child("projects", about.project),
    ];
  });
  const projects = [...standingProjects(state, decided).values()].map(
    ({ slug: name, department: parent, to }): Child => ({ parents: "departments", parent, name, to }),
  );
  const plans = [...indicators.values()].map(({ code: name, roadmap: parent, to }): Child => ({
    parents: "roadmaps",
    parent,
    name,
    to,
  }));
  return [...series, ...projects, ...plans];
}

const earlier = (a: Period | null, b: Period | null): Period | null => {
  if (a === null || b === null) return a ?? b;
  return lastDay(a) <= lastDay(b) ? a : b;
};

function retiredFaults<Entry extends Retirement>(
  parents: Parents,
  changes: readonly Change<unknown, Entry>[],
  codeOf: (entry: Entry) => string,
  children: readonly Child[],
): Fault[] {
  const retired = keyed(
    changes.filter(({ after }) => after.archived),
    ({ after }) => codeOf(after),
  );
  if (retired.size === 0) return [];
  const users = new Map<string, string>();
  for (const child of children) {
    const parent = child.parents === parents ? retired.get(child.parent.toLowerCase()) : undefined;
    if (parent !== undefined && outlives(child.to, parent.after.to)) users.set(parent.path, child.name);
  }
  return [...users].map(([path, by]) => ({ path: `${path}.archived`, code: "inUse", params: { by } }));
}

const outlives = (child: Period | null, parent: Period | null): boolean =>
  parent !== null && (child === null || lastDay(child) > lastDay(parent));

function removalFaults(state: ReferenceState, decided: DecidedLists): Fault[] {
  const removed = decided.roadmaps.changes.flatMap(({ before, after, path }) =>
    (before?.priorities ?? [])
      .filter(({ number }) => !after.priorities.some((priority) => priority.number === number))
      .map(({ number }) => ({ ref: priorityRef(after.slug, number), path })),
  );
  if (removed.length === 0) return [];
  const projects = [...standingProjects(state, decided).values()];
  const roadmaps = [...standingRoadmaps(state, decided).values()];
  const used = new Set([
    ...state.definedPriorities,
    ...projects.flatMap(({ roadmap, priorities }) => priorities.map((number) => priorityRef(roadmap, number))),
    ...roadmaps.flatMap(({ priorities }) => priorities.flatMap(({ succeeds }) => succeeds.map(({ ref }) => ref))),
  ]);
  return removed
    .filter(({ ref }) => used.has(ref))
    .map(({ ref, path }) => ({ path: `${path}.priorities`, code: "inUse", params: { by: ref } }));
}
