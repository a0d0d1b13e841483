import { createServer } from "node:net";

/** A port that nobody listens on, out of `count` free ones in a row. */
export async function freePort(count = 1) {
  for (;;) {
    const first = await listenOnce(0);
    const others = Array.from({ length: count - 1 }, (_, index) => first + index + 1);
    const taken = await Promise.all(others.map((port) => listenOnce(port).catch(() => undefined)));
    if (!taken.includes(undefined)) return first;
  }
}

async function listenOnce(port) {
  const probe = createServer();
  await new Promise((resolve, reject) => probe.once("error", reject).listen(port, "127.0.0.1", resolve));
  const address = probe.address();
  await new Promise((resolve) => probe.close(resolve));
  return address.port;
}
