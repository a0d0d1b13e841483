import { generateKeyPairSync } from "node:crypto";
import { asSuperuser, connectionString, ensureDatabase, roles } from "../postgres/database.mjs";
import { findTestServer } from "./test-server";

// Runs before each test file: a fresh copy of the template, then the environment that the modules under test read.
const server = findTestServer();
const database = `test_${process.env["VITEST_POOL_ID"] ?? "0"}`;

await asSuperuser(server, async (client) => {
  await client.query(`DROP DATABASE IF EXISTS ${database} WITH (FORCE)`);
  await ensureDatabase(client, database, server.template);
});

const { privateKey } = generateKeyPairSync("ed25519");

Object.assign(process.env, {
  DATABASE_URL: connectionString({ ...server, role: roles.runtime, database }),
  MIGRATION_DATABASE_URL: connectionString({ ...server, role: roles.owner, database }),
  APP_URL: "http://localhost:3000",
  NEXTAUTH_SECRET: "only-for-tests-".repeat(4),
  OIDC_ISSUER: "http://localhost:3001/api/v2",
  OIDC_CLIENT_ID: "trajectoire",
  OIDC_CLIENT_SECRET: "only-for-tests-".repeat(4),
  OIDC_SIGNING_ALG: "RS256",
  OIDC_PKCE: "on",
  SIGNING_KEY: privateKey.export({ type: "pkcs8", format: "pem" }),
  SMTP_URL: "smtp://127.0.0.1:1",
  MAIL_FROM: "trajectoire@dinum.example",
  STATE_BRAND: "on",
  RATE_LIMITS: "off",
  LOG_LEVEL: "silent",
  PORT: "3000",
  DEMO: "1",
});
