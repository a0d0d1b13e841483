import { generateKeyPairSync, randomBytes } from "node:crypto";
import { mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import path from "node:path";

const random = () => randomBytes(32).toString("hex");
const signingKey = () => generateKeyPairSync("ed25519").privateKey.export({ type: "pkcs8", format: "pem" });

const makers = {
  superuser: random,
  owner: random,
  runtime: random,
  nextAuth: random,
  oidcClient: random,
  signingKey,
};

/** Passwords and keys of this data folder, made at its first start; what a later version adds is made then. */
export function loadSecrets(dataDir) {
  const file = path.join(dataDir, "secrets.json");
  const known = read(file);
  const missing = Object.entries(makers).filter(([name]) => known[name] === undefined);
  if (missing.length === 0) return known;
  const all = { ...known, ...Object.fromEntries(missing.map(([name, make]) => [name, make()])) };
  mkdirSync(dataDir, { recursive: true });
  // In one move: a disk that fills up must not leave half of the passwords.
  writeFileSync(`${file}.new`, JSON.stringify(all, undefined, 2), { mode: 0o600 });
  renameSync(`${file}.new`, file);
  return all;
}

function read(file) {
  try {
    return JSON.parse(readFileSync(file, "utf8"));
  } catch (error) {
    if (error.code === "ENOENT") return {};
    throw error;
  }
}
