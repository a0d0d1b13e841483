import type { Campaign } from "./campaign";
import { daysBetween, parisDay, type Day } from "./day";
import type { MessageOccasion } from "./message";
import type { SheetState } from "./sheet";

type Reminded = Extract<MessageOccasion, "dueInAWeek" | "dueTomorrow" | "sheetLate">;
type AwaitedSheet = { readonly state: SheetState; readonly wasSubmitted: boolean };

const week = 7;

/**
 * What the morning reminds a department of, about one sheet of an open campaign; null for nothing. A morning that was
 * missed is made good by the next one, and who was just told of the opening is not reminded of it in the same breath.
 */
export function reminderOf(
  campaign: Pick<Campaign, "state" | "dueOn"> & { readonly openedAt: Date | null },
  sheet: AwaitedSheet,
  today: Day,
): Reminded | null {
  const isAwaited = sheet.state === "draft" || sheet.state === "returned";
  if (campaign.state !== "open" || !isAwaited) return null;
  const left = daysBetween(today, campaign.dueOn);
  if (left < 0) return sheet.wasSubmitted ? null : "sheetLate";
  const openedBefore = campaign.openedAt === null ? Infinity : daysBetween(parisDay(campaign.openedAt), campaign.dueOn);
  if (left <= 1) return openedBefore > left ? "dueTomorrow" : null;
  return left <= week && openedBefore > week ? "dueInAWeek" : null;
}
