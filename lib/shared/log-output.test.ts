import { spawnSync } from "node:child_process";
import { closeSync, existsSync, openSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";

/** Tells on the console what nobody caught, as the server does. */
const server = `
  import pino from "pino";
  import { logOutput, outliveFullOutput } from "./lib/shared/log-output.ts";
  let uncaught = 0;
  process.on("uncaughtException", (error) => {
    uncaught += 1;
    console.error(error);
    if (uncaught > 10) process.exit(1);
  });
  outliveFullOutput();
  const log = pino({}, logOutput());
  for (let line = 0; line < 50; line += 1) {
    log.error("x".repeat(100_000));
    console.log("out");
    console.error("err");
    await new Promise((resolve) => setTimeout(resolve, 1));
  }
  process.kill(process.pid, uncaught === 0 ? "SIGUSR2" : "SIGKILL");
`;

describe("a log without room", () => {
  it.skipIf(!existsSync("/dev/full"))(
    "does not keep the service from going on",
    () => {
      const full = openSync("/dev/full", "w");
      const ended = spawnSync(process.execPath, ["--import", "tsx", "--input-type=module", "--eval", server], {
        cwd: path.join(import.meta.dirname, "..", ".."),
        stdio: ["ignore", full, full],
        timeout: 20_000,
      });
      closeSync(full);
      expect([ended.status, ended.signal]).toEqual([null, "SIGUSR2"]);
    },
    30_000,
  );
});
