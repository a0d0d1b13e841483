import { type Day } from "./day";

export const milestoneStates = ["achieved", "overdue", "upcoming"] as const;
export type MilestoneState = (typeof milestoneStates)[number];
export type Milestone = { readonly title: string; readonly dueOn: Day; readonly achievedOn: Day | null };

/** How a milestone stands on a day: what is achieved later is not yet; the due day itself is still in time. */
export function milestoneStateOn({ dueOn, achievedOn }: Milestone, day: Day): MilestoneState {
  if (achievedOn !== null && achievedOn <= day) return "achieved";
  return dueOn < day ? "overdue" : "upcoming";
}
