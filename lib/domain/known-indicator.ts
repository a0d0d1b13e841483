import { type SeriesCells } from "./cell";
import { type Day } from "./day";
import { type Decimal } from "./decimal";
import { type DefinitionVersion, type Family, type IndicatorDefinition } from "./indicator";
import { firstDay, frequencies, type Frequency, type Period } from "./period";

/** One row of an indicator's history of definitions. A revision corrects a version without changing how it counts. */
export type DefinitionRevision = {
  readonly revision: number;
  readonly version: number;
  readonly from: Period;
  readonly reason: string | null;
  readonly breaks: boolean;
  readonly recordedAt: Date;
  readonly labels: IndicatorLabels;
  readonly definition: IndicatorDefinition;
};

/** What an indicator says of itself besides how it counts. */
export type IndicatorLabels = {
  readonly name: string;
  readonly definition: string | null;
  readonly source: string | null;
  readonly family: Family;
  /** Number of the priority it serves. */
  readonly priority: number | null;
  /** Its rank on the board. */
  readonly keyFigure: number | null;
  readonly isPublic: boolean;
  readonly contact: string | null;
  readonly isArchived: boolean;
};

/** A starting value or a target: of a series (its id), or of the indicator as a whole (null). */
export type Mooring = { readonly series: string | null; readonly period: Period; readonly value: Decimal };

export type RoadmapSpan = { readonly slug: string; readonly startsOn: Day; readonly endsOn: Day };

/** An indicator with all that its figures are computed from, as known at one instant. */
export type KnownIndicator = {
  readonly id: string;
  readonly code: string;
  readonly roadmap: RoadmapSpan;
  readonly labels: IndicatorLabels;
  /** In order of their `from`; never empty. */
  readonly versions: readonly DefinitionVersion[];
  readonly series: readonly SeriesCells[];
  readonly baselines: readonly Mooring[];
  readonly targets: readonly Mooring[];
};

/** The definition and labels that hold at the last version known. */
export function latestDefinition({ versions }: Pick<KnownIndicator, "versions">): IndicatorDefinition {
  const latest = versions.at(-1);
  if (latest === undefined) throw new Error("an indicator has at least one definition");
  return latest.definition;
}

/** The finest frequency at which the indicator was ever collected: no figure is finer. */
export const finestFrequency = ({ versions }: Pick<KnownIndicator, "versions">): Frequency =>
  frequencies.find((frequency) => versions.some(({ definition }) => definition.frequency === frequency)) ?? "year";

/**
 * The versions known at an instant (all of them for null), each as last corrected. A version that begins no later than
 * an earlier one replaces it. Before anything was recorded, the first description stands.
 */
export function knownRevisions(history: readonly DefinitionRevision[], at: Date | null): DefinitionRevision[] {
  const known = history.filter(({ recordedAt }) => at === null || recordedAt <= at);
  const latest = new Map<number, DefinitionRevision>();
  const inOrder = [...(known.length > 0 ? known : history.slice(0, 1))].sort((a, b) => a.revision - b.revision);
  for (const revision of inOrder) latest.set(revision.version, revision);
  const standing: DefinitionRevision[] = [];
  for (const next of [...latest.values()].sort((a, b) => a.version - b.version)) {
    while (standing.length > 0 && firstDay(standing.at(-1)?.from ?? next.from) >= firstDay(next.from)) standing.pop();
    standing.push(next);
  }
  return standing;
}
