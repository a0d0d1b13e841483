import "server-only";
import type { Actor } from "@/lib/domain/actor";
import { ownPart, publishedAnswer } from "@/lib/domain/manifest-answer";
import { signedPart, type Manifest } from "@/lib/domain/publication";
import { signingKey, signManifest, type PublicKey } from "./signing";
import { verifyManifest } from "./verify-manifest";

type Published = Parameters<typeof publishedAnswer>[0];

/**
 * A publication's manifest for who asks. Who sees a part of it gets that part signed: other ministries' corrections
 * are not theirs to read, and what they hold can be verified all the same. Nothing is signed that was not sealed with a
 * key that the service knows.
 */
export function answerManifest(actor: Actor, published: Published, known: readonly PublicKey[]): Manifest {
  const whole = publishedAnswer(published);
  const part = ownPart(actor, whole);
  if (part === null) return whole;
  const sealed = verifyManifest(whole, [signingKey(), ...known]);
  if (!sealed.ok)
    throw new Error(`the manifest ${whole.period}/${String(whole.number)} is not as sealed: ${sealed.error}`);
  const shown = signedPart({ ...part, keyId: signingKey().keyId });
  return { ...shown, signature: signManifest(shown), supersededBy: whole.supersededBy };
}
