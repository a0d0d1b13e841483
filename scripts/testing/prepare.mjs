import path from "node:path";
import { ensureDependencies } from "../demo/dependencies.mjs";
import { explain } from "../demo/failure.mjs";
import { root } from "../demo/options.mjs";
import { continueOnProjectNode, isContinuation, isOnProjectNode } from "../demo/project-node.mjs";
import { say, step } from "../demo/report.mjs";
import { isStopping, listenForTheEnd, stopAll } from "../demo/stopping.mjs";

/**
 * Installs what is missing, goes on with the project's Node, writes the generated files, runs `work` and ends with
 * the exit code that it answers.
 */
export async function withEverythingInstalled(script, work) {
  let started;
  listenForTheEnd(async () => {
    await stopAll(started);
    process.exit(130);
  });
  started = prepareAndRun(path.join(root, "scripts", script), work);
  const code = await started.catch((error) => {
    say(explain(error));
    return 1;
  });
  if (isStopping()) return;
  await stopAll();
  process.exit(code);
}

async function prepareAndRun(script, work) {
  if (!isContinuation(script)) await step("Dependencies", ensureDependencies);
  if (!isOnProjectNode()) return continueOnProjectNode(script, process.argv.slice(2));
  const { generate } = await import("../demo/build.mjs");
  await step("Generated files", generate);
  return work();
}
