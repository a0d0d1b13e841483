import { subscribe } from "node:diagnostics_channel";
import { randomBytes } from "node:crypto";
import type { IncomingMessage } from "node:http";

type Started = { readonly request: IncomingMessage };
// Kept on the process: the server's start and its routes load this module apart.
const holder = globalThis as typeof globalThis & { trajectoirePeerHeader?: string };
const knownMethods = new Set(["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"]);

/**
 * Prepares each request before Next sees it. Called once, when the server starts.
 * - The address of the connection is noted in a header whose name no caller can know: a route of Next sees headers only.
 * - A method Next does not know (TRACE ends there in a 500) becomes OPTIONS, which our routes refuse with 405.
 * - A path that cannot be decoded (a 500 too) becomes one that leads nowhere.
 */
export function prepareIncomingRequests(): void {
  if (holder.trajectoirePeerHeader !== undefined) return;
  const name = `x-peer-${randomBytes(16).toString("hex")}`;
  holder.trajectoirePeerHeader = name;
  subscribe("http.server.request.start", (message) => {
    const { request } = message as Started;
    request.headers[name] = request.socket.remoteAddress ?? "";
    if (!knownMethods.has(request.method ?? "")) request.method = "OPTIONS";
    const path = (request.url ?? "").split("?")[0] ?? "";
    if (!isDecodable(path)) request.url = path.startsWith("/api/") ? "/api/v1/not-found" : "/not-found";
  });
}

function isDecodable(path: string): boolean {
  try {
    decodeURIComponent(path);
    return true;
  } catch {
    return false;
  }
}

/** The address at the other end of the connection, null when it is not known. */
export function peerOf(request: Request): string | null {
  const name = holder.trajectoirePeerHeader;
  const peer = name === undefined ? null : request.headers.get(name);
  return peer === "" ? null : peer;
}
