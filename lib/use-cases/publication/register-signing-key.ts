import "server-only";
import { keepSigningKey } from "@/lib/data/signing-key";
import { inScope } from "@/lib/data/transaction";
import type { Actor } from "@/lib/domain/actor";
import { vouchForKeys } from "./known-keys";
import { signingKey } from "./signing";

/** Makes the public half of the signing key known when it comes into service: what it signs can be verified at once. */
export const registerSigningKey = (actor: Actor, now: Date): Promise<void> =>
  inScope(actor, async (tx) => {
    await keepSigningKey(actor, tx, signingKey(), now);
    await vouchForKeys(actor, tx);
  });
