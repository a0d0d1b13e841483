import { type Campaign, type CollectionException } from "./campaign";
import { daysBetween, earlierDay, parisDay, type Day } from "./day";
import { decideEntryWindow } from "./entry-window";
import { type ReminderOccasion } from "./message";
import { fail, ok, type Result } from "./result";
import { type Sheet } from "./sheet";

/** Something a department was told of a campaign. */
export type Told = { readonly department: string; readonly occasion: ReminderOccasion; readonly at: Date };
type Awaited = {
  readonly campaign: Campaign;
  readonly sheet: Pick<Sheet, "department" | "state">;
  /** The exception the department enjoys: the one granted last. */
  readonly exception: CollectionException | null;
};
/** The last day on which the sheet can still be handed over, and how many days are left until then. */
type ReminderTerm = { readonly day: Day; readonly daysLeft: number };

/**
 * Whether the direction may remind a department by hand: it can write its sheet that day, and was not reminded by hand
 * that day already. The term is the due day while it lies ahead, else the last day on which the sheet is taken.
 */
export function decideReminder(
  { campaign, sheet, exception }: Awaited,
  told: readonly Told[],
  today: Day,
): Result<ReminderTerm, "notAwaited" | "alreadyReminded"> {
  if (!decideEntryWindow(campaign, sheet, exception, today).ok) return fail("notAwaited");
  if (told.some((one) => isRemindedOn(one, sheet.department, today))) return fail("alreadyReminded");
  const day = termOf(campaign, exception, today);
  return ok({ day, daysLeft: daysBetween(today, day) });
}

/** Whether that is a reminder by hand, to that department, of that day. */
export const isRemindedOn = ({ department, occasion, at }: Told, of: string, on: Day): boolean =>
  department === of && occasion === "reminded" && parisDay(at) === on;

function termOf({ state, dueOn, closesOn }: Campaign, exception: CollectionException | null, today: Day): Day {
  const isTaken = state === "open" && today <= closesOn;
  const last = isTaken || exception === null ? closesOn : exception.until;
  return isTaken && today <= dueOn ? earlierDay(dueOn, last) : last;
}
