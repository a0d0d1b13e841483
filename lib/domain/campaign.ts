import { type Day } from "./day";
import { type Period } from "./period";

export const campaignStates = ["planned", "open", "closed", "publishing", "published"] as const;
export type CampaignState = (typeof campaignStates)[number];

export type CampaignCalendar = { readonly opensOn: Day; readonly dueOn: Day; readonly closesOn: Day };
export type Campaign = CampaignCalendar & {
  readonly roadmap: string;
  /** Always a quarter. */
  readonly period: Period;
  readonly state: CampaignState;
};

/** A department may write after the closing day, until that day inclusive. */
export type CollectionException = { readonly department: string; readonly until: Day; readonly reason: string };

export type CampaignMoveName = "open" | "close" | "publish" | "seal" | "abandonSealing" | "reopen";
type CampaignMove = {
  readonly from: CampaignState;
  readonly to: CampaignState;
  /** `system`: a job; both where the director may do it before the job does. */
  readonly by: readonly ("director" | "system")[];
};

/** The lifecycle of a campaign, as data: decisions and buttons both read it. */
export const campaignMoves: Readonly<Record<CampaignMoveName, CampaignMove>> = {
  open: { from: "planned", to: "open", by: ["director", "system"] },
  close: { from: "open", to: "closed", by: ["director", "system"] },
  publish: { from: "closed", to: "publishing", by: ["director"] },
  seal: { from: "publishing", to: "published", by: ["system"] },
  abandonSealing: { from: "publishing", to: "closed", by: ["system"] },
  reopen: { from: "published", to: "open", by: ["director"] },
};
