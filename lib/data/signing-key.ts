import "server-only";
import type { Actor } from "@/lib/domain/actor";
import type { Tx } from "./internal/client";
import { onlyJobs } from "./internal/scope";

export type SigningKeyRow = { readonly keyId: string; readonly publicKey: string; readonly from: Date };

/** Keys in order of their first use; public, to anybody. */
export function listSigningKeys(actor: Actor, tx: Tx): Promise<SigningKeyRow[]> {
  return tx.$queryRaw<SigningKeyRow[]>`
    select key_id as "keyId", public_key as "publicKey", first_used_at as "from" from signing_key order by first_used_at, key_id`;
}

/** Keeps the public half of the key that signs, at its first use. */
export async function keepSigningKey(
  actor: Actor,
  tx: Tx,
  key: { readonly keyId: string; readonly publicKey: string },
  now: Date,
): Promise<void> {
  await tx.$executeRaw`insert into signing_key (key_id, public_key, first_used_at)
    select ${key.keyId}, ${key.publicKey}, ${now}::timestamptz where ${onlyJobs(actor)} on conflict do nothing`;
}
