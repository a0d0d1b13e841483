import "server-only";
import { revokeOwnToken } from "@/lib/data/api-token";
import { recordEvent } from "@/lib/data/audit";
import { inScope } from "@/lib/data/transaction";
import type { Person } from "@/lib/domain/actor";
import { fail, ok, type Result } from "@/lib/domain/result";

/** Revokes a token of one's own. Refuses one that is not there any more. */
export function revokeToken(
  actor: Person,
  { id }: { readonly id: string },
  now: Date,
): Promise<Result<null, "notFound">> {
  return inScope(actor, async (tx): Promise<Result<null, "notFound">> => {
    if (!(await revokeOwnToken(actor, tx, id, now))) return fail("notFound");
    await recordEvent(actor, tx, { at: now, act: "token.revoke", object: actor.userId, detail: { token: id } });
    return ok(null);
  });
}
