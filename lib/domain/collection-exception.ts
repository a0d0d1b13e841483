import { type CollectionException } from "./campaign";
import { type Day } from "./day";
import { type SheetState } from "./sheet";

/** An exception with who granted it, and when. */
export type GrantedException = CollectionException & { readonly at: Date; readonly by: string | null };

/** `replaced` by a later one; `used` when the sheet is handed over; `over` after its last day. */
export type ExceptionState = "inForce" | "used" | "over" | "replaced";

/** Where each exception of a sheet stands, given oldest first: only the last one counts. */
export function exceptionStates<E extends Pick<CollectionException, "until">>(
  exceptions: readonly E[],
  sheet: { readonly state: SheetState },
  today: Day,
): (E & { readonly state: ExceptionState })[] {
  return exceptions.map((one, index) => ({ ...one, state: stateOf(one, index < exceptions.length - 1, sheet, today) }));
}

function stateOf(
  { until }: Pick<CollectionException, "until">,
  isReplaced: boolean,
  { state }: { readonly state: SheetState },
  today: Day,
): ExceptionState {
  if (isReplaced) return "replaced";
  if (state === "submitted" || state === "validated") return "used";
  return today > until ? "over" : "inForce";
}
