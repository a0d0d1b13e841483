import "server-only";
import type { NextAuthOptions } from "next-auth";
import { z } from "zod";
import { env } from "@/lib/shared/env";
import { strongAcr } from "./acr";
import { cookieOptions, sessionCookieName } from "./cookie";
import { openSession, signIn } from "./lookup";
import { recordSignIn } from "./sign-in-event";

const sessionSeconds = 12 * 3600;

/** What ProConnect's signed userinfo says of a person. */
const profileSchema = z.object({
  sub: z.string().min(1),
  email: z.email().transform((email) => email.toLowerCase()),
  given_name: z.string().nullish(),
  usual_name: z.string().nullish(),
  siret: z.string().regex(/^\d{14}$/),
});
const idTokenSchema = z.object({ acr: z.string().nullish(), auth_time: z.number().int().nullish() });

const nameOf = (profile: z.output<typeof profileSchema>): string =>
  [profile.given_name, profile.usual_name]
    .filter((part) => part !== null && part !== undefined)
    .join(" ")
    .trim() || profile.email;

const claimsOf = (idToken: string): z.output<typeof idTokenSchema> =>
  idTokenSchema.parse(JSON.parse(Buffer.from(idToken.split(".")[1] ?? "", "base64url").toString()));

const askedClaims = (stepUp: boolean) =>
  JSON.stringify({
    id_token: { amr: null, auth_time: null, acr: stepUp ? { essential: true, values: strongAcr } : null },
  });

function proConnect(stepUp: boolean): NextAuthOptions["providers"][number] {
  const { OIDC_ISSUER, OIDC_CLIENT_ID, OIDC_CLIENT_SECRET, OIDC_SIGNING_ALG, OIDC_PKCE } = env();
  return {
    id: "proconnect",
    name: "ProConnect",
    type: "oauth",
    wellKnown: `${OIDC_ISSUER}/.well-known/openid-configuration`,
    issuer: OIDC_ISSUER,
    clientId: OIDC_CLIENT_ID,
    clientSecret: OIDC_CLIENT_SECRET,
    // The id_token's signature, issuer, audience, expiry and nonce are verified.
    idToken: true,
    checks: OIDC_PKCE ? ["state", "nonce", "pkce"] : ["state", "nonce"],
    client: {
      token_endpoint_auth_method: "client_secret_post",
      id_token_signed_response_alg: OIDC_SIGNING_ALG,
      userinfo_signed_response_alg: OIDC_SIGNING_ALG,
    },
    authorization: {
      params: {
        scope: "openid given_name usual_name email uid siret idp_id",
        claims: askedClaims(stepUp),
        ...(stepUp ? { prompt: "login" } : {}),
      },
    },
    // With the whole token set the userinfo's signature is verified and its sub compared with the id_token's.
    userinfo: {
      request: ({ client, tokens }) => client.userinfo(tokens as Parameters<typeof client.userinfo>[0]),
    },
    profile: (raw: unknown) => {
      const profile = profileSchema.parse(raw);
      return { id: profile.sub, email: profile.email, name: nameOf(profile) };
    },
  };
}

/** Options of one sign-in; the session cookie holds nothing but an opaque id, looked up at each request. */
export function signInOptions(how: { stepUp: boolean; agent: string | null }): NextAuthOptions {
  return {
    secret: env().NEXTAUTH_SECRET,
    session: { strategy: "jwt", maxAge: sessionSeconds },
    pages: { signIn: "/connexion", error: "/connexion" },
    cookies: { sessionToken: { name: sessionCookieName(), options: cookieOptions() } },
    providers: [proConnect(how.stepUp)],
    jwt: {
      encode: ({ token }) => Promise.resolve(typeof token?.["sid"] === "string" ? token["sid"] : ""),
      decode: ({ token }) => Promise.resolve(token === undefined ? null : { sid: token }),
    },
    callbacks: {
      signIn: async ({ profile, account, user }) => {
        const proven = profileSchema.parse(profile);
        const identity = { ...proven, issuer: env().OIDC_ISSUER, name: nameOf(proven) };
        const now = new Date();
        const answer = await signIn(identity, now);
        await recordSignIn(answer, identity, now);
        if (answer.userId === undefined || (answer.outcome !== "known" && answer.outcome !== "bound")) {
          return `/connexion?erreur=${answer.outcome}`;
        }
        user.id = answer.userId;
        return account !== null;
      },
      jwt: async ({ token, user, account }) => {
        // Client updates never reach here with an account: nothing they send is merged.
        if (!account?.id_token) return token;
        const { acr, auth_time } = claimsOf(account.id_token);
        const authTime = typeof auth_time === "number" ? new Date(auth_time * 1000) : null;
        const proof = { acr: acr ?? null, authTime, idToken: account.id_token, agent: how.agent };
        return { sid: await openSession(user.id, proof, new Date()) };
      },
      redirect: ({ url, baseUrl }) =>
        Promise.resolve(URL.parse(url, baseUrl)?.origin === baseUrl ? new URL(url, baseUrl).href : baseUrl),
    },
  };
}
