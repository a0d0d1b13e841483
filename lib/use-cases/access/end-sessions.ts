import "server-only";
import { recordEvent } from "@/lib/data/audit";
import { endOwnSessions } from "@/lib/data/session";
import { inScope } from "@/lib/data/transaction";
import type { Person } from "@/lib/domain/actor";
import { fail, ok, type Result } from "@/lib/domain/result";

/** Ends a session of one's own, or all `others`. Refuses when there is none to end. */
export function endSessions(
  actor: Person,
  asked: { readonly key: string; readonly others: boolean },
  now: Date,
): Promise<Result<null, "notFound">> {
  return inScope(actor, async (tx): Promise<Result<null, "notFound">> => {
    const ended = await endOwnSessions(actor, tx, asked, now);
    if (ended === 0) return fail("notFound");
    await recordEvent(actor, tx, { at: now, act: "session.close", object: actor.userId, detail: { sessions: ended } });
    return ok(null);
  });
}
