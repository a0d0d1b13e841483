import "server-only";
import { createHash, randomBytes } from "node:crypto";
import { insertToken } from "@/lib/data/api-token";
import { recordEvent } from "@/lib/data/audit";
import { inScope, type Tx } from "@/lib/data/transaction";
import { listUsers } from "@/lib/data/user";
import type { Actor, Person } from "@/lib/domain/actor";
import { tokenDays, tokenPrefix } from "@/lib/domain/api-token";
import { fail, ok, type Result } from "@/lib/domain/result";

type Wish = { readonly label: string; readonly days?: number };
type Owner = { readonly userId: string; readonly steppedUp: boolean };

/** A token of one's own: it carries the second factor of the session it is made in. Told once, kept as a digest. */
export const makeOwnToken = (actor: Person, wish: Wish, now: Date): Promise<Result<string, never>> =>
  inScope(actor, async (tx) => {
    const { userId, hasSteppedUp } = actor;
    return ok(await make(actor, tx, { userId, steppedUp: hasSteppedUp }, wish, now));
  });

/** A token for a known, active account, made by a command on the server. Refuses an unknown and a closed account. */
export function makeTokenFor(
  actor: Actor,
  { email, ...wish }: Wish & { readonly email: string },
  now: Date,
): Promise<Result<string, "unknownUser" | "wrongState">> {
  return inScope(actor, async (tx): Promise<Result<string, "unknownUser" | "wrongState">> => {
    const [user] = await listUsers(actor, tx, { email: email.toLowerCase() }, 1);
    if (user === undefined) return fail("unknownUser");
    if (user.state !== "active") return fail("wrongState");
    return ok(await make(actor, tx, { userId: user.id, steppedUp: true }, wish, now));
  });
}

async function make(actor: Actor, tx: Tx, { userId, steppedUp }: Owner, wish: Wish, now: Date): Promise<string> {
  const { label, days = tokenDays.default } = wish;
  const token = `${tokenPrefix}${randomBytes(32).toString("base64url")}`;
  const hash = new Uint8Array(createHash("sha256").update(token).digest());
  const expiresAt = new Date(now.getTime() + days * 86_400_000);
  const tokenId = await insertToken(actor, tx, { userId, steppedUp, label, expiresAt, hash }, now);
  const detail = { token: tokenId, label, expiresAt, steppedUp };
  await recordEvent(actor, tx, { at: now, act: "token.make", object: userId, detail });
  return token;
}
