import { existsSync, readdirSync, rmSync } from "node:fs";
import path from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { forkScript } from "../demo/child-process.mjs";
import { commandEnvironment } from "../demo/environment.mjs";
import { Failure } from "../demo/failure.mjs";
import { inspectLock } from "../demo/lock.mjs";
import { root } from "../demo/options.mjs";
import { onStop } from "../demo/stopping.mjs";
import { ensureBrowser } from "./browser.mjs";
import { freePort } from "./free-port.mjs";
import { journeys } from "./suites.mjs";

const state = path.join(root, ".data");

/** Builds and starts a demonstration of its own, plays the journeys against it and ends it. */
export async function runJourneys() {
  const browser = await ensureBrowser();
  removeLeftovers();
  const dataDir = path.join(state, `e2e-${process.pid}`);
  const demo = await startDemo(dataDir);
  try {
    return await journeys(demo.url, browser, dataDir);
  } finally {
    await demo.stop();
    rmSync(dataDir, { recursive: true, force: true });
  }
}

async function startDemo(dataDir) {
  const port = await freePort(3);
  const args = ["--port", String(port), "--data-dir", dataDir];
  // Journeys sign in more often in a minute than any person.
  const env = { RATE_LIMITS: "off", ...commandEnvironment() };
  const child = forkScript(path.join(root, "scripts", "demo.mjs"), args, { env, log: "inherit" });
  const ended = new Promise((resolve) => child.once("exit", resolve));
  const stop = () => {
    child.kill("SIGTERM");
    return ended;
  };
  onStop(stop);
  await Promise.race([untilStarted(dataDir), ended.then(notStarted)]);
  return { url: `http://localhost:${port}`, stop };
}

async function untilStarted(dataDir) {
  while (!existsSync(path.join(dataDir, "demo.json"))) await wait(200, undefined, { ref: false });
}

function notStarted() {
  throw new Failure("The demonstration that the journeys need did not start.");
}

// A run that was killed leaves its data.
function removeLeftovers() {
  const folders = existsSync(state) ? readdirSync(state).filter((name) => name.startsWith("e2e-")) : [];
  for (const folder of folders.map((name) => path.join(state, name))) {
    if (isLeft(folder)) rmSync(folder, { recursive: true, force: true });
  }
}

function isLeft(folder) {
  try {
    inspectLock(folder, "demo", () => "in use");
    return true;
  } catch {
    return false;
  }
}
