import { z } from "zod";
import { Decimal } from "@/lib/domain/decimal";
import { fail, ok, type Result } from "@/lib/domain/result";
import { findStructureFault } from "@/lib/schemas/json-structure";
import type { PublicKey } from "./signing";
import { readPublicKey } from "./verify-manifest";

const manifestSchema = z.looseObject({
  period: z.string(),
  number: z.number(),
  publishedAt: z.string(),
  previous: z.number().nullish(),
  supersededBy: z.number().nullish(),
  keyId: z.string(),
  signature: z.string(),
  files: z.array(z.looseObject({ scope: z.string(), format: z.string(), lang: z.string(), sha256: z.string() })),
});
const keysSchema = z.object({ keys: z.array(z.object({ publicKey: z.string() })).min(1) });

/** A manifest that somebody holds: `value` is all of it, as the signature covers it. */
export type HeldEvidence = z.output<typeof manifestSchema> & { readonly value: unknown };
export type EvidenceRefusal = "notJson" | "ambiguousJson" | "notManifest" | "listOfManifests";

/** What the API answers about a publication, from its text. */
export function readManifest(text: string): Result<HeldEvidence, EvidenceRefusal> {
  const json = readJson(text);
  if (!json.ok) return json;
  const parsed = manifestSchema.safeParse(json.value);
  if (parsed.success) return ok({ ...parsed.data, value: json.value });
  return fail(
    z.object({ items: z.array(z.unknown()) }).safeParse(json.value).success ? "listOfManifests" : "notManifest",
  );
}

export type KeysRefusal = "privateKey" | "notKeys";

/** What the key address answers, or one public key in PEM. A private key is refused: it has no business here. */
export function readKeys(text: string): Result<readonly PublicKey[], KeysRefusal> {
  if (text.includes("PRIVATE KEY")) return fail("privateKey");
  const single = readPublicKey(text);
  if (single !== null) return ok([single]);
  const json = readJson(text);
  const parsed = keysSchema.safeParse(json.ok ? json.value : null);
  const keys = (parsed.data?.keys ?? []).flatMap(({ publicKey }) => readPublicKey(publicKey) ?? []);
  return keys.length === 0 ? fail("notKeys") : ok(keys);
}

/**
 * JSON that says one thing to whoever reads it: no name twice in an object, no number that a program rounds. What a
 * person reads in it is then what was signed.
 */
function readJson(text: string): Result<unknown, "notJson" | "ambiguousJson"> {
  let isAmbiguous = findStructureFault(text) !== null;
  try {
    const value = parseWithSource(text.replace(/^\uFEFF/, ""), (_key, read, { source = "" }) => {
      if (typeof read === "number" && !new Decimal(source).equals(read)) isAmbiguous = true;
      return read;
    });
    return isAmbiguous ? fail("ambiguousJson") : ok(value);
  } catch {
    return fail("notJson");
  }
}

type Reviver = (key: string, value: unknown, context: { readonly source?: string }) => unknown;
const parseWithSource = JSON.parse as (text: string, reviver: Reviver) => unknown;
