import "server-only";
import type { Actor } from "@/lib/domain/actor";
import type { Tx } from "./internal/client";
import { onlyJobs } from "./internal/scope";

/** A key in service from its first use until another took its place; `to` is null while it is. */
export type SigningKeyRow = {
  readonly keyId: string;
  readonly publicKey: string;
  readonly from: Date;
  readonly to: Date | null;
};

/** Keys in order of their first use; public, to anybody. */
export function listSigningKeys(actor: Actor, tx: Tx): Promise<SigningKeyRow[]> {
  return tx.$queryRaw<SigningKeyRow[]>`
    select key_id as "keyId", public_key as "publicKey", first_used_at as "from", retired_at as "to"
    from signing_key order by first_used_at, key_id`;
}

/** Keeps the public half of the key that signs, and tells the others retired. */
export async function keepSigningKey(
  actor: Actor,
  tx: Tx,
  key: { readonly keyId: string; readonly publicKey: string },
  now: Date,
): Promise<void> {
  await tx.$executeRaw`insert into signing_key (key_id, public_key, first_used_at)
    select ${key.keyId}, ${key.publicKey}, ${now}::timestamptz where ${onlyJobs(actor)}
    on conflict (key_id) do update set first_used_at = least(signing_key.first_used_at, excluded.first_used_at),
      retired_at = null`;
  await tx.$executeRaw`update signing_key set retired_at = ${now}::timestamptz
    where key_id <> ${key.keyId} and retired_at is null and ${onlyJobs(actor)}`;
}
