import "server-only";
import type { Person } from "@/lib/domain/actor";
import { cookiesOf, sessionCookieName } from "./cookie";
import { accountBySession, accountByToken } from "./lookup";
import { personOf } from "./mint";

export type Presented = { readonly actor: Person; readonly source: "token" | "session" };

const bearer = /^Bearer (trj_[A-Za-z0-9_-]{43})$/;

/**
 * Who presents a request: a Bearer token counts alone, else the session of its cookie. Null when neither holds.
 * Grants are read again for each request.
 */
export async function actorOfRequest(request: Request, now = new Date()): Promise<Presented | null> {
  const authorization = request.headers.get("authorization");
  if (authorization !== null) {
    const token = bearer.exec(authorization)?.[1];
    const account = token === undefined ? null : await accountByToken(token, now);
    return account && { actor: personOf(account, now), source: "token" };
  }
  const sessionId = cookiesOf(request)[sessionCookieName()];
  const account = sessionId === undefined ? null : await accountBySession(sessionId, now);
  return account && { actor: personOf(account, now), source: "session" };
}
