import { createServer } from "node:net";
import { setTimeout as wait } from "node:timers/promises";

/** Refuses when one of the demonstration's three ports is taken; one that was killed gets time to leave its own. */
export async function requireFreePorts(port, { patience }) {
  for (const candidate of [port, port + 1, port + 2]) {
    for (const start = performance.now(); !(await isFree(candidate)); await wait(200)) {
      if (performance.now() - start > patience)
        throw Object.assign(new Error("in use"), { code: "EADDRINUSE", port: candidate });
    }
  }
}

// Another program may listen on one family or on all addresses: both count.
async function isFree(port) {
  for (const host of ["127.0.0.1", "::"]) if ((await listen(port, host)) === "EADDRINUSE") return false;
  return true;
}

function listen(port, host) {
  return new Promise((resolve) => {
    const probe = createServer();
    probe.once("error", (error) => resolve(error.code));
    probe.listen(port, host, () => probe.close(() => resolve("free")));
  });
}
