import "server-only";
import { recordEvent } from "@/lib/data/audit";
import { inScope } from "@/lib/data/transaction";
import type { ProvenIdentity, SignInAnswer } from "./lookup";
import { systemActor } from "./mint";

/** Every sign-in and every refusal leaves its event; the object is the account, never the address. */
export async function recordSignIn(answer: SignInAnswer, identity: ProvenIdentity, now: Date): Promise<void> {
  const actor = systemActor("sign-in");
  const act = answer.outcome === "known" || answer.outcome === "bound" ? "session.open" : "session.refuse";
  await inScope(actor, (tx) =>
    recordEvent(actor, tx, {
      at: now,
      act,
      object: answer.userId ?? "unknown",
      detail: { outcome: answer.outcome, issuer: identity.issuer, siret: identity.siret },
    }),
  );
}
