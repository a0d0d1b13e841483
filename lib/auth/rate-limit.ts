import "server-only";
import { countRequest } from "@/lib/data/rate-limit";
import { inScope } from "@/lib/data/transaction";
import type { Actor } from "@/lib/domain/actor";
import { env } from "@/lib/shared/env";
import { addressOf } from "./address";

const windowMilliseconds = 60_000;
export type LimitName = "sign-in" | "write" | "export";

/** `sign-in:20,write:600,export:120`, per minute; a name left out keeps no count, `off` none at all. */
export const parseLimits = (text: string): ReadonlyMap<string, number> =>
  new Map(
    text === "off"
      ? []
      : text.split(",").map((pair) => {
          const [name = "", count = ""] = pair.split(":");
          return [name, Number(count)];
        }),
  );

type Counted = { readonly limit: LimitName; readonly request: Request; readonly now: Date };

/**
 * Counts a request against its limit, for all instances together: seconds to wait when it is one too many, else null.
 * Per user; per address where nobody is signed in, and per path where the address is not known.
 */
export async function secondsToWait(actor: Actor, { limit, request, now }: Counted): Promise<number | null> {
  const allowed = parseLimits(env().RATE_LIMITS).get(limit);
  if (allowed === undefined) return null;
  const windowStart = new Date(Math.floor(now.getTime() / windowMilliseconds) * windowMilliseconds);
  const bucket = `${limit} ${callerOf(actor, request)}`;
  const count = await inScope(actor, (tx) => countRequest(actor, tx, bucket, windowStart));
  if (count <= allowed) return null;
  return Math.max(1, Math.ceil((windowStart.getTime() + windowMilliseconds - now.getTime()) / 1000));
}

const callerOf = (actor: Actor, request: Request): string => {
  if (actor.kind === "person") return `user ${actor.userId}`;
  const address = addressOf(request, env().TRUSTED_PROXY);
  return address === null ? `path ${new URL(request.url).pathname}` : `address ${address}`;
};
