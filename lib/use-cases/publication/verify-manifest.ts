import { createPublicKey, verify } from "node:crypto";
import { canonicalJson } from "@/lib/domain/canonical-json";
import { fail, ok, type Result } from "@/lib/domain/result";
import { publicKeyOf, sha256Of, type PublicKey } from "./signing";

/** A manifest as somebody holds it: whatever else it says was signed with it. */
export type HeldManifest = {
  readonly keyId: string;
  readonly signature: string;
  readonly [other: string]: unknown;
};
export type ManifestRefusal = "notSigned" | "unknownKey" | "badSignature";

/** Whether one of the keys signed the manifest as it stands: everything in it but what came later. */
export function verifyManifest(held: unknown, keys: readonly PublicKey[]): Result<null, ManifestRefusal> {
  if (!isSigned(held)) return fail("notSigned");
  const { signature, ...manifest } = held;
  const key = keys.find(({ keyId }) => keyId === manifest.keyId);
  if (key === undefined) return fail("unknownKey");
  const text = Buffer.from(canonicalJson({ ...manifest, supersededBy: undefined }));
  const bytes = Buffer.from(signature, "base64");
  // Base64 has several spellings of the same bytes: only the one that was written counts.
  const isAsWritten = bytes.toString("base64") === signature;
  return isAsWritten && verify(null, text, createPublicKey(key.publicKey), bytes) ? ok(null) : fail("badSignature");
}

const isSigned = (held: unknown): held is HeldManifest =>
  typeof held === "object" &&
  held !== null &&
  !Array.isArray(held) &&
  "keyId" in held &&
  typeof held.keyId === "string" &&
  "signature" in held &&
  typeof held.signature === "string";

/** A key that somebody gives, under the id that is made of it; null when it is no key that signs publications. */
export function readPublicKey(text: string): PublicKey | null {
  try {
    return publicKeyOf(createPublicKey(text));
  } catch {
    return null;
  }
}

type Named = { readonly sha256: string };

/** The file of a manifest that has these bytes, null when none has. */
export const findInManifest = <F extends Named>(files: readonly F[], bytes: Uint8Array): F | null =>
  files.find(({ sha256 }) => sha256 === sha256Of(bytes)) ?? null;
