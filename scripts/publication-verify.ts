import { createPublicKey } from "node:crypto";
import { readFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { z } from "zod";
import { findInManifest, verifyManifest, type PublicKey } from "@/lib/use-cases/publication/verify-manifest";

const usage = `Usage: npm run publication:verify -- --key KEY MANIFEST [FILE…]
  KEY       what /.well-known/trajectoire-signing-key answers, or one public key in PEM
  MANIFEST  what /api/v1/publications/{period} answers
  FILE      files of the publication
Exits 0 when everything is authentic, 1 when something is not, 2 when something cannot be read.`;

const keysSchema = z.object({ keys: z.array(z.object({ keyId: z.string(), publicKey: z.string() })) });
const refusals = {
  unknownKey: "signed with a key that is not among those given",
  badSignature: "the signature does not fit: the manifest was changed, or another key signed it",
} as const;

function readKeys(file: string, keyId: string): readonly PublicKey[] {
  const text = readFileSync(file, "utf8");
  if (text.trimStart().startsWith("{")) return keysSchema.parse(JSON.parse(text)).keys;
  // A key alone says no name: it is tried for the one that the manifest names.
  return [{ keyId, publicKey: createPublicKey(text).export({ type: "spki", format: "pem" }).toString() }];
}

// Loose: what a manifest says besides is covered by its signature too, and must reach it.
const manifestSchema = z.looseObject({
  period: z.string(),
  number: z.number(),
  publishedAt: z.string(),
  supersededBy: z.number().nullable().default(null),
  keyId: z.string(),
  signature: z.string(),
  files: z.array(z.looseObject({ scope: z.string(), format: z.string(), lang: z.string(), sha256: z.string() })),
});

function readManifest(file: string): z.output<typeof manifestSchema> {
  const parsed = manifestSchema.safeParse(JSON.parse(readFileSync(file, "utf8")));
  if (!parsed.success) throw new Error(`${file} is no manifest:\n${z.prettifyError(parsed.error)}`);
  return parsed.data;
}

/** One line for each thing checked; whether all of them are authentic. */
function check(keyFile: string, manifestFile: string, files: readonly string[]): boolean {
  const manifest = readManifest(manifestFile);
  const { period, number, publishedAt, supersededBy } = manifest;
  const signed = verifyManifest(manifest, readKeys(keyFile, manifest.keyId));
  const told = `publication ${String(number)} of ${period}, ${publishedAt}`;
  const superseded = supersededBy === null ? "" : `, superseded by number ${String(supersededBy)}`;
  console.log(
    `${manifestFile}: ${signed.ok ? `authentic, ${told}${superseded}` : `NOT AUTHENTIC, ${refusals[signed.error]}`}`,
  );
  const found = files.map((file) => {
    const known = findInManifest(manifest.files, readFileSync(file));
    const what = known && `authentic, ${known.scope}, ${known.format}, ${known.lang}`;
    console.log(`${file}: ${what ?? "NOT AUTHENTIC, no file of this manifest has these bytes"}`);
    return known !== null;
  });
  return signed.ok && found.every(Boolean);
}

try {
  const { values, positionals } = parseArgs({ options: { key: { type: "string" } }, allowPositionals: true });
  const [manifestFile, ...files] = positionals;
  if (values.key === undefined || manifestFile === undefined) throw new Error(usage);
  process.exit(check(values.key, manifestFile, files) ? 0 : 1);
} catch (error) {
  console.error(error instanceof Error ? error.message : "The publication could not be verified.");
  process.exit(2);
}
