import { type Day } from "./day";
import { type Milestone } from "./milestone";
import { type Phase } from "./phase";

export type SuccessionKind = "kept" | "renamed" | "split" | "merged";
type Named = { readonly code: string; readonly name: string };

/** A priority of another roadmap that this one takes over, or that takes it over. */
export type PriorityLink = {
  readonly roadmap: string;
  readonly label: string;
  readonly number: number;
  readonly title: string;
  readonly kind: SuccessionKind;
};
export type PriorityFacts = {
  readonly number: number;
  readonly title: string;
  readonly succeeds: readonly PriorityLink[];
  readonly succeededBy: readonly PriorityLink[];
};

export type DepartmentFacts = Named & { readonly kind: "department" | "mission" | "external" };

/** Its names, the oldest first; the last one runs on. */
export type MinistryFacts = Named & {
  readonly names: readonly { readonly name: string; readonly from: Day; readonly to: Day | null }[];
};

export type ProjectLink = {
  readonly slug: string;
  readonly name: string;
  readonly roadmap: string;
  readonly kind: SuccessionKind;
};
export type ProjectFacts = {
  readonly slug: string;
  readonly name: string;
  readonly summary: string | null;
  readonly roadmap: string;
  readonly department: Named;
  readonly priorities: readonly { readonly number: number; readonly title: string }[];
  readonly ministries: readonly Named[];
  readonly partners: readonly string[];
  readonly phases: readonly Phase[];
  readonly milestones: readonly Milestone[];
  readonly startsOn: Day | null;
  readonly plannedMonths: number | null;
  /** In euros, exact decimal text. */
  readonly plannedCost: string | null;
  readonly source: string | null;
  readonly succeeds: readonly ProjectLink[];
  readonly succeededBy: readonly ProjectLink[];
};
