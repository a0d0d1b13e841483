import "server-only";
import { createHash, randomBytes } from "node:crypto";
import type { NextApiRequest, NextApiResponse } from "next";
import NextAuth, { type NextAuthOptions } from "next-auth";
import { env } from "@/lib/shared/env";

type Call = {
  readonly action: "signin" | "callback";
  readonly method: "GET" | "POST";
  readonly query: Readonly<Record<string, string>>;
  readonly body: Readonly<Record<string, string>>;
  readonly cookies: Readonly<Record<string, string>>;
};

/**
 * Runs one step of next-auth on values of our choosing, so that nothing of the visitor's URL or body reaches the
 * authorization request, and answers with its redirection and cookies.
 */
export async function runNextAuth(call: Call, options: NextAuthOptions): Promise<Response> {
  const headers = new Headers();
  let status = 200;
  const response = {
    status: (code: number) => {
      status = code;
      return response;
    },
    getHeader: (name: string) =>
      headers.getSetCookie().length > 0 && name === "Set-Cookie" ? headers.getSetCookie() : undefined,
    setHeader: (name: string, value: string | readonly string[]) => {
      headers.delete(name);
      for (const one of typeof value === "string" ? [value] : value) headers.append(name, one);
      return response;
    },
    json: () => undefined,
    send: () => undefined,
    end: () => undefined,
  };
  const request = { ...call, query: { ...call.query, nextauth: [call.action, "proconnect"] }, headers: {} };
  await (NextAuth(
    request as unknown as NextApiRequest,
    response as unknown as NextApiResponse,
    options,
  ) as Promise<unknown>);
  return new Response(null, { status: headers.has("location") ? 303 : status, headers });
}

/** A form token next-auth accepts, for a request whose origin was checked already. */
export function formToken(): { body: { csrfToken: string }; cookies: Record<string, string> } {
  const csrfToken = randomBytes(32).toString("hex");
  const hash = createHash("sha256").update(`${csrfToken}${env().NEXTAUTH_SECRET}`).digest("hex");
  const name = env().APP_URL.startsWith("https:") ? "__Host-next-auth.csrf-token" : "next-auth.csrf-token";
  return { body: { csrfToken }, cookies: { [name]: `${csrfToken}|${hash}` } };
}
