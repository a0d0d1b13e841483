import { generateKeyPairSync, randomBytes } from "node:crypto";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";

/** The provider's signing keys and cookie secret, made once and kept in the data folder. */
export function loadKeys(folder) {
  const file = path.join(folder, "identity-provider.json");
  try {
    return JSON.parse(readFileSync(file, "utf8"));
  } catch {
    const keys = makeKeys();
    mkdirSync(folder, { recursive: true });
    writeFileSync(file, JSON.stringify(keys), { mode: 0o600 });
    return keys;
  }
}

function makeKeys() {
  const rsa = generateKeyPairSync("rsa", { modulusLength: 2048 });
  const ec = generateKeyPairSync("ec", { namedCurve: "P-256" });
  const jwk = ({ privateKey }, alg) => ({
    ...privateKey.export({ format: "jwk" }),
    alg,
    use: "sig",
    kid: `demo-${alg}`,
  });
  return { jwks: { keys: [jwk(rsa, "RS256"), jwk(ec, "ES256")] }, cookieKey: randomBytes(32).toString("hex") };
}
