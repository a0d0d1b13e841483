import { NextResponse, type NextRequest } from "next/server";

import { env } from "./env";

/** Which scripts, styles and forms a page may use. Styles are inline too: the design system and the charts set them. */
export const contentSecurityPolicy = (nonce: string, issuer: string): string =>
  [
    "default-src 'self'",
    `script-src 'self' 'nonce-${nonce}' 'strict-dynamic'`,
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "font-src 'self'",
    "connect-src 'self'",
    "object-src 'none'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
    // Signing in and out are forms whose answer leads to the identity provider: browsers check that step too.
    `form-action 'self' ${new URL(issuer).origin}`,
  ].join("; ");

/** A fresh nonce for every page, whatever the request's headers say, prefetches included. */
export function withSecurityHeaders(request: NextRequest): NextResponse {
  const { APP_URL, OIDC_ISSUER } = env();
  const nonce = Buffer.from(crypto.getRandomValues(new Uint8Array(16))).toString("base64");
  const policy = contentSecurityPolicy(nonce, OIDC_ISSUER);
  const headers = new Headers(request.headers);
  headers.set("x-nonce", nonce);
  headers.set("content-security-policy", policy);
  const response = NextResponse.next({ request: { headers } });
  response.headers.set("content-security-policy", policy);
  if (APP_URL.startsWith("https:")) {
    response.headers.set("strict-transport-security", "max-age=63072000; includeSubDomains");
  }
  return response;
}
