import { readFileSync } from "node:fs";
import path from "node:path";
import { parseArgs } from "node:util";
import { readKeys, readManifest, type HeldEvidence } from "@/lib/use-cases/publication/held-evidence";
import type { PublicKey } from "@/lib/use-cases/publication/signing";
import { findInManifest, verifyManifest } from "@/lib/use-cases/publication/verify-manifest";

const usage = `Usage: npm run publication:verify -- --key KEY MANIFEST [FILE…]
  KEY       what /.well-known/trajectoire-signing-key answers, or one public key in PEM
  MANIFEST  what /api/v1/publications/{period} answers
  FILE      files of the publication
Exits 0 when everything is authentic, 1 when something is not, 2 when something cannot be read.`;

const unreadable = {
  privateKey: "is a private key. Keep it where it belongs; its public half: openssl pkey -in KEY -pubout",
  notKeys: "holds no Ed25519 public key: give what /.well-known/trajectoire-signing-key answers, or one key in PEM",
  notJson: "is not JSON: give what /api/v1/publications/{period} answers",
  ambiguousJson:
    "says something twice, or a number too exactly to be read one way only: it was edited, and proves nothing",
  notManifest: "is no manifest of a publication: give what /api/v1/publications/{period} answers",
  listOfManifests: "is a list of publications: give one of its items, or what /api/v1/publications/{period} answers",
} as const;
const readFaults: Readonly<Record<string, string>> = {
  ENOENT: "there is no such file",
  EISDIR: "is a folder, not a file",
  EACCES: "may not be read",
};

/** Paths are those of whoever typed them: npm runs commands in the project's folder. */
const typedIn = process.env["npm_lifecycle_event"] === "publication:verify" ? process.env["INIT_CWD"] : undefined;

function read(file: string): Buffer {
  try {
    return readFileSync(path.resolve(typedIn ?? "", file));
  } catch (error) {
    const { code = "" } = error as NodeJS.ErrnoException;
    throw new Error(`${file}: ${readFaults[code] ?? `could not be read (${code})`}`);
  }
}

function mustBe<T>(file: string, given: { ok: true; value: T } | { ok: false; error: keyof typeof unreadable }): T {
  if (!given.ok) throw new Error(`${file} ${unreadable[given.error]}`);
  return given.value;
}

/** One line about the manifest; whether one of the keys signed it as it stands. */
function checkManifest(file: string, { value, ...manifest }: HeldEvidence, keys: readonly PublicKey[]): boolean {
  const { period, number, publishedAt, supersededBy, keyId } = manifest;
  const signed = verifyManifest(value, keys);
  if (signed.ok) {
    const told = `publication ${String(number)} of ${period}, ${publishedAt}`;
    const replaced = supersededBy == null ? "" : `; it says, unsigned, that number ${String(supersededBy)} replaces it`;
    console.log(`${file}: authentic, ${told}, signed with key ${keyId}${replaced}`);
    return true;
  }
  const given = keys.map((key) => key.keyId).join(", ");
  const why =
    signed.error === "unknownKey"
      ? `it says it is signed with key ${keyId}, which is missing: given ${given}`
      : `the signature does not fit: something in it was changed, or key ${keyId} never signed it`;
  console.log(`${file}: NOT AUTHENTIC, ${why}`);
  return false;
}

/** One line about a file; whether a manifest that holds names its bytes. */
function checkFile(file: string, { files, period, number, previous }: HeldEvidence, isSigned: boolean): boolean {
  const known = findInManifest(files, read(file));
  if (known !== null && isSigned) {
    console.log(`${file}: authentic, ${known.scope}, ${known.format}, ${known.lang}`);
    return true;
  }
  const told = `publication ${String(number)} of ${period}`;
  const before = previous == null ? "" : ", perhaps that of an earlier number";
  const why =
    known === null
      ? `no file of ${told} that this manifest names has these bytes; another manifest may name it${before}`
      : "the manifest that names it is not authentic";
  console.log(`${file}: NOT AUTHENTIC, ${why}`);
  return false;
}

try {
  const { values, positionals } = parseArgs({ options: { key: { type: "string" } }, allowPositionals: true });
  const [manifestFile, ...files] = positionals;
  if (values.key === undefined || manifestFile === undefined) throw new Error(usage);
  const keys = mustBe(values.key, readKeys(read(values.key).toString("utf8")));
  const manifest = mustBe(manifestFile, readManifest(read(manifestFile).toString("utf8")));
  const isSigned = checkManifest(manifestFile, manifest, keys);
  const checked = files.map((file) => checkFile(file, manifest, isSigned));
  process.exitCode = isSigned && checked.every(Boolean) ? 0 : 1;
} catch (error) {
  console.error(error instanceof Error ? error.message : "The publication could not be verified.");
  process.exitCode = 2;
}
