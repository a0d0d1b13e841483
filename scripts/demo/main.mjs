import path from "node:path";
import { ensureDependencies } from "./dependencies.mjs";
import { explain } from "./failure.mjs";
import { inspectLock } from "./lock.mjs";
import { readOptions, root } from "./options.mjs";
import { requireFreePorts } from "./ports.mjs";
import { alreadyRunning } from "./messages.mjs";
import { continueOnProjectNode, isContinuation, isOnProjectNode } from "./project-node.mjs";
import { say, step } from "./report.mjs";
import { isStopping, listenForTheEnd, stopAll } from "./stopping.mjs";

const script = path.join(root, "scripts", "demo.mjs");

let started;
listenForTheEnd(async () => {
  await stopAll(started);
  process.exit(0);
});
started = start().catch(fail);

async function start() {
  const options = readOptions(process.argv.slice(2));
  if (!isContinuation(script)) await prepare(options);
  if (isStopping()) return;
  if (!isOnProjectNode()) process.exit(await continueOnProjectNode(script, process.argv.slice(2)));
  const { runDemo } = await import("./run-demo.mjs");
  await runDemo(options, fail);
}

async function prepare({ port, dataDir }) {
  say("Trajectoire, demonstration");
  const lock = inspectLock(dataDir, "demo", alreadyRunning);
  await requireFreePorts(port, { patience: lock === "stale" ? 20_000 : 0 });
  await step("Dependencies", ensureDependencies);
}

async function fail(error) {
  if (isStopping()) return;
  await stopAll();
  say(`\n${explain(error)}`);
  process.exit(1);
}
