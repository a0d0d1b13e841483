import "server-only";
import type { Actor } from "@/lib/domain/actor";
import { defaultMailPreference, type MailPreference } from "@/lib/domain/message";
import type { Tx } from "./internal/client";

const ownerOf = (actor: Actor): string | null => (actor.kind === "person" ? actor.userId : null);

/** How the actor wants mail. */
export async function findOwnMailPreference(actor: Actor, tx: Tx): Promise<MailPreference> {
  const rows = await tx.$queryRaw<MailPreference[]>`
    select lang, collection::text as collection, review::text as review, publication::text as publication
    from mail_preference where user_id = ${ownerOf(actor)}::uuid`;
  return rows[0] ?? defaultMailPreference;
}

/** Changes what is named of how the actor wants mail; the rest stays. */
export async function saveOwnMailPreference(actor: Actor, tx: Tx, change: Partial<MailPreference>): Promise<void> {
  const { lang, collection, review, publication } = { ...(await findOwnMailPreference(actor, tx)), ...change };
  await tx.$executeRaw`
    insert into mail_preference (user_id, lang, collection, review, publication)
    select ${ownerOf(actor)}::uuid, ${lang}, ${collection}::mail_cadence, ${review}::mail_cadence,
      ${publication}::mail_cadence
    where ${ownerOf(actor)}::uuid is not null
    on conflict (user_id) do update set lang = excluded.lang, collection = excluded.collection,
      review = excluded.review, publication = excluded.publication`;
}
