import { subscribe } from "node:diagnostics_channel";
import { randomBytes } from "node:crypto";
import type { IncomingMessage } from "node:http";

type Started = { readonly request: IncomingMessage };
// Kept on the process: the server's start and its routes load this module apart.
const holder = globalThis as typeof globalThis & { trajectoirePeerHeader?: string };

/**
 * Notes the address of each connection on its request, in a header whose name no caller can know: a route of Next sees
 * headers only. Called once, when the server starts.
 */
export function notePeers(): void {
  if (holder.trajectoirePeerHeader !== undefined) return;
  const name = `x-peer-${randomBytes(16).toString("hex")}`;
  holder.trajectoirePeerHeader = name;
  subscribe("http.server.request.start", (message) => {
    const { request } = message as Started;
    request.headers[name] = request.socket.remoteAddress ?? "";
  });
}

/** The address at the other end of the connection, null when it is not known. */
export function peerOf(request: Request): string | null {
  const name = holder.trajectoirePeerHeader;
  return name === undefined ? null : request.headers.get(name) || null;
}
