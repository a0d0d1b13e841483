import "server-only";
import { markRead } from "@/lib/data/message";
import { inScope } from "@/lib/data/transaction";
import type { Person } from "@/lib/domain/actor";
import { ok, type Result } from "@/lib/domain/result";

/** Marks one of one's own messages as read, or all of them; what is read already stays so. */
export function markMessagesRead(
  actor: Person,
  asked: { readonly id?: string },
  now: Date,
): Promise<Result<number, never>> {
  return inScope(actor, async (tx) => ok(await markRead(actor, tx, asked, now)));
}
