import path from "node:path";
import { connectionString, roles } from "../postgres/database.mjs";
import { binaries } from "./dependencies.mjs";

export const database = "trajectoire";

// What a person may set for a demonstration; the rest is the demonstration's own.
const choices = [
  "RATE_LIMITS",
  "STATE_BRAND",
  "LOG_LEVEL",
  "METRICS_TOKEN",
  "OIDC_SIGNING_ALG",
  "OIDC_PKCE",
  "SMTP_URL",
];

/** What every command is given: the project's own programs, and nothing written outside the checkout. */
export function commandEnvironment() {
  const { NODE_ENV: _environment, TRAJECTOIRE_CONTINUES: _continues, ...inherited } = process.env;
  return {
    ...inherited,
    PATH: [binaries, process.env.PATH].join(path.delimiter),
    NEXT_TELEMETRY_DISABLED: "1",
    CHECKPOINT_DISABLE: "1",
    PRISMA_HIDE_UPDATE_MESSAGE: "1",
    TSX_DISABLE_CACHE: "1",
  };
}

/** Where the parts of a demonstration are reached. */
export function addressesOf({ port }, secrets) {
  const connect = (role, password) => connectionString({ port: port + 2, role, password, database });
  return {
    appUrl: `http://localhost:${port}`,
    issuer: `http://localhost:${port + 1}/api/v2`,
    databaseUrl: connect(roles.runtime, secrets.runtime),
    migrationDatabaseUrl: connect(roles.owner, secrets.owner),
  };
}

/** The environment of the application, which never sees the owner role. */
export function applicationEnvironment({ port }, secrets) {
  const { appUrl, issuer, databaseUrl } = addressesOf({ port }, secrets);
  const { MIGRATION_DATABASE_URL: _owner, TRUSTED_PROXY: _proxy, ...inherited } = commandEnvironment();
  const chosen = Object.fromEntries(choices.flatMap((name) => (process.env[name] ? [[name, process.env[name]]] : [])));
  return {
    ...inherited,
    ...{ DATABASE_URL: databaseUrl, APP_URL: appUrl, PORT: String(port), DEMO: "1" },
    ...{ NEXTAUTH_URL: appUrl, NEXTAUTH_SECRET: secrets.nextAuth, SIGNING_KEY: secrets.signingKey },
    ...{ OIDC_ISSUER: issuer, OIDC_CLIENT_ID: "trajectoire", OIDC_CLIENT_SECRET: secrets.oidcClient },
    ...{ OIDC_SIGNING_ALG: "RS256", OIDC_PKCE: "on", MAIL_FROM: "trajectoire@dinum.example", STATE_BRAND: "on" },
    ...chosen,
  };
}
