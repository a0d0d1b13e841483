import "server-only";
import type { Actor } from "@/lib/domain/actor";
import type { Tx } from "./internal/client";
import { uuidv7 } from "./internal/uuid";

export type ApiTokenRow = {
  readonly id: string;
  readonly label: string;
  /** Whether it does what asks for a second factor. */
  readonly steppedUp: boolean;
  readonly createdAt: Date;
  readonly expiresAt: Date;
  readonly lastUsedAt: Date | null;
};

const ownerOf = (actor: Actor): string | null => (actor.kind === "person" ? actor.userId : null);

/** The actor's own tokens that still let in, the latest first. */
export function listOwnTokens(actor: Actor, tx: Tx, now: Date): Promise<ApiTokenRow[]> {
  return tx.$queryRaw<ApiTokenRow[]>`
    select id, label, stepped_up as "steppedUp", created_at as "createdAt", expires_at as "expiresAt",
      last_used_at as "lastUsedAt"
    from api_token where user_id = ${ownerOf(actor)}::uuid and revoked_at is null and expires_at > ${now}::timestamptz
    order by created_at desc, id`;
}

type NewToken = Pick<ApiTokenRow, "label" | "steppedUp" | "expiresAt"> & {
  readonly userId: string;
  readonly hash: Uint8Array<ArrayBuffer>;
};

/** Keeps the digest of a token: one's own, or anybody's by a command of the server. The id it has. */
export async function insertToken(actor: Actor, tx: Tx, token: NewToken, now: Date): Promise<string> {
  const id = uuidv7(now);
  await tx.$executeRaw`
    insert into api_token (id, user_id, hash, label, stepped_up, created_at, expires_at)
    select ${id}::uuid, ${token.userId}::uuid, ${token.hash}, ${token.label}, ${token.steppedUp}, ${now}::timestamptz,
      ${token.expiresAt}::timestamptz
    where ${token.userId}::uuid = ${ownerOf(actor)}::uuid or ${actor.kind === "system"}`;
  return id;
}

/** False when there is no such token of the actor's own, or it was revoked before. */
export async function revokeOwnToken(actor: Actor, tx: Tx, id: string, now: Date): Promise<boolean> {
  const count = await tx.$executeRaw`update api_token set revoked_at = ${now}::timestamptz
    where id = ${id}::uuid and user_id = ${ownerOf(actor)}::uuid and revoked_at is null`;
  return count === 1;
}
