import "server-only";
import { recordEvent } from "@/lib/data/audit";
import { endDelegations } from "@/lib/data/delegation";
import { inScope } from "@/lib/data/transaction";
import type { Actor } from "@/lib/domain/actor";
import { decideDelegation } from "@/lib/domain/delegation";
import { fail, ok, type Result } from "@/lib/domain/result";

export type EndDelegationRefusal = "forbidden" | "stepUpRequired" | "notFound";
type Input = { readonly department: string; readonly id: string };

/** Takes back at once what the actor delegated; refuses what is over already, or was given by somebody else. */
export function endDelegation(
  actor: Actor,
  { department, id }: Input,
  now: Date,
): Promise<Result<null, EndDelegationRefusal>> {
  return inScope(actor, async (tx): Promise<Result<null, EndDelegationRefusal>> => {
    const may = decideDelegation(actor, department);
    if (!may.ok) return may;
    const [userId] = await endDelegations(actor, tx, { department, id }, now);
    if (userId === undefined) return fail("notFound");
    await recordEvent(actor, tx, { at: now, act: "user.endDelegation", object: userId, department });
    return ok(null);
  });
}
