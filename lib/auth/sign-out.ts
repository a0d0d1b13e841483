import "server-only";
import { z } from "zod";
import { recordEvent } from "@/lib/data/audit";
import { inScope } from "@/lib/data/transaction";
import { env } from "@/lib/shared/env";
import { cookieOptions, cookiesOf, logoutCookieName, sessionCookieName } from "./cookie";
import { accountBySession, closeSession, newSecret } from "./lookup";
import { systemActor } from "./mint";
import { isSameOrigin } from "./origin";

export const afterSignOut = "/deconnexion/retour";
const discoverySchema = z.object({ end_session_endpoint: z.url().optional() });

/** Null when the identity provider is away: that keeps nobody signed in. */
async function endSessionEndpoint(): Promise<string | null> {
  try {
    const address = `${env().OIDC_ISSUER}/.well-known/openid-configuration`;
    const answer = await fetch(address, { signal: AbortSignal.timeout(2000), cache: "no-store" });
    return discoverySchema.parse(await answer.json()).end_session_endpoint ?? null;
  } catch {
    return null;
  }
}

const setCookie = (name: string, value: string, maxAge: number): string =>
  `${name}=${value}; Path=/; Max-Age=${String(maxAge)}; HttpOnly; SameSite=Lax${cookieOptions().secure ? "; Secure" : ""}`;

async function revoke(request: Request, now: Date): Promise<string | null> {
  const sessionId = cookiesOf(request)[sessionCookieName()];
  const account = sessionId === undefined ? null : await accountBySession(sessionId, now);
  if (sessionId === undefined || account === null) return null;
  await closeSession(sessionId, now);
  const actor = systemActor("sign-out");
  await inScope(actor, (tx) => recordEvent(actor, tx, { at: now, act: "session.close", object: account.userId }));
  return account.idToken ?? null;
}

/** Ends the session here first, then at the identity provider, and comes back to a page that checks `state`. */
export async function signOut(request: Request, now: Date): Promise<Response> {
  if (!isSameOrigin(request)) return new Response(null, { status: 403 });
  const idToken = await revoke(request, now);
  const state = newSecret();
  const endpoint = idToken === null ? null : await endSessionEndpoint();
  const location = new URL(endpoint ?? afterSignOut, env().APP_URL);
  location.searchParams.set("state", state);
  if (endpoint !== null && idToken !== null) {
    location.searchParams.set("id_token_hint", idToken);
    location.searchParams.set("post_logout_redirect_uri", `${env().APP_URL}${afterSignOut}`);
  }
  const headers = new Headers({ location: location.href, "cache-control": "no-store" });
  headers.append("set-cookie", setCookie(sessionCookieName(), "", 0));
  headers.append("set-cookie", setCookie(logoutCookieName(), state, 600));
  return new Response(null, { status: 303, headers });
}
