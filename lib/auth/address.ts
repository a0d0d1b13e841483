import "server-only";
import { peerOf } from "./incoming-request";

/**
 * The address a request comes from, as told by a proxy we trust: the last one in X-Forwarded-For that is not such a
 * proxy. Null when the connection was not made by one of them: anybody can write that header.
 */
export function addressOf(request: Request, trusted: readonly string[]): string | null {
  const proxies = new Set(trusted.map((address) => plain(address)));
  const peer = peerOf(request);
  if (peer === null || !proxies.has(plain(peer))) return null;
  const forwarded = (request.headers.get("x-forwarded-for") ?? "").split(",").map((address) => plain(address));
  return forwarded.findLast((address) => address !== "" && !proxies.has(address)) ?? null;
}

/** `::ffff:10.0.0.1` and `10.0.0.1` are one address. */
const plain = (address: string): string =>
  address
    .trim()
    .toLowerCase()
    .replace(/^::ffff:(?=\d+\.)/, "");
