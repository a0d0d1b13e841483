import { type Baseline, type IndicatorEntry, type SeriesEntry } from "./reference";
import { written, type Change } from "./reference-change";
import { type DecidedLists } from "./reference-decided";
import { type ReferenceDocument } from "./reference-document";
import { changedFields, isSame } from "./reference-merge";
import {
  type BaselineRevision,
  type PlanRevision,
  type ReferenceWrites,
  type StoredIndicator,
  type StoredSeries,
} from "./reference-state";
import { changesResults, definitionRevision } from "./reference-version";

/** The rows a sound decision writes. */
export function writesOf(decided: DecidedLists, document: ReferenceDocument): ReferenceWrites {
  const roadmaps = written(decided.roadmaps);
  const indicators = written(decided.indicators);
  const series = written(decided.series);
  return {
    departments: written(decided.departments).map(({ after }) => after),
    ministries: written(decided.ministries).map(({ after }) => after),
    roadmaps: roadmaps.map(({ after }) => after),
    removedPriorities: roadmaps.flatMap(({ before, after }) =>
      (before?.priorities ?? [])
        .filter(({ number }) => !after.priorities.some((priority) => priority.number === number))
        .map(({ number }) => ({ roadmap: after.slug, number })),
    ),
    projects: written(decided.projects).map(({ after }) => after),
    plans: plansOf(decided),
    indicators: indicators.map(({ after }) => after),
    definitions: indicators.flatMap(({ before, after }) => definitionRevision(before, after) ?? []),
    series: series.map(({ after }) => after),
    baselines: [
      ...indicators.flatMap((change) =>
        baselineRevision({ indicator: change.after.code, series: null }, change, document.indicators),
      ),
      ...series.flatMap((change) =>
        baselineRevision({ indicator: change.after.indicator, series: change.after.id }, change, document.series),
      ),
    ],
    targets: written(decided.targets).map(({ before, after }) => ({ ...after, revision: (before?.revision ?? 0) + 1 })),
    recomputed: recomputedOf(indicators, series),
  };
}

/** A plan is one revision: phases and milestones together, only where one of them changed. */
const plansOf = ({ projects }: DecidedLists): PlanRevision[] =>
  written(projects).flatMap(({ before, after: { slug, phases, milestones } }) => {
    const isKept = isSame([before?.entry.phases, before?.entry.milestones], [phases, milestones]);
    return isKept ? [] : [{ slug, phases, milestones, revision: (before?.planRevision ?? 0) + 1 }];
  });

type Owner = Pick<BaselineRevision, "indicator" | "series">;
type WithBaseline = { readonly baseline: Baseline | null };
type StoredBaseline = { readonly entry: WithBaseline; readonly baselineRevision: number };
type Explained = { readonly reason?: string | null | undefined };

/** One that is emptied has nowhere else to say why than in its entry of the document. */
function baselineRevision(
  owner: Owner,
  { before, after: { baseline }, index }: Change<StoredBaseline, WithBaseline>,
  patches: readonly Explained[] | undefined,
): BaselineRevision[] {
  if (isSame(before?.entry.baseline ?? null, baseline)) return [];
  const reason = baseline === null ? (patches?.[index]?.reason ?? null) : baseline.reason;
  return [{ ...owner, baseline, reason, revision: (before?.baselineRevision ?? 0) + 1 }];
}

const countedFields: readonly (keyof SeriesEntry)[] = ["from", "to", "weight", "sharedKey", "archived"];

function recomputedOf(
  indicators: readonly Change<StoredIndicator, IndicatorEntry>[],
  series: readonly Change<StoredSeries, SeriesEntry>[],
): string[] {
  const codes = new Set(indicators.flatMap(({ before, after }) => (changesResults(before, after) ? [after.code] : [])));
  for (const { before, after } of series) {
    const changed = changedFields(before?.entry ?? null, after);
    if (before === null || countedFields.some((field) => changed.has(field))) codes.add(after.indicator);
  }
  return [...codes];
}
