import { randomUUID } from "node:crypto";

import { toResponse, withApiHeaders } from "./answer";
import { problemAnswer } from "./problem";
import { langOf } from "./problem-text";
import type { RouteHandler } from "./route";

const methods = ["GET", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"] as const;
type Method = (typeof methods)[number];

/**
 * The exports of a route file: its own methods, and a refusal for each of the others, so that 405 says which ones are
 * accepted. Next answers HEAD with the headers of GET.
 *
 *     export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = defineMethods({ GET: list, POST: create });
 */
export function defineMethods(own: Partial<Record<Method, RouteHandler>>): Record<Method, RouteHandler> {
  const allowed = methods.filter((method) => method in own);
  const allow = allowed.flatMap((method) => (method === "GET" ? ["GET", "HEAD"] : [method])).join(", ");
  const refuse: RouteHandler = (request) =>
    Promise.resolve(
      withApiHeaders(toResponse(problemAnswer("methodNotAllowed", langOf(request)), { allow }), randomUUID()),
    );
  const handlers = methods.map((method): [Method, RouteHandler] => [method, own[method] ?? refuse]);
  return Object.fromEntries(handlers) as Record<Method, RouteHandler>;
}
