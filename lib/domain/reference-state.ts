import {
  type Baseline,
  type DepartmentEntry,
  type IndicatorEntry,
  type MinistryEntry,
  type ProjectEntry,
  type RoadmapEntry,
  type SeriesEntry,
  type TargetEntry,
} from "./reference";
import { type Period } from "./period";

/** Revisions count from 1; 0 where nothing was ever written. */
export type StoredProject = { readonly entry: ProjectEntry; readonly planRevision: number };
export type StoredIndicator = {
  readonly entry: IndicatorEntry;
  readonly revision: number;
  readonly version: number;
  readonly validFrom: Period;
  readonly baselineRevision: number;
};
export type StoredSeries = { readonly entry: SeriesEntry; readonly baselineRevision: number };
export type StoredTarget = { readonly entry: TargetEntry; readonly revision: number };

/** The reference data as it stands. Series and targets may be narrowed to those a document can touch. */
export type ReferenceState = {
  readonly departments: readonly DepartmentEntry[];
  readonly ministries: readonly MinistryEntry[];
  readonly roadmaps: readonly RoadmapEntry[];
  readonly projects: readonly StoredProject[];
  readonly indicators: readonly StoredIndicator[];
  readonly series: readonly StoredSeries[];
  readonly targets: readonly StoredTarget[];
  /** ROADMAP/NUMBER of the priorities that a definition, past ones included, names. */
  readonly definedPriorities: readonly string[];
};

/** Rows to append: a baseline or a target that was set, changed or emptied. `series` null: the indicator's own. */
export type BaselineRevision = {
  readonly indicator: string;
  readonly series: string | null;
  readonly revision: number;
  readonly baseline: Baseline | null;
  readonly reason: string | null;
};
export type TargetRevision = TargetEntry & { readonly revision: number };
export type PlanRevision = Pick<ProjectEntry, "slug" | "phases" | "milestones"> & { readonly revision: number };
export type DefinitionRevision = {
  readonly entry: IndicatorEntry;
  readonly revision: number;
  readonly version: number;
  readonly validFrom: Period;
  readonly reason: string | null;
  readonly breaks: boolean;
};

/** What a decision writes: whole entries where a row is replaced, revisions where history is kept. */
export type ReferenceWrites = {
  readonly departments: readonly DepartmentEntry[];
  readonly ministries: readonly MinistryEntry[];
  readonly roadmaps: readonly RoadmapEntry[];
  readonly removedPriorities: readonly { readonly roadmap: string; readonly number: number }[];
  readonly projects: readonly ProjectEntry[];
  readonly plans: readonly PlanRevision[];
  /** Entries whose row or succession changed. */
  readonly indicators: readonly IndicatorEntry[];
  readonly definitions: readonly DefinitionRevision[];
  readonly series: readonly SeriesEntry[];
  readonly baselines: readonly BaselineRevision[];
  readonly targets: readonly TargetRevision[];
  /** Codes of the indicators whose results may change. */
  readonly recomputed: readonly string[];
};
