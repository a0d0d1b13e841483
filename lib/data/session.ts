import "server-only";
import type { Actor } from "@/lib/domain/actor";
import type { Tx } from "./internal/client";

export type SessionRow = {
  /** Digest of its id, in hexadecimal: names it without letting anybody in. */
  readonly key: string;
  readonly createdAt: Date;
  readonly lastSeenAt: Date;
  readonly expiresAt: Date;
  readonly acr: string | null;
  readonly agent: string | null;
};

const ownerOf = (actor: Actor): string | null => (actor.kind === "person" ? actor.userId : null);

/** The actor's own sessions that still let in, the one used last first. */
export function listOwnSessions(actor: Actor, tx: Tx, now: Date): Promise<SessionRow[]> {
  return tx.$queryRaw<SessionRow[]>`
    select encode(id_hash, 'hex') as key, created_at as "createdAt", last_seen_at as "lastSeenAt",
      expires_at as "expiresAt", acr, user_agent as agent
    from session where user_id = ${ownerOf(actor)}::uuid and revoked_at is null and expires_at > ${now}::timestamptz
      and last_seen_at > ${now}::timestamptz - interval '30 minutes'
    order by last_seen_at desc, id_hash`;
}

/** How many of the actor's own sessions were ended: the one named, or all but it. */
export function endOwnSessions(
  actor: Actor,
  tx: Tx,
  { key, others }: { readonly key: string; readonly others: boolean },
  now: Date,
): Promise<number> {
  return tx.$executeRaw`update session set revoked_at = ${now}::timestamptz
    where user_id = ${ownerOf(actor)}::uuid and revoked_at is null
      and (encode(id_hash, 'hex') = ${key}) <> ${others}`;
}
