import "server-only";
import { recordEvent } from "@/lib/data/audit";
import { endDelegations, findColleague, insertDelegation } from "@/lib/data/delegation";
import { inScope } from "@/lib/data/transaction";
import type { Actor } from "@/lib/domain/actor";
import { parisDay, type Day } from "@/lib/domain/day";
import { decideDelegation, decideDelegationEnd } from "@/lib/domain/delegation";
import { fail, ok, type Result } from "@/lib/domain/result";

export type DelegateEntryRefusal = "forbidden" | "stepUpRequired" | "badCalendar" | "unknownColleague" | "ownAccount";
type Input = { readonly department: string; readonly email: string; readonly until: Day };

/**
 * Lets a colleague fill the sheets of the actor's department until a day; a delegation to the same colleague gives way.
 * Refuses oneself, a day past or beyond twelve months, and, without saying more, any address but an active account's.
 */
export function delegateEntry(
  actor: Actor,
  { department, email, until }: Input,
  now: Date,
): Promise<Result<null, DelegateEntryRefusal>> {
  return inScope(actor, async (tx): Promise<Result<null, DelegateEntryRefusal>> => {
    const may = decideDelegation(actor, department);
    if (!may.ok) return may;
    const today = parisDay(now);
    const end = decideDelegationEnd(until, today);
    if (!end.ok) return end;
    const userId = await findColleague(actor, tx, email, today);
    if (userId === null) return fail("unknownColleague", [{ path: "email", code: "unknownColleague" }]);
    if (actor.kind === "person" && userId === actor.userId)
      return fail("ownAccount", [{ path: "email", code: "ownAccount" }]);
    await endDelegations(actor, tx, { department, userId }, now);
    if ((await insertDelegation(actor, tx, { department, userId, until }, now)) === 0) return fail("forbidden");
    await recordEvent(actor, tx, { at: now, act: "user.delegate", object: userId, department, detail: { until } });
    return ok(null);
  });
}
