import "server-only";
import { createHash, createPrivateKey, createPublicKey, sign, type KeyObject } from "node:crypto";
import { canonicalJson } from "@/lib/domain/canonical-json";
import { signedPart, type Manifest } from "@/lib/domain/publication";
import { reportCode } from "@/lib/domain/report-code";
import { env } from "@/lib/shared/env";

export type PublicKey = { readonly keyId: string; readonly publicKey: string };

export const sha256Of = (bytes: Uint8Array | string): string => createHash("sha256").update(bytes).digest("hex");

/** A public key under the id that is made of it: nobody else's key goes by that name. Ed25519 or nothing. */
export function publicKeyOf(key: KeyObject): PublicKey {
  if (key.asymmetricKeyType !== "ed25519") throw new Error("a publication is signed with an Ed25519 key");
  const publicKey = key.export({ type: "spki", format: "pem" }).toString();
  return { keyId: sha256Of(publicKey).slice(0, 16), publicKey };
}

/** The key publications are signed with: its public half, and an id made of it. */
export const signingKey = (): PublicKey => publicKeyOf(createPublicKey(createPrivateKey(env().SIGNING_KEY)));

/** Ed25519 over the RFC 8785 form of the manifest without its signature and what comes later, in base64. */
export function signManifest(manifest: Omit<Manifest, "signature" | "supersededBy">): string {
  const signed = canonicalJson(signedPart(manifest));
  return sign(null, Buffer.from(signed), createPrivateKey(env().SIGNING_KEY)).toString("base64");
}

type Coded = Pick<Manifest, "snapshotSha256" | "number">;

/** The code that the report of a scope prints: made of what is signed, so that the manifest proves it. */
export const reportCodeOf = ({ snapshotSha256, number }: Coded, scope: string): string =>
  reportCode(sha256Of(`${snapshotSha256} ${String(number)} ${scope}`));
