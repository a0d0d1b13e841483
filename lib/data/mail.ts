import "server-only";
import type { Actor } from "@/lib/domain/actor";
import type { Day } from "@/lib/domain/day";
import type { Tx } from "./internal/client";
import { onlyJobs, onlyWith } from "./internal/scope";
import { uuidv7 } from "./internal/uuid";

export type MailContent = { readonly subject: string; readonly text: string; readonly html: string };
export type NewMail = MailContent & {
  readonly userId: string;
  readonly recipient: string;
  readonly lang: "fr" | "en";
  /** The day whose digest it is; null for a mail of one message. */
  readonly digestOn: Day | null;
  readonly messageIds: readonly string[];
};

/** Makes the mail of these messages; nothing where the person's digest of that day exists. */
export async function insertMail(actor: Actor, tx: Tx, mail: NewMail, now: Date): Promise<void> {
  const { userId, recipient, lang, digestOn, subject, text, html, messageIds } = mail;
  const rows = await tx.$queryRaw<{ id: string }[]>`
    insert into mail (id, user_id, digest_on, state, recipient, lang, subject, text, html, made_at, due_at)
    select ${uuidv7(now)}::uuid, ${userId}::uuid, ${digestOn}::date, 'waiting', ${recipient}, ${lang}, ${subject},
      ${text}, ${html}, ${now}::timestamptz, ${now}::timestamptz
    where ${onlyJobs(actor)} on conflict (user_id, digest_on) do nothing returning id`;
  const id = rows[0]?.id;
  if (id === undefined) return;
  await tx.$executeRaw`update message set mail_id = ${id}::uuid
    where id = any(${[...messageIds]}::uuid[]) and mail_id is null and ${onlyJobs(actor)}`;
}

export type ClaimedMail = MailContent & {
  readonly id: string;
  readonly recipient: string;
  readonly lang: string;
  readonly attempts: number;
};
type Lease = { readonly lease: string; readonly until: Date };

/** The next mail to send, which is this process's until the lease ends; null when none is due. */
export async function claimMail(actor: Actor, tx: Tx, lease: Lease, now: Date): Promise<ClaimedMail | null> {
  const rows = await tx.$queryRaw<ClaimedMail[]>`
    update mail set state = 'claimed', lease = ${lease.lease}::uuid, leased_until = ${lease.until}::timestamptz,
      attempts = attempts + 1
    where id = (select m.id from mail m
        where ((m.state = 'waiting' and m.due_at <= ${now}::timestamptz)
          or (m.state = 'claimed' and m.leased_until < ${now}::timestamptz)) and ${onlyJobs(actor)}
        order by m.due_at, m.id limit 1 for update skip locked)
    returning id, recipient, lang, subject, text, html, attempts`;
  return rows[0] ?? null;
}

/** The mark before a mail leaves: false when the lease was lost, and the mail is not this process's to send. */
export async function markSending(
  actor: Actor,
  tx: Tx,
  id: string,
  { lease, until }: Lease,
  now: Date,
): Promise<boolean> {
  const count = await tx.$executeRaw`
    update mail set state = 'sending', leased_until = ${until}::timestamptz
    where id = ${id}::uuid and state = 'claimed' and lease = ${lease}::uuid and leased_until > ${now}::timestamptz
      and ${onlyJobs(actor)}`;
  return count === 1;
}

type Settling = {
  readonly state: "waiting" | "sent" | "refused" | "uncertain";
  readonly fault: string | null;
  readonly dueAt?: Date;
  /** Whether its text is kept once it is settled. */
  readonly isKept: boolean;
};

/** The mark after: what became of the mail this process held. */
export async function settleMail(
  actor: Actor,
  tx: Tx,
  held: { readonly id: string; readonly lease: string },
  { state, fault, dueAt, isKept }: Settling,
  now: Date,
): Promise<void> {
  const settledAt = state === "waiting" ? null : now;
  const isEmptied = settledAt !== null && !isKept;
  await tx.$executeRaw`
    update mail set state = ${state}::mail_state, fault = ${fault}, lease = null, leased_until = null,
      due_at = coalesce(${dueAt ?? null}::timestamptz, due_at), settled_at = ${settledAt}::timestamptz,
      text = case when ${isEmptied} then '' else text end, html = case when ${isEmptied} then '' else html end
    where id = ${held.id}::uuid and lease = ${held.lease}::uuid and ${onlyJobs(actor)}`;
}

/**
 * Puts right what no process holds any more. A mail whose sender died between the two marks may have arrived: it is
 * told to the administrator, never sent again. One that waited too long is no news any more.
 */
export async function endStaleMail(actor: Actor, tx: Tx, madeBefore: Date, now: Date): Promise<number> {
  const stuck = await tx.$executeRaw`
    update mail set state = 'uncertain', fault = 'interrupted', text = '', html = '', lease = null, leased_until = null,
      settled_at = ${now}::timestamptz
    where state = 'sending' and leased_until < ${now}::timestamptz and ${onlyJobs(actor)}`;
  await tx.$executeRaw`
    update mail set state = 'lapsed', text = '', html = '', settled_at = ${now}::timestamptz
    where state = 'waiting' and made_at < ${madeBefore}::timestamptz and ${onlyJobs(actor)}`;
  return stuck;
}

export type SentMail = MailContent & {
  readonly id: string;
  readonly recipient: string;
  readonly lang: string;
  readonly state: string;
  readonly at: Date;
};

/** The mails of a demonstration, where nothing leaves the machine, the latest first. */
export function listDemoMails(actor: Actor, tx: Tx, limit: number): Promise<SentMail[]> {
  return tx.$queryRaw<SentMail[]>`
    select id, recipient, lang, subject, text, html, state::text as state, coalesce(settled_at, made_at) as at
    from mail where ${onlyJobs(actor)} order by coalesce(settled_at, made_at) desc, id desc limit ${limit}`;
}

export type TroubledMail = Pick<SentMail, "id" | "recipient" | "subject" | "state" | "at"> & { readonly fault: string };

/** Mails that were refused, or of which nobody knows whether they arrived, for who can ask the person. */
export function listTroubledMails(actor: Actor, tx: Tx, limit: number): Promise<TroubledMail[]> {
  return tx.$queryRaw<TroubledMail[]>`
    select id, recipient, subject, state::text as state, settled_at as at, coalesce(fault, '') as fault
    from mail where state in ('refused', 'uncertain') and ${onlyWith(actor, "manageUsers")}
    order by settled_at desc limit ${limit}`;
}
