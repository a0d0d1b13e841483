import { type Day } from "./day";

export const milestoneStates = ["achieved", "overdue", "upcoming"] as const;
export type MilestoneState = (typeof milestoneStates)[number];
export type Milestone = { readonly title: string; readonly dueOn: Day; readonly achievedOn: Day | null };

/** How a milestone stands on a day: what is achieved later is not yet; the due day itself is still in time. */
export function milestoneStateOn({ dueOn, achievedOn }: Milestone, day: Day): MilestoneState {
  return achievedOn !== null && achievedOn <= day ? "achieved" : openStateOn(dueOn, day);
}

/** How a milestone told to be in a state, by a publication maybe long ago, stands on a day. */
export const toldStateOn = (
  told: { readonly state: MilestoneState; readonly dueOn: string },
  day: Day,
): MilestoneState => (told.state === "achieved" ? told.state : openStateOn(told.dueOn, day));

const openStateOn = (dueOn: string, day: Day): MilestoneState => (dueOn < day ? "overdue" : "upcoming");
