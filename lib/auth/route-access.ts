import "server-only";
import { can, decideAct, type Act } from "@/lib/domain/access";
import type { Actor } from "@/lib/domain/actor";
import { fail, ok, type Result } from "@/lib/domain/result";
import { actorOfRequest } from "./actor";
import { visitor } from "./mint";
import { isSameOrigin } from "./origin";

/** An act, several of which one is enough, or `public`: no sign-in asked. */
export type RouteAct = Act | readonly Act[] | "public";
type AccessRefusal = "unauthenticated" | "forbidden" | "crossOrigin" | "stepUpRequired";

const safeMethods = new Set(["GET", "HEAD"]);
export const isWrite = (request: Request): boolean => !safeMethods.has(request.method);

/** Who asks, and whether any of their roles has the act at all; scopes are the use case's. */
export async function admit(request: Request, act: RouteAct, now: Date): Promise<Result<Actor, AccessRefusal>> {
  if (act === "public") return ok(visitor);
  const presented = await actorOfRequest(request, now);
  if (!presented) return fail("unauthenticated");
  const { actor, source } = presented;
  const permitted = [act].flat().filter((one) => can(actor, one));
  if (permitted.length === 0) return fail("forbidden");
  if (!isWrite(request)) return ok(actor);
  // A cookie travels with requests that other sites make; a token does not.
  if (source === "session" && !isSameOrigin(request)) return fail("crossOrigin");
  if (!permitted.some((one) => decideAct(actor, one).ok)) return fail("stepUpRequired");
  return ok(actor);
}
