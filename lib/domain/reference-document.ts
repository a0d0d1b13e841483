import { type Day } from "./day";
import { type Decimal } from "./decimal";
import { type Period } from "./period";
import {
  type DepartmentEntry,
  type IndicatorEntry,
  type MinistryEntry,
  type ProjectEntry,
  type ProjectPhaseName,
  type RoadmapEntry,
  type SeriesEntry,
  type StopReason,
  type Succession,
} from "./reference";

/** An entry of a document: what is left out keeps its value, or takes its default on creation. */
type Patch<Entry, Key extends keyof Entry, Other extends keyof Entry = never> = Readonly<
  Pick<Entry, Key> & Partial<Omit<Entry, Key | Other>>
>;
type Maybe<Value> = Value | null | undefined;
type BaselinePatch = { readonly period: Period; readonly value: Decimal; readonly reason?: Maybe<string> };
/** `reason` explains the change of what cannot change without one. */
type Explained = { readonly baseline?: BaselinePatch | null; readonly reason?: Maybe<string> };

type DepartmentPatch = Patch<DepartmentEntry, "code">;
type NamePatch = { readonly name: string; readonly from: Day; readonly to?: Maybe<Day> };
export type MinistryPatch = Patch<MinistryEntry, "code", "names"> & { readonly names?: readonly NamePatch[] };
export type PriorityPatch = {
  readonly number: number;
  readonly title: string;
  readonly succeeds?: readonly Succession[];
};
export type RoadmapPatch = Patch<RoadmapEntry, "slug", "priorities"> & {
  readonly priorities?: readonly PriorityPatch[];
};
type PhasePatch = {
  readonly phase: ProjectPhaseName;
  readonly from: Day;
  readonly to?: Maybe<Day>;
  readonly reason?: Maybe<StopReason>;
};
type MilestonePatch = { readonly title: string; readonly dueOn: Day; readonly achievedOn?: Maybe<Day> };
export type ProjectPatch = Patch<ProjectEntry, "slug", "phases" | "milestones"> & {
  readonly phases?: readonly PhasePatch[];
  readonly milestones?: readonly MilestonePatch[];
};
export type IndicatorPatch = Patch<IndicatorEntry, "code", "baseline" | "version"> &
  Explained & { readonly version?: NonNullable<IndicatorEntry["version"]> };
export type SeriesPatch = Patch<SeriesEntry, "id", "baseline"> & Explained;
export type TargetPatch = {
  readonly indicator?: string;
  readonly series?: string;
  readonly period: Period;
  readonly value: Decimal | null;
  readonly reason?: Maybe<string>;
};

/** The whole reference data or any part of it; what it does not name stays. */
export type ReferenceDocument = {
  readonly departments?: readonly DepartmentPatch[];
  readonly ministries?: readonly MinistryPatch[];
  readonly roadmaps?: readonly RoadmapPatch[];
  readonly projects?: readonly ProjectPatch[];
  readonly indicators?: readonly IndicatorPatch[];
  readonly series?: readonly SeriesPatch[];
  readonly targets?: readonly TargetPatch[];
};
