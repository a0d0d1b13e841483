import "server-only";
import { recordEvent } from "@/lib/data/audit";
import { inScope } from "@/lib/data/transaction";
import { endAccess, listUsers, updateUser, type UserRow } from "@/lib/data/user";
import type { Actor } from "@/lib/domain/actor";
import { fail, ok, type Result } from "@/lib/domain/result";
import { decideAccountChange } from "@/lib/domain/user";

export type RevokeUserRefusal = "forbidden" | "stepUpRequired" | "ownAccount" | "notFound" | "wrongState";

/** Takes a person's access away: state, sessions and tokens. Again does nothing. Refuses oneself and an unknown account. */
export function revokeUser(
  actor: Actor,
  { id }: { readonly id: string },
  now: Date,
): Promise<Result<UserRow, RevokeUserRefusal>> {
  return inScope(actor, async (tx): Promise<Result<UserRow, RevokeUserRefusal>> => {
    const may = decideAccountChange(actor, id);
    if (!may.ok) return may;
    const [before] = await listUsers(actor, tx, { id }, 1);
    if (before === undefined) return fail("notFound");
    if (before.state === "revoked") return ok(before);
    if (!(await updateUser(actor, tx, before, { state: "revoked" }))) return fail("wrongState");
    await endAccess(actor, tx, id, now);
    await recordEvent(actor, tx, { at: now, act: "user.revoke", object: id });
    return ok({ ...before, state: "revoked" });
  });
}
