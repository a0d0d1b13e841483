import { type CampaignState } from "./campaign";
import { daysBetween, type Day } from "./day";
import { alertsOfIndicator, type WatchedIndicator } from "./alert-indicator";
import { milestoneStateOn, type Milestone } from "./milestone";
import { type SheetState } from "./sheet";

/** In the order of the list. */
export const alertKinds = [
  "offTrack",
  "worseThanBaseline",
  "falling",
  "outlier",
  "notUpdated",
  "lateSheet",
  "overdueMilestone",
  "targetRevised",
] as const;
export type AlertKind = (typeof alertKinds)[number];

/** What the code of its subject names. */
export const alertSubjects = {
  offTrack: "indicator",
  worseThanBaseline: "indicator",
  falling: "indicator",
  outlier: "indicator",
  notUpdated: "indicator",
  lateSheet: "department",
  overdueMilestone: "project",
  targetRevised: "indicator",
} as const satisfies Record<AlertKind, string>;

/** What wants attention: the code of its subject, and the figures its sentence needs (units of the indicator, days). */
export type Alert = {
  readonly kind: AlertKind;
  readonly subject: string;
  readonly detail: Readonly<Record<string, string | number>>;
};

export type WatchedSheet = {
  readonly department: string;
  readonly state: SheetState;
  readonly owed: number;
  readonly given: number;
};
export type Watched = {
  readonly indicators: readonly WatchedIndicator[];
  /** The campaign looked at, if there is one. */
  readonly collection: {
    readonly state: CampaignState;
    readonly dueOn: Day;
    readonly sheets: readonly WatchedSheet[];
  } | null;
  readonly milestones: readonly (Milestone & { readonly project: string })[];
};

/** One list, by kind, each kind in the order given. */
export function computeAlerts(watched: Watched, today: Day): Alert[] {
  const found = [
    ...watched.indicators.flatMap(alertsOfIndicator),
    ...lateSheets(watched.collection, today),
    ...overdueMilestones(watched.milestones, today),
  ];
  return alertKinds.flatMap((kind) => found.filter((alert) => alert.kind === kind));
}

function lateSheets(collection: Watched["collection"], today: Day): Alert[] {
  if (collection === null || today <= collection.dueOn) return [];
  if (collection.state !== "open" && collection.state !== "closed") return [];
  const days = daysBetween(collection.dueOn, today);
  return collection.sheets
    .filter(({ state }) => state === "draft" || state === "returned")
    .map(({ department, owed, given }) => ({ kind: "lateSheet", subject: department, detail: { owed, given, days } }));
}

const overdueMilestones = (milestones: Watched["milestones"], today: Day): Alert[] =>
  milestones
    .filter((milestone) => milestoneStateOn(milestone, today) === "overdue")
    .map(({ project, title, dueOn }) => ({
      kind: "overdueMilestone",
      subject: project,
      detail: { title, dueOn, days: daysBetween(dueOn, today) },
    }));
