import "server-only";
import { insertMail } from "@/lib/data/mail";
import { holdUnmailed, type UnmailedMessage } from "@/lib/data/message";
import { inScope, type Tx } from "@/lib/data/transaction";
import type { Actor } from "@/lib/domain/actor";
import { addDays, parisDay, startOfParisDay, type Day } from "@/lib/domain/day";
import { mailedWithinDays } from "@/lib/domain/message";
import { renderDigest, renderMail } from "@/lib/mail/render-mail";
import { env } from "@/lib/shared/env";

const mostAtOnce = 500;
/** Messages from this instant on are still news. */
export const newsSince = (now: Date): Date => startOfParisDay(addDays(parisDay(now), -mailedWithinDays));

/** Makes the mails of what cannot wait, one for each message. */
export function composeUrgent(actor: Actor, now: Date): Promise<void> {
  return inScope(actor, async (tx) => {
    const asked = { channel: "atOnce", since: newsSince(now), limit: mostAtOnce, today: parisDay(now) } as const;
    for (const message of await holdUnmailed(actor, tx, asked)) await compose(actor, tx, [message], null, now);
  });
}

/** Makes each person's mail of the morning, once a day, of what was told since the last and is not read yet. */
export function composeDigests(actor: Actor, now: Date): Promise<void> {
  return inScope(actor, async (tx) => {
    const today = parisDay(now);
    const asked = { channel: "daily", since: newsSince(now), limit: 10 * mostAtOnce, today } as const;
    const waiting = await holdUnmailed(actor, tx, asked);
    for (const own of Map.groupBy(waiting, ({ userId }) => userId).values()) await compose(actor, tx, own, today, now);
  });
}

async function compose(
  actor: Actor,
  tx: Tx,
  messages: readonly UnmailedMessage[],
  digestOn: Day | null,
  now: Date,
): Promise<void> {
  const [first] = messages;
  if (first === undefined) return;
  const { userId, email: recipient, lang } = first;
  const { APP_URL, DEMO } = env();
  const setting = { lang, origin: APP_URL, isDemo: DEMO };
  const rendered = messages.length === 1 ? renderMail(first, setting) : renderDigest(messages, setting);
  const messageIds = messages.map(({ id }) => id);
  await insertMail(actor, tx, { userId, recipient, lang, digestOn, messageIds, ...rendered }, now);
}
