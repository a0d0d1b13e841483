import { type Campaign, type CollectionException } from "./campaign";
import { daysBetween, laterDay, type Day } from "./day";
import { decideEntryWindow } from "./entry-window";
import { type Sheet } from "./sheet";

export type AgendaSheet = {
  readonly campaign: Campaign;
  readonly sheet: Pick<Sheet, "department" | "state">;
  readonly exception: CollectionException | null;
};
export type Deadline = {
  readonly dueOn: Day;
  /** The last day on which a value is taken, an exception included. */
  readonly lastDay: Day;
  /** Until `dueOn`, or until `lastDay` once that is past; negative afterwards. */
  readonly daysLeft: number;
  readonly isLate: boolean;
};

/** Until when a sheet can be filled, seen from a day. */
export function deadlineOf({ campaign, exception }: AgendaSheet, today: Day): Deadline {
  const { dueOn, closesOn } = campaign;
  const lastDay = exception === null ? closesOn : laterDay(closesOn, exception.until);
  const isLate = today > dueOn;
  return { dueOn, lastDay, isLate, daysLeft: daysBetween(today, isLate ? lastDay : dueOn) };
}

export type Agenda<S extends AgendaSheet> = {
  /** What can be filled now, the most pressing first. */
  readonly toFill: readonly (S & { readonly deadline: Deadline })[];
  readonly inReview: readonly S[];
  /** Sheets that nobody waits for any more. */
  readonly past: readonly S[];
  /** The campaign that opens next. */
  readonly next: Campaign | null;
};

/** What somebody owes and by when, among the sheets of their departments. */
export function sheetAgenda<S extends AgendaSheet>(
  sheets: readonly S[],
  campaigns: readonly Campaign[],
  today: Day,
): Agenda<S> {
  const isWritable = ({ campaign, sheet, exception }: S) => decideEntryWindow(campaign, sheet, exception, today).ok;
  const toFill = sheets.filter(isWritable).map((one) => ({ ...one, deadline: deadlineOf(one, today) }));
  const rest = sheets.filter((one) => !isWritable(one));
  const isInReview = ({ campaign, sheet }: S) => sheet.state === "submitted" && campaign.state !== "published";
  const planned = campaigns.filter(({ state }) => state === "planned");
  return {
    toFill: toFill.toSorted((a, b) => (a.deadline.lastDay < b.deadline.lastDay ? -1 : 1)),
    inReview: rest.filter(isInReview),
    past: rest.filter((one) => !isInReview(one)),
    next: planned.toSorted((a, b) => (a.opensOn < b.opensOn ? -1 : 1))[0] ?? null,
  };
}
