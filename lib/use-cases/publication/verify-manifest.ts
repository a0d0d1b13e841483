import { createPublicKey, verify } from "node:crypto";
import { canonicalJson } from "@/lib/domain/canonical-json";
import { fail, ok, type Result } from "@/lib/domain/result";
import { sha256Of } from "./signing";

export type PublicKey = { readonly keyId: string; readonly publicKey: string };
/** A manifest as somebody holds it: whatever else it says was signed with it. */
export type HeldManifest = {
  readonly keyId: string;
  readonly signature: string;
  readonly supersededBy: number | null;
  readonly [other: string]: unknown;
};

/** Whether one of the keys signed the manifest as it stands: everything in it but what came later. */
export function verifyManifest(
  { signature, ...manifest }: HeldManifest,
  keys: readonly PublicKey[],
): Result<null, "unknownKey" | "badSignature"> {
  const key = keys.find(({ keyId }) => keyId === manifest.keyId);
  if (key === undefined) return fail("unknownKey");
  const text = Buffer.from(canonicalJson({ ...manifest, supersededBy: undefined }));
  const isSigned = verify(null, text, createPublicKey(key.publicKey), Buffer.from(signature, "base64"));
  return isSigned ? ok(null) : fail("badSignature");
}

type Named = { readonly sha256: string };

/** The file of a manifest that has these bytes, null when none has. */
export const findInManifest = <F extends Named>(files: readonly F[], bytes: Uint8Array): F | null =>
  files.find(({ sha256 }) => sha256 === sha256Of(bytes)) ?? null;
