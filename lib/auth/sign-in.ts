import "server-only";
import { env } from "@/lib/shared/env";
import { log } from "@/lib/shared/log";
import { cookiesOf, sessionCookieName } from "./cookie";
import { closeSession } from "./lookup";
import { signInOptions } from "./next-auth";
import { formToken, runNextAuth } from "./next-auth-request";
import { visitor } from "./mint";
import { isSameOrigin } from "./origin";
import { secondsToWait } from "./rate-limit";

const localPath = /^\/(?![/\\])[^\\\s]*$/;

/** Where to go after signing in: a path of ours, else the home page. */
export const safeReturn = (path: unknown): string =>
  typeof path === "string" && path.length <= 2000 && localPath.test(path) ? path : "/";

const seeOther = (path: string): Response =>
  new Response(null, {
    status: 303,
    headers: { location: new URL(path, env().APP_URL).href, "cache-control": "no-store" },
  });

/** Sends a person to the identity provider. Form fields: `retour` (a path), `niveau=fort` asks for a second factor. */
export async function beginSignIn(request: Request, now: Date): Promise<Response> {
  if (!isSameOrigin(request)) return new Response(null, { status: 403 });
  const wait = await secondsToWait(visitor, { limit: "sign-in", request, now });
  if (wait !== null) return new Response(null, { status: 429, headers: { "retry-after": String(wait) } });
  const form = await request.formData().catch(() => new FormData());
  const { body, cookies } = formToken();
  const callbackUrl = new URL(safeReturn(form.get("retour")), env().APP_URL).href;
  const options = signInOptions({ stepUp: form.get("niveau") === "fort", agent: null });
  const call = { action: "signin", method: "POST", query: {}, body: { ...body, callbackUrl }, cookies } as const;
  return runNextAuth(call, options);
}

/** The identity provider's answer. A refusal there leads back to the sign-in page with one of three sentences. */
export async function completeSignIn(request: Request, now: Date): Promise<Response> {
  const query = Object.fromEntries(new URL(request.url).searchParams);
  if (query["error"] !== undefined) {
    return seeOther(`/connexion?erreur=${query["error"] === "access_denied" ? "cancelled" : "provider"}`);
  }
  const cookies = cookiesOf(request);
  const options = signInOptions({ stepUp: false, agent: request.headers.get("user-agent") });
  const answer = await runNextAuth({ action: "callback", method: "GET", query, body: {}, cookies }, options);
  const former = cookies[sessionCookieName()];
  const isSignedIn = answer.headers.getSetCookie().some((cookie) => cookie.startsWith(`${sessionCookieName()}=`));
  // A new sign-in has a new id: the former one ends.
  if (former !== undefined && isSignedIn) await closeSession(former, now);
  const location = answer.headers.get("location") ?? "";
  if (/[?&]error=/.test(location)) {
    log().warn({ code: new URL(location, env().APP_URL).searchParams.get("error") }, "sign-in failed");
    return seeOther("/connexion?erreur=again");
  }
  return answer;
}
