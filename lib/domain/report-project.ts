export type ReportProject = {
  readonly slug: string;
  readonly name: string;
  readonly department: string;
  /** Null before the first phase. */
  readonly phase: ReportPhase | null;
  readonly nextMilestone: {
    readonly title: string;
    readonly dueOn: string;
    readonly state: ReportMilestoneState;
  } | null;
  readonly priorities: readonly number[];
};

export type ReportPhase =
  "investigation" | "construction" | "acceleration" | "consolidation" | "operated" | "transferred" | "stopped";
export type ReportMilestoneState = "upcoming" | "late" | "achieved";
