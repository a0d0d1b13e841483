import "server-only";
import { createHmac, createPrivateKey, hkdfSync } from "node:crypto";
import { listSigningKeys, type SigningKeyRow } from "@/lib/data/signing-key";
import { keepKeyVoucher, listKeyVouchers } from "@/lib/data/signing-key-voucher";
import type { Tx } from "@/lib/data/transaction";
import type { Actor } from "@/lib/domain/actor";
import { canonicalJson } from "@/lib/domain/canonical-json";
import { env } from "@/lib/shared/env";
import { log } from "@/lib/shared/log";
import { signingKey, type PublicKey } from "./signing";

const purpose = "trajectoire signing key";

/**
 * What only this service can put beside a key. Two of them, made with two secrets that the database does not hold: the
 * key survives the replacement of either, and one that somebody wrote into the table has none.
 */
function vouchersOf({ keyId, publicKey }: PublicKey): readonly string[] {
  const signing = createPrivateKey(env().SIGNING_KEY).export({ type: "pkcs8", format: "der" });
  const vouched = canonicalJson({ keyId, publicKey });
  return [Buffer.from(env().NEXTAUTH_SECRET), signing].map((secret) => {
    const key = Buffer.from(hkdfSync("sha256", secret, "", purpose, 32));
    return createHmac("sha256", key).update(vouched).digest("hex");
  });
}

/** The keys that signatures are believed of, in order of first use: the one in service and those it knows. */
export async function listKnownKeys(actor: Actor, tx: Tx): Promise<SigningKeyRow[]> {
  const current = signingKey();
  const kept = await listSigningKeys(actor, tx);
  const vouchers = new Set((await listKeyVouchers(actor, tx)).map(({ voucher }) => voucher));
  const isCurrent = ({ keyId, publicKey }: PublicKey) => keyId === current.keyId && publicKey === current.publicKey;
  return kept.filter((key) => isCurrent(key) || vouchersOf(key).some((voucher) => vouchers.has(voucher)));
}

/** Vouches for the key in service and for those known until now, with the secrets of today; names the others. */
export async function vouchForKeys(actor: Actor, tx: Tx): Promise<void> {
  const known = await listKnownKeys(actor, tx);
  for (const key of known) {
    for (const voucher of vouchersOf(key)) await keepKeyVoucher(actor, tx, { keyId: key.keyId, voucher });
  }
  const kept = (await listSigningKeys(actor, tx)).map(({ keyId }) => keyId);
  const keyIds = kept.filter((keyId) => !known.some((key) => key.keyId === keyId));
  if (keyIds.length > 0)
    log().error({ keyIds }, "signing keys that this service never vouched for: what they sign is not believed");
}
