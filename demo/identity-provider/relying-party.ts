import { randomBytes } from "node:crypto";

/** The smallest service and browser that can sign in: it keeps cookies and follows redirections up to its own. */
export function relyingParty(issuer: string, secret: string) {
  const redirectUri = "http://localhost:3000/api/auth/callback/proconnect";
  const jar = new Map<string, string>();

  async function browse(
    url: string,
    form?: Record<string, string>,
  ): Promise<{ url: URL; status: number; text: string }> {
    const body = form === undefined ? null : new URLSearchParams(form);
    const cookie = [...jar].map(([name, value]) => `${name}=${value}`).join("; ");
    const method = form === undefined ? "GET" : "POST";
    const response = await fetch(url, { method, body, redirect: "manual", headers: { cookie } });
    for (const line of response.headers.getSetCookie()) {
      const [name = "", value = ""] = (line.split(";")[0] ?? "").split("=");
      jar.set(name, value);
    }
    const location = response.headers.get("location");
    const next = location === null ? undefined : new URL(location, url);
    if (next === undefined) return { url: new URL(url), status: response.status, text: await response.text() };
    return next.origin === new URL(issuer).origin
      ? browse(next.href)
      : { url: next, status: response.status, text: "" };
  }

  const authorize = (extra: Record<string, string> = {}) =>
    browse(`${issuer}/authorize?${new URLSearchParams({ ...request(redirectUri), ...extra }).toString()}`);

  async function exchange(code: string): Promise<{ id_token: string; access_token: string }> {
    const grant = { grant_type: "authorization_code", code, redirect_uri: redirectUri };
    const body = new URLSearchParams({ ...grant, client_id: "trajectoire", client_secret: secret });
    const response = await fetch(`${issuer}/token`, { method: "POST", body });
    return (await response.json()) as { id_token: string; access_token: string };
  }

  return { authorize, browse, exchange };
}

function request(redirectUri: string): Record<string, string> {
  const random = () => randomBytes(24).toString("hex");
  const scope = "openid given_name usual_name email uid siret idp_id";
  const claims = JSON.stringify({ id_token: { acr: null, amr: null, auth_time: null } });
  const fixed = { client_id: "trajectoire", response_type: "code", redirect_uri: redirectUri, scope, claims };
  return { ...fixed, state: random(), nonce: random() };
}
