import { type Succession } from "./reference";
import { isSame } from "./reference-merge";
import { cyclicNodes, type Links } from "./reference-cycle";
import { standingIndicators, standingProjects, standingRoadmaps, type DecidedLists } from "./reference-decided";
import { type ReferenceState } from "./reference-state";
import { priorityRef } from "./reference-world";
import { type Fault } from "./result";

type Heir = { readonly node: string; readonly succeeds: readonly Succession[]; readonly path: string };

/** Nothing succeeds itself, be it through others, in what stands and what the document adds. */
export function successionFaults(state: ReferenceState, decided: DecidedLists): Fault[] {
  const priorities = [...standingRoadmaps(state, decided).values()].flatMap(({ slug, priorities: listed }) =>
    listed.map(({ number, succeeds }) => ({ node: priorityRef(slug, number), succeeds })),
  );
  const projects = [...standingProjects(state, decided).values()].map(({ slug: node, succeeds }) => ({
    node,
    succeeds,
  }));
  const indicators = [...standingIndicators(state, decided).values()].map(({ code, succeeds }) => ({
    node: code,
    succeeds,
  }));
  return [
    ...cycleFaults(priorities, changedPriorities(decided)),
    ...cycleFaults(
      projects,
      decided.projects.changes.flatMap(({ before, after, path }) =>
        changed(before?.entry.succeeds, { node: after.slug, succeeds: after.succeeds, path: `${path}.succeeds` }),
      ),
    ),
    ...cycleFaults(
      indicators,
      decided.indicators.changes.flatMap(({ before, after, path }) =>
        changed(before?.entry.succeeds, { node: after.code, succeeds: after.succeeds, path: `${path}.succeeds` }),
      ),
    ),
  ];
}

const changed = (before: readonly Succession[] | undefined, heir: Heir): Heir[] =>
  isSame(before ?? [], heir.succeeds) ? [] : [heir];

const changedPriorities = ({ roadmaps }: DecidedLists): Heir[] =>
  roadmaps.changes.flatMap(({ before, after, path }) =>
    after.priorities.flatMap(({ number, succeeds }) =>
      changed(before?.priorities.find((priority) => priority.number === number)?.succeeds, {
        node: priorityRef(after.slug, number),
        succeeds,
        path: `${path}.priorities`,
      }),
    ),
  );

function cycleFaults(all: readonly Omit<Heir, "path">[], heirs: readonly Heir[]): Fault[] {
  if (heirs.length === 0) return [];
  const links: Links = new Map(all.map(({ node, succeeds }) => [node, succeeds.map(({ ref }) => ref)]));
  const cyclic = cyclicNodes(links);
  return heirs.flatMap(({ node, succeeds, path }) =>
    cyclic.has(node)
      ? succeeds.filter(({ ref }) => cyclic.has(ref)).map(({ ref }) => ({ path, code: "cycle", params: { ref } }))
      : [],
  );
}
