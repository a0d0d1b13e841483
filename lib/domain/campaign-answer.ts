import { type Campaign } from "./campaign";
import { type Sheet } from "./sheet";

/** A campaign as the API answers it. */
export const campaignAnswer = (campaign: Campaign & { readonly publications: readonly number[] }) => {
  const { roadmap, period, state, opensOn, dueOn, closesOn, publications } = campaign;
  return { roadmap, period, state, opensOn, dueOn, closesOn, publications };
};

type SheetFacts = Pick<Sheet, "department" | "state" | "revision"> & {
  readonly owed: number;
  readonly given: number;
  readonly submittedAt: Date | null;
  readonly validatedAt: Date | null;
};

/** A sheet as the API answers it, without its cells. */
export const sheetAnswer = (sheet: SheetFacts) => {
  const { department, state, revision, owed, given, submittedAt, validatedAt } = sheet;
  return { department, state, revision, owed, given, submittedAt, validatedAt };
};
