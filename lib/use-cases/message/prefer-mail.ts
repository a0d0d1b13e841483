import "server-only";
import { recordEvent } from "@/lib/data/audit";
import { saveOwnMailPreference } from "@/lib/data/mail-preference";
import { inScope } from "@/lib/data/transaction";
import type { Person } from "@/lib/domain/actor";
import type { MailPreference } from "@/lib/domain/message";
import { ok, type Result } from "@/lib/domain/result";

/** Changes how one wants mail; what is left out stays. Subscribing to reports is one of these changes. */
export function preferMail(actor: Person, change: Partial<MailPreference>, now: Date): Promise<Result<null, never>> {
  return inScope(actor, async (tx) => {
    await saveOwnMailPreference(actor, tx, change);
    await recordEvent(actor, tx, { at: now, act: "user.prefer", object: actor.userId, detail: { ...change } });
    return ok(null);
  });
}
