import { can } from "./access";
import { type Actor } from "./actor";
import { type Campaign, type CollectionException } from "./campaign";
import { type Day } from "./day";
import { fail, ok, type Result } from "./result";
import { type Sheet } from "./sheet";

export type EntryWindowRefusal = "campaignNotOpen" | "tooEarly" | "campaignClosed" | "sheetLocked";

/**
 * Whether values of the sheet can be written, and the sheet submitted, on that day. An exception replaces the calendar
 * only: the campaign must be open or closed, the sheet in draft or returned.
 */
export function decideEntryWindow(
  campaign: Campaign,
  sheet: Pick<Sheet, "department" | "state">,
  exception: CollectionException | null,
  today: Day,
): Result<true, EntryWindowRefusal> {
  const refusal = calendarRefusal(campaign, today);
  if (refusal !== null && !(isExcused(campaign) && isInForce(exception, sheet, today))) return fail(refusal);
  return sheet.state === "draft" || sheet.state === "returned" ? ok(true) : fail("sheetLocked");
}

function calendarRefusal({ state, opensOn, closesOn }: Campaign, today: Day): EntryWindowRefusal | null {
  if (today < opensOn) return "tooEarly";
  if (state === "planned") return "campaignNotOpen";
  return state !== "open" || today > closesOn ? "campaignClosed" : null;
}

const isExcused = ({ state }: Campaign): boolean => state === "open" || state === "closed";
const isInForce = (exception: CollectionException | null, sheet: Pick<Sheet, "department">, today: Day): boolean =>
  exception !== null && exception.department === sheet.department && today <= exception.until;

/**
 * Whether the director may let a department write until a day, whatever the calendar. `standing` is the exception that
 * the department enjoys already: another day replaces it, the same one would be a double.
 */
export function decideException(
  actor: Actor,
  campaign: Campaign,
  { until, reason }: Pick<CollectionException, "until" | "reason">,
  { today, standing }: { readonly today: Day; readonly standing: CollectionException | null },
): Result<true, "forbidden" | "wrongState" | "reasonRequired" | "badCalendar" | "alreadyExists"> {
  if (!can(actor, "grantException")) return fail("forbidden");
  if (!isExcused(campaign)) return fail("wrongState");
  if (reason.trim() === "") return fail("reasonRequired", [{ path: "reason", code: "reasonRequired" }]);
  if (until < today) return fail("badCalendar", [{ path: "until", code: "badCalendar" }]);
  return standing?.until === until ? fail("alreadyExists", [{ path: "until", code: "alreadyExists" }]) : ok(true);
}
