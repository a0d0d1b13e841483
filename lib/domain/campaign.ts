import { hasRole, type Actor } from "./actor";
import { type Day } from "./day";
import { isQuarter, lastDay, type Period } from "./period";
import { fail, ok, type Fault, type Result } from "./result";

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
  /** What a job alone does; the director does the rest, or a job in the director's place. */
  readonly by: "director" | "job";
};

/** The lifecycle of a campaign, as data: decisions and buttons both read it. */
export const campaignMoves: Readonly<Record<CampaignMoveName, CampaignMove>> = {
  open: { from: "planned", to: "open", by: "director" },
  close: { from: "open", to: "closed", by: "director" },
  publish: { from: "closed", to: "publishing", by: "director" },
  seal: { from: "publishing", to: "published", by: "job" },
  abandonSealing: { from: "publishing", to: "closed", by: "job" },
  reopen: { from: "published", to: "open", by: "director" },
};
const campaignMoveNames = Object.keys(campaignMoves) as readonly CampaignMoveName[];

/** The state after the move, or why not. The calendar is asked apart: `decideOpening`, `decideReopening`. */
export function decideCampaignMove(
  actor: Actor,
  campaign: Pick<Campaign, "state">,
  move: CampaignMoveName,
): Result<CampaignState, "forbidden" | "wrongState"> {
  const { from, to, by } = campaignMoves[move];
  if (actor.kind !== "system" && !(by === "director" && hasRole(actor, "director"))) return fail("forbidden");
  return campaign.state === from ? ok(to) : fail("wrongState");
}

/** The moves a screen offers. */
export const campaignMovesFor = (actor: Actor, campaign: Pick<Campaign, "state">): CampaignMoveName[] =>
  campaignMoveNames.filter((move) => decideCampaignMove(actor, campaign, move).ok);

/** A campaign opens after its quarter's last day, is due, and closes, in that order (one day may be several). */
export function checkCalendar(
  period: Period,
  { opensOn, dueOn, closesOn }: CampaignCalendar,
): Result<true, "badCalendar"> {
  const faults: Fault[] = [];
  if (!isQuarter(period)) faults.push({ path: "period", code: "badCalendar" });
  else if (opensOn <= lastDay(period)) faults.push({ path: "opensOn", code: "badCalendar" });
  if (dueOn < opensOn) faults.push({ path: "dueOn", code: "badCalendar" });
  if (closesOn < dueOn) faults.push({ path: "closesOn", code: "badCalendar" });
  return faults.length === 0 ? ok(true) : fail("badCalendar", faults);
}

/** `open`, which no one does before `opensOn`. */
export function decideOpening(
  actor: Actor,
  campaign: Campaign,
  today: Day,
): Result<CampaignState, "forbidden" | "wrongState" | "tooEarly"> {
  const decision = decideCampaignMove(actor, campaign, "open");
  return decision.ok && today < campaign.opensOn ? fail("tooEarly") : decision;
}

/** `reopen`, with a reason, until a new closing day that is not over and not before the due day. */
export function decideReopening(
  actor: Actor,
  campaign: Campaign,
  { reason, closesOn }: { readonly reason: string; readonly closesOn: Day },
  today: Day,
): Result<CampaignState, "forbidden" | "wrongState" | "reasonRequired" | "badCalendar"> {
  const decision = decideCampaignMove(actor, campaign, "reopen");
  if (!decision.ok) return decision;
  if (reason.trim() === "") return fail("reasonRequired", [{ path: "reason", code: "reasonRequired" }]);
  return closesOn < today || closesOn < campaign.dueOn
    ? fail("badCalendar", [{ path: "closesOn", code: "badCalendar" }])
    : decision;
}

/** What the midnight job does: open within the calendar, so that a night without it is made good; close after it. */
export function nightlyMove({ state, opensOn, closesOn }: Campaign, today: Day): "open" | "close" | null {
  if (state === "planned") return today >= opensOn && today <= closesOn ? "open" : null;
  return state === "open" && today > closesOn ? "close" : null;
}
