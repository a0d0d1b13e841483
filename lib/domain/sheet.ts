import { grantsOf, type Actor, type Grant } from "./actor";
import { type Campaign, type CampaignState } from "./campaign";
import { type Day } from "./day";
import { type Period } from "./period";
import { fail, ok, type Result } from "./result";

export const sheetStates = ["draft", "submitted", "returned", "validated"] as const;
export type SheetState = (typeof sheetStates)[number];

/** One department's part of a campaign. */
export type Sheet = {
  readonly period: Period;
  readonly department: string;
  readonly state: SheetState;
  readonly revision: number;
  /** User ids of who wrote a current value of the sheet or submitted it. */
  readonly writers: readonly string[];
};

export type SheetMoveName = "submit" | "validate" | "return";
type SheetMove = {
  readonly from: readonly SheetState[];
  readonly to: SheetState;
  /** States of the campaign in which the move is possible; an exception never widens them. */
  readonly during: readonly CampaignState[];
  readonly by: (grant: Grant, sheet: Pick<Sheet, "department">) => boolean;
  readonly fourEyes?: true;
};

const byDirector = (grant: Grant): boolean => grant.role === "director";
const byItsHead = (grant: Grant, sheet: Pick<Sheet, "department">): boolean =>
  grant.role === "departmentHead" && grant.department === sheet.department;

/** The lifecycle of a sheet, as data: decisions and buttons both read it. */
export const sheetMoves: Readonly<Record<SheetMoveName, SheetMove>> = {
  submit: { from: ["draft", "returned"], to: "submitted", during: ["open", "closed"], by: byItsHead },
  validate: { from: ["submitted"], to: "validated", during: ["open", "closed"], by: byDirector, fourEyes: true },
  return: { from: ["submitted", "validated"], to: "returned", during: ["open", "closed"], by: byDirector },
};
const sheetMoveNames = Object.keys(sheetMoves) as readonly SheetMoveName[];

/**
 * The state after the move, or why not. Who wrote or submitted a figure of the sheet cannot validate it. Submitting asks
 * the calendar besides (`decideEntryWindow`) and what is filled (`checkSubmission`).
 */
export function decideSheetMove(
  actor: Actor,
  sheet: Sheet,
  campaign: Pick<Campaign, "state">,
  move: SheetMoveName,
): Result<SheetState, "forbidden" | "fourEyes" | "wrongState"> {
  const { from, to, during, by, fourEyes } = sheetMoves[move];
  if (actor.kind !== "system" && !grantsOf(actor).some((grant) => by(grant, sheet))) return fail("forbidden");
  if (fourEyes && actor.kind === "person" && sheet.writers.includes(actor.userId)) return fail("fourEyes");
  return from.includes(sheet.state) && during.includes(campaign.state) ? ok(to) : fail("wrongState");
}

/** The moves a screen offers. */
export const sheetMovesFor = (actor: Actor, sheet: Sheet, campaign: Pick<Campaign, "state">): SheetMoveName[] =>
  sheetMoveNames.filter((move) => decideSheetMove(actor, sheet, campaign, move).ok);

/** A returned sheet, writable until that day although the campaign is closed; null where it is open. */
export type Returned = { readonly state: SheetState; readonly until: Day | null };

/** `return`, with a reason; on a closed campaign also with the last day of the exception it grants. */
export function decideReturn(
  actor: Actor,
  sheet: Sheet,
  campaign: Pick<Campaign, "state">,
  { reason, until }: { readonly reason: string; readonly until: Day | null },
  today: Day,
): Result<Returned, "forbidden" | "fourEyes" | "wrongState" | "reasonRequired" | "badCalendar"> {
  const decision = decideSheetMove(actor, sheet, campaign, "return");
  if (!decision.ok) return decision;
  if (reason.trim() === "") return fail("reasonRequired", [{ path: "reason", code: "reasonRequired" }]);
  const isRefused = until === null ? campaign.state === "closed" : until < today;
  if (isRefused) return fail("badCalendar", [{ path: "until", code: "badCalendar" }]);
  return ok({ state: decision.value, until });
}

/** Whether the director may mark one cell of a submitted sheet as accepted: never one's own. */
export function decideAcceptance(
  actor: Actor,
  sheet: Sheet,
  campaign: Pick<Campaign, "state">,
  author: string | null,
): Result<true, "forbidden" | "fourEyes" | "wrongState"> {
  const decision = decideSheetMove(actor, { ...sheet, writers: author === null ? [] : [author] }, campaign, "validate");
  return decision.ok ? ok(true) : decision;
}
