import { type Campaign } from "./campaign";
import { type CampaignPublications } from "./sealing";
import { type Sheet } from "./sheet";

/**
 * A campaign as the API answers it. `sealing` is there while the next number is being sealed or has failed, for who
 * publishes or audits.
 */
export const campaignAnswer = (campaign: Campaign & CampaignPublications) => {
  const { roadmap, period, state, opensOn, dueOn, closesOn, publications, sealing } = campaign;
  const answer = { roadmap, period, state, opensOn, dueOn, closesOn, publications };
  if (sealing === null) return answer;
  const { number, made, total, failure } = sealing;
  return { ...answer, sealing: { number, state: sealing.state, made, total, failure } };
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
