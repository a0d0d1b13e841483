import { writeJson } from "@/lib/schemas/json";

const always: Readonly<Record<string, string>> = {
  "cache-control": "no-store",
  "content-security-policy": "default-src 'none'; frame-ancestors 'none'",
  "x-content-type-options": "nosniff",
  vary: "Accept-Language, Authorization, Cookie",
};

/** Adds to an answer what every answer of the API carries; what the route set itself stays. */
export function withApiHeaders(response: Response, requestId: string): Response {
  const headers = new Headers(response.headers);
  for (const [name, value] of Object.entries(always)) if (!headers.has(name)) headers.set(name, value);
  headers.set("x-request-id", requestId);
  return new Response(response.body, { status: response.status, statusText: response.statusText, headers });
}

/** An answer as it is sent, and kept for the repetition of a request. */
export type Answer = { readonly status: number; readonly type: string; readonly body: string };

export const jsonAnswer = (status: number, value: unknown): Answer => ({
  status,
  type: "application/json",
  body: writeJson(value),
});

/** A JSON text that was written before. */
export const textAnswer = (body: string): Response => toResponse({ status: 200, type: "application/json", body });

export const toResponse = ({ status, type, body }: Answer, headers: Readonly<Record<string, string>> = {}): Response =>
  new Response(body, { status, headers: { "content-type": type, ...headers } });
