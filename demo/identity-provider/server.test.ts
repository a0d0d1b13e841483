import { fork, type ChildProcess } from "node:child_process";
import { createPublicKey, verify, type JsonWebKey } from "node:crypto";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { freePort } from "@/scripts/testing/free-port.mjs";
import { demoAccounts } from "./accounts";
import { relyingParty } from "./relying-party";

const secret = "only-for-tests".repeat(3);
const folder = mkdtempSync(path.join(tmpdir(), "identity-provider-"));
const head = {
  email: "chef.rh@dinum.example",
  with: "chef.rh@dinum.example with",
  without: "chef.rh@dinum.example without",
};
let child: ChildProcess;
let issuer: string;

beforeAll(async () => {
  const port = await freePort();
  issuer = `http://localhost:${port}/api/v2`;
  const env = { ...process.env, IDP_PORT: String(port), IDP_DATA_DIR: folder, OIDC_CLIENT_SECRET: secret };
  child = fork(path.join(import.meta.dirname, "server.mjs"), { env, stdio: ["ignore", "ignore", "inherit", "ipc"] });
  await once(child, "message");
});

afterAll(async () => {
  child.kill();
  await once(child, "exit");
  rmSync(folder, { recursive: true });
});

describe("the demonstration's identity provider", () => {
  it("signs in with one click and tells who it is in a signed token", async () => {
    const { token, id } = await signIn(head.without);
    const answer = await fetch(`${issuer}/userinfo`, { headers: { authorization: `Bearer ${token}` } });
    expect(answer.headers.get("content-type")).toContain("application/jwt");
    const person = await readSigned(await answer.text());
    expect(person).toMatchObject({ sub: id["sub"], email: head.email, siret: "13002526500013", usual_name: "RH" });
  });

  it("tells the level of the sign-in that was clicked", async () => {
    expect((await signIn(head.without)).id).toMatchObject({ acr: "eidas1", amr: ["pwd"] });
    expect((await signIn(head.with)).id).toMatchObject({ acr: "eidas1-mfa" });
  });

  it("offers every account with its usual factor first", async () => {
    const { text } = await relyingParty(issuer, secret).authorize();
    for (const { email, sub, secondFactor } of demoAccounts) {
      expect(text).toContain(email);
      expect(text).toContain(`${sub} ${secondFactor ? "with" : "without"}`);
    }
  });

  it("goes back to the service with a refusal when a needed level is not reached, or on cancel", async () => {
    const acr = { essential: true, values: ["eidas1-mfa", "eidas2"] };
    const stepUp = { prompt: "login", claims: JSON.stringify({ id_token: { acr, auth_time: null } }) };
    expect((await click(head.without, stepUp)).url.searchParams.get("error")).toBe("access_denied");
    expect((await click(head.with, stepUp)).url.searchParams.get("code")).not.toBeNull();
    expect((await click("", {}, { cancel: "yes" })).url.searchParams.get("error")).toBe("access_denied");
  });

  it("asks again within a session only when told to", async () => {
    const service = relyingParty(issuer, secret);
    const form = await service.authorize();
    await service.browse(form.url.href, { account: choice(head.with) });
    expect((await service.authorize()).url.searchParams.get("code")).not.toBeNull();
    expect((await service.authorize({ prompt: "login" })).text).toContain("<h1>Choisir un compte");
  });

  it("ends its session and comes back", async () => {
    const { service, idToken } = await signIn(head.with);
    const back = "http://localhost:3000/deconnexion/retour";
    const query = new URLSearchParams({
      id_token_hint: idToken,
      state: "s".repeat(32),
      post_logout_redirect_uri: back,
    });
    const page = await service.browse(`${issuer}/session/end?${query.toString()}`);
    const xsrf = /name="xsrf" value="([^"]+)"/.exec(page.text)?.[1] ?? "";
    const left = await service.browse(`${issuer}/session/end/confirm`, { xsrf, logout: "yes" });
    expect(left.url.href).toBe(`${back}?state=${"s".repeat(32)}`);
    expect((await service.authorize()).text).toContain("<h1>Choisir un compte");
  });

  it("refuses what ProConnect refuses", async () => {
    const service = relyingParty(issuer, secret);
    expect((await service.authorize({ max_age: "10" })).status).toBe(400);
    expect((await service.authorize({ redirect_uri: "http://localhost:3000/elsewhere" })).status).toBe(400);
    expect((await click("nobody@dinum.example with")).status).toBe(400);
  });
});

function choice(text: string): string {
  const [email = "", factor = ""] = text.split(" ");
  return `${demoAccounts.find((account) => account.email === email)?.sub ?? "nobody"} ${factor}`;
}

async function click(
  text: string,
  extra: Record<string, string> = {},
  form = { account: choice(text) } as Record<string, string>,
) {
  const service = relyingParty(issuer, secret);
  const page = await service.authorize(extra);
  return { service, ...(await service.browse(page.url.href, form)) };
}

async function signIn(text: string) {
  const { service, url } = await click(text);
  const tokens = await service.exchange(url.searchParams.get("code") ?? "");
  return { service, idToken: tokens.id_token, token: tokens.access_token, id: await readSigned(tokens.id_token) };
}

async function readSigned(token: string): Promise<Record<string, unknown>> {
  const [header = "", payload = "", signature = ""] = token.split(".");
  const { keys } = (await (await fetch(`${issuer}/jwks`)).json()) as { keys: (JsonWebKey & { kid: string })[] };
  const { kid } = JSON.parse(Buffer.from(header, "base64url").toString()) as { kid: string };
  const key = createPublicKey({ key: keys.find((known) => known.kid === kid) ?? {}, format: "jwk" });
  const signed = Buffer.from(`${header}.${payload}`);
  expect(verify("sha256", signed, key, Buffer.from(signature, "base64url"))).toBe(true);
  return JSON.parse(Buffer.from(payload, "base64url").toString()) as Record<string, unknown>;
}
