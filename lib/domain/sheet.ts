import { type Grant } from "./actor";
import { type CampaignState } from "./campaign";
import { type Period } from "./period";

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
