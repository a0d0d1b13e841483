import { type Day } from "./day";
import { type Decimal } from "./decimal";
import { type Family, type IndicatorDefinition } from "./indicator";
import { type Period } from "./period";

type DepartmentKind = "department" | "mission" | "external";
type SuccessionKind = "kept" | "renamed" | "split" | "merged";
export type ProjectPhaseName =
  "investigation" | "construction" | "acceleration" | "consolidation" | "operated" | "transferred" | "stopped";
export type StopReason = "inconclusive" | "ended";

/** Retired entries stay readable; `to` is the last period that counts. */
export type Retirement = { readonly archived: boolean; readonly to: Period | null };
/** `ref` names what is taken over: a code, a slug, or ROADMAP/NUMBER for a priority. */
export type Succession = { readonly ref: string; readonly kind: SuccessionKind };

export type DepartmentEntry = Retirement & {
  readonly code: string;
  readonly name: string;
  readonly kind: DepartmentKind;
};

export type MinistryName = { readonly name: string; readonly from: Day; readonly to: Day | null };
export type MinistryEntry = Retirement & { readonly code: string; readonly names: readonly MinistryName[] };

export type PriorityEntry = {
  readonly number: number;
  readonly title: string;
  readonly succeeds: readonly Succession[];
};
export type RoadmapEntry = Retirement & {
  readonly slug: string;
  readonly title: string;
  /** What its goals are called: priorité, mission, axe. */
  readonly label: string;
  readonly startsOn: Day;
  readonly endsOn: Day;
  readonly source: string | null;
  readonly priorities: readonly PriorityEntry[];
};

export type ProjectPhase = {
  readonly phase: ProjectPhaseName;
  readonly from: Day;
  readonly to: Day | null;
  readonly reason: StopReason | null;
};
export type Milestone = { readonly title: string; readonly dueOn: Day; readonly achievedOn: Day | null };
export type ProjectEntry = Retirement & {
  readonly slug: string;
  readonly name: string;
  readonly summary: string | null;
  readonly roadmap: string;
  readonly priorities: readonly number[];
  readonly department: string;
  readonly ministries: readonly string[];
  readonly partners: readonly string[];
  readonly phases: readonly ProjectPhase[];
  readonly milestones: readonly Milestone[];
  readonly startsOn: Day | null;
  readonly plannedMonths: number | null;
  readonly plannedCost: Decimal | null;
  readonly source: string | null;
  readonly succeeds: readonly Succession[];
};

/** A starting value, in the indicator's unit (the quotient of a ratio); `reason` is why it last changed. */
export type Baseline = { readonly period: Period; readonly value: Decimal; readonly reason: string | null };
/** What makes a change of definition readable: from when, why, and whether what precedes can be compared. */
export type VersionNote = { readonly from: Period; readonly reason: string; readonly break: boolean };

export type IndicatorEntry = IndicatorDefinition & {
  readonly code: string;
  readonly roadmap: string;
  readonly priority: number | null;
  readonly name: string;
  readonly definition: string | null;
  readonly source: string | null;
  readonly family: Family;
  /** Its rank on the board. */
  readonly keyFigure: number | null;
  /** Part of the open data. */
  readonly public: boolean;
  readonly contact: string | null;
  readonly archived: boolean;
  readonly baseline: Baseline | null;
  readonly succeeds: readonly Succession[];
  /** Null while the first definition stands. */
  readonly version: VersionNote | null;
};

export type SeriesEntry = Retirement & {
  /** INDICATOR/DEPARTMENT[/MINISTRY[/PROJECT]] */
  readonly id: string;
  readonly name: string | null;
  readonly indicator: string;
  readonly department: string;
  readonly ministry: string | null;
  readonly project: string | null;
  /** Null: from the indicator's first period on. */
  readonly from: Period | null;
  readonly baseline: Baseline | null;
  readonly weight: Decimal;
  readonly sharedKey: string | null;
};

/** What a series, or an indicator as a whole, must reach at a period. A null value: nothing any more. */
export type TargetEntry = {
  readonly indicator: string;
  readonly series: string | null;
  readonly period: Period;
  readonly value: Decimal | null;
  readonly reason: string | null;
};
