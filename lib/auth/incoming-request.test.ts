import { createServer } from "node:http";
import { expect, it } from "vitest";

import { addressOf } from "./address";
import { peerOf, prepareIncomingRequests } from "./incoming-request";

/** What a route sees of a request that came over a real connection with these headers. */
async function received(headers: Record<string, string>): Promise<Request> {
  prepareIncomingRequests();
  const server = createServer();
  const seen = new Promise<Request>((resolve) => {
    server.on("request", (incoming, response) => {
      resolve(new Request("http://localhost/", { headers: incoming.headers as Record<string, string> }));
      response.end();
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as { port: number };
  await fetch(`http://127.0.0.1:${String(port)}/`, { headers });
  server.close();
  return seen;
}

it("believes X-Forwarded-For from a trusted proxy alone", async () => {
  const request = await received({ "x-forwarded-for": "198.51.100.1, 203.0.113.9, 10.0.0.2" });
  expect(peerOf(request)).toBe("127.0.0.1");
  expect(addressOf(request, ["127.0.0.1", "10.0.0.2"])).toBe("203.0.113.9");
  expect(addressOf(request, ["::ffff:127.0.0.1", "10.0.0.2"])).toBe("203.0.113.9");
  expect(addressOf(request, ["10.0.0.2"])).toBeNull();
  expect(addressOf(request, [])).toBeNull();
});

it("has no address when the proxy names none", async () => {
  expect(addressOf(await received({}), ["127.0.0.1"])).toBeNull();
});
