import "server-only";
import { createHash, createPrivateKey, createPublicKey, sign } from "node:crypto";
import { canonicalJson } from "@/lib/domain/canonical-json";
import { signedPart, type Manifest } from "@/lib/domain/publication";
import { env } from "@/lib/shared/env";

export const sha256Of = (bytes: Uint8Array | string): string => createHash("sha256").update(bytes).digest("hex");

/** The key publications are signed with: its public half, and an id made of it. */
export function signingKey(): { readonly keyId: string; readonly publicKey: string } {
  const publicKey = createPublicKey(createPrivateKey(env().SIGNING_KEY)).export({ type: "spki", format: "pem" });
  return { keyId: sha256Of(publicKey).slice(0, 16), publicKey: publicKey.toString() };
}

/** Ed25519 over the RFC 8785 form of the manifest without its signature and what comes later, in base64. */
export function signManifest(manifest: Omit<Manifest, "signature" | "supersededBy">): string {
  const signed = canonicalJson(signedPart(manifest));
  return sign(null, Buffer.from(signed), createPrivateKey(env().SIGNING_KEY)).toString("base64");
}
