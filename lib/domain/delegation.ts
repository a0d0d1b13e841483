import { can, decideAct } from "./access";
import type { Actor } from "./actor";
import { addDays, parseDay, type Day } from "./day";
import { fail, ok, type Result } from "./result";

/** A colleague who fills the sheets of a department until a day inclusive, by the hand of its head. */
export type Delegation = { readonly id: string; readonly name: string; readonly until: Day };

/** Whether the actor may let colleagues fill the sheets of a department, or take that back. */
export const decideDelegation = (actor: Actor, department: string): Result<null, "forbidden" | "stepUpRequired"> =>
  can(actor, "delegateEntry", { department }) ? decideAct(actor, "delegateEntry") : fail("forbidden");

/** The last day a delegation may run to: twelve months ahead. */
export function lastDelegationDay(today: Day): Day {
  const year = String(Number(today.slice(0, 4)) + 1);
  return parseDay(year + today.slice(4)) ?? addDays(today, 365);
}

/** An end day is today at the earliest, twelve months ahead at the latest. */
export const decideDelegationEnd = (until: Day, today: Day): Result<null, "badCalendar"> =>
  until >= today && until <= lastDelegationDay(today)
    ? ok(null)
    : fail("badCalendar", [{ path: "until", code: "badCalendar" }]);
