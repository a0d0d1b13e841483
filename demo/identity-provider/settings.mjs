import { randomBytes } from "node:crypto";
import path from "node:path";

export const prefix = "/api/v2";

/** Reads the provider's settings; alone, with nothing set, it serves an application on port 3000. */
export function readSettings(environment) {
  const port = Number(environment.IDP_PORT ?? 3001);
  const origin = `http://localhost:${port}`;
  return {
    port,
    origin,
    issuer: `${origin}${prefix}`,
    appUrl: environment.IDP_APP_URL ?? "http://localhost:3000",
    clientId: environment.OIDC_CLIENT_ID ?? "trajectoire",
    clientSecret: environment.OIDC_CLIENT_SECRET ?? randomBytes(32).toString("hex"),
    algorithm: environment.OIDC_SIGNING_ALG ?? "RS256",
    folder: path.resolve(environment.IDP_DATA_DIR ?? ".data"),
  };
}
