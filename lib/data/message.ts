import "server-only";
import type { Actor } from "@/lib/domain/actor";
import { parisDay } from "@/lib/domain/day";
import { occasionRule, type Message, type MessageFacts, type MessageOccasion } from "@/lib/domain/message";
import type { Role } from "@/lib/domain/actor";
import { can } from "@/lib/domain/access";
import { Prisma, type Tx } from "./internal/client";
import { onlyJobs } from "./internal/scope";

/** What is told to everybody with one of the roles, in that department where one is named, and to the users named. */
export type Telling = {
  readonly occasion: MessageOccasion;
  readonly items: readonly {
    /** What it is about, once for ever: the same object is not told twice to a person. */
    readonly object: string;
    readonly department?: string;
    readonly facts: MessageFacts;
  }[];
  readonly roles: readonly Role[];
  readonly users?: readonly string[];
};

/** Tells people, each once; gives how many of them want mail of it at once. */
export async function postMessages(actor: Actor, tx: Tx, telling: Telling, now: Date): Promise<number> {
  const { occasion, items, roles, users = [] } = telling;
  if (items.length === 0 || !can(actor, "returnSheet")) return 0;
  const { family, isUrgent } = occasionRule(occasion);
  const rows = await tx.$queryRaw<{ count: number }[]>`
    select post_messages(${occasion}, ${JSON.stringify(items)}::jsonb, ${[...roles]}::text[], ${[...users]}::uuid[],
      ${family}, ${isUrgent}, ${now}::timestamptz, ${parisDay(now)}::date) as count`;
  return rows[0]?.count ?? 0;
}

export type MessageRow = Message & { readonly isRead: boolean };
const ownerOf = (actor: Actor): string | null => (actor.kind === "person" ? actor.userId : null);
const shown = Prisma.sql`m.id, m.occasion::text as occasion, m.facts, m.at`;

/** What the actor was told, the latest first; after the id `before` where one is given. */
export function listOwnMessages(
  actor: Actor,
  tx: Tx,
  { limit, before }: { readonly limit: number; readonly before?: string },
): Promise<MessageRow[]> {
  const older = before === undefined ? Prisma.sql`true` : Prisma.sql`m.id < ${before}::uuid`;
  return tx.$queryRaw<MessageRow[]>`
    select ${shown}, m.read_at is not null as "isRead" from message m
    where m.user_id = ${ownerOf(actor)}::uuid and ${older} order by m.at desc, m.id desc limit ${limit}`;
}

/** How many of the actor's own messages were not read yet, and are now: the one named, or all. */
export function markRead(actor: Actor, tx: Tx, asked: { readonly id?: string }, now: Date): Promise<number> {
  const one = asked.id === undefined ? Prisma.sql`true` : Prisma.sql`id::text = ${asked.id}`;
  return tx.$executeRaw`update message set read_at = ${now}::timestamptz
    where user_id = ${ownerOf(actor)}::uuid and read_at is null and ${one}`;
}

/** A message of which no mail was made yet, and how its person wants it. */
export type UnmailedMessage = Message & {
  readonly userId: string;
  readonly email: string;
  readonly lang: "fr" | "en";
};

/** Messages whose mail is to be made, that no other process is at; those read already need none in a digest. */
export function holdUnmailed(
  actor: Actor,
  tx: Tx,
  asked: { readonly channel: "atOnce" | "daily"; readonly since: Date; readonly limit: number; readonly today: string },
): Promise<UnmailedMessage[]> {
  const { channel, since, limit, today } = asked;
  return tx.$queryRaw<UnmailedMessage[]>`
    select ${shown}, m.user_id as "userId", u.email, coalesce(p.lang, 'fr') as lang
    from message m join user_account u on u.id = m.user_id left join mail_preference p on p.user_id = m.user_id
    where m.channel = ${channel}::mail_channel and m.mail_id is null and m.at > ${since}::timestamptz
      and (m.read_at is null or m.channel = 'atOnce') and ${onlyJobs(actor)}
      and u.state = 'active' and (u.until_on is null or u.until_on >= ${today}::date)
      and (m.channel = 'atOnce' or not exists (select from mail d where d.user_id = m.user_id and d.digest_on = ${today}::date))
    order by m.user_id, m.at, m.id limit ${limit} for update of m skip locked`;
}
