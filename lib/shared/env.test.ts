import { generateKeyPairSync } from "node:crypto";
import { describe, expect, it } from "vitest";
import { parseEnvironment } from "./env";

const pem = { type: "pkcs8", format: "pem" } as const;
const keys = generateKeyPairSync("ed25519");
const good = {
  DATABASE_URL: "postgresql://app:s3cret@db.example/app?sslmode=verify-full",
  APP_URL: "https://suivi.example/",
  NEXTAUTH_SECRET: "n".repeat(32),
  OIDC_ISSUER: "https://fournisseur.example/api/v2",
  OIDC_CLIENT_ID: "client",
  OIDC_CLIENT_SECRET: "s3cret",
  SIGNING_KEY: keys.privateKey.export(pem).toString(),
};

describe("the environment", () => {
  it("is taken with its defaults", () => {
    expect(parseEnvironment(good)).toMatchObject({ APP_URL: "https://suivi.example", OIDC_PKCE: true, DEMO: false });
  });

  it.each<[string, string, string | undefined]>([
    ["DATABASE_URL", "missing", undefined],
    ["DATABASE_URL", "without TLS", "postgresql://app:s3cret@db.example/app"],
    ["APP_URL", "not an address", "s3cret"],
    ["NEXTAUTH_SECRET", "too short", "s3cret"],
    ["OIDC_ISSUER", "in http", "http://s3cret.example/api/v2"],
    ["OIDC_CLIENT_SECRET", "empty", ""],
    ["SIGNING_KEY", "missing", undefined],
    ["SIGNING_KEY", "no key", "-----BEGIN PRIVATE KEY-----\ns3cret\n-----END PRIVATE KEY-----"],
    ["SIGNING_KEY", "the public half", keys.publicKey.export({ type: "spki", format: "pem" }).toString()],
    [
      "SIGNING_KEY",
      "a key of another kind",
      generateKeyPairSync("ec", { namedCurve: "P-256" }).privateKey.export(pem).toString(),
    ],
    ["MAIL_FROM", "absent beside a mail server", ""],
    ["RATE_LIMITS", "off outside the demonstration", "off"],
    ["DEMO", "on a public address", "1"],
  ])("is refused for %s %s, named without its value", (name, _why, value) => {
    const smtp = name === "MAIL_FROM" ? { SMTP_URL: "smtp://mail.example" } : {};
    const attempt = () => parseEnvironment({ ...good, ...smtp, [name]: value });
    expect(attempt).toThrow(new RegExp(`bad value for: ${name}$`));
    expect(attempt).not.toThrow(/s3cret|KEY-----/);
  });
});
