import { spawn, spawnSync } from "node:child_process";
import { existsSync, realpathSync } from "node:fs";
import path from "node:path";
import { binaries } from "./dependencies.mjs";
import { Failure } from "./failure.mjs";
import { leaveTelling, onStop } from "./stopping.mjs";

const wanted = 24;
const projectNode = path.join(binaries, "node");
const majorOf = (version) => Number(version.replace(/^v/, "").split(".")[0]);

export const isOnProjectNode = () => majorOf(process.version) >= wanted;

/** Whether this process was started by another run of the same script, which has prepared everything. */
export const isContinuation = (script) => process.env.TRAJECTOIRE_CONTINUES === script;

/**
 * Runs this script once more on the project's Node 24 and answers with its exit code. The channel between the two
 * tells the child when this process is gone.
 */
export function continueOnProjectNode(script, args) {
  requireProjectNode();
  const PATH = [binaries, process.env.PATH].join(path.delimiter);
  const env = { ...process.env, PATH, TRAJECTOIRE_CONTINUES: script };
  const child = spawn(realpathSync(projectNode), [script, ...args], {
    env,
    stdio: ["inherit", "inherit", "inherit", "ipc"],
  });
  const ended = new Promise((resolve) => child.once("exit", (code) => resolve(code ?? 1)));
  leaveTelling();
  onStop(() => {
    child.kill("SIGTERM");
    return ended;
  });
  return ended;
}

function requireProjectNode() {
  const answer = existsSync(projectNode) ? spawnSync(projectNode, ["--version"], { encoding: "utf8" }) : { stdout: "" };
  if (majorOf(answer.stdout ?? "") >= wanted) return;
  throw new Failure(
    `Trajectoire runs on Node ${wanted}, which npm installs with the package « node »; its install script did not run ` +
      `here. Allow install scripts (npm config set ignore-scripts false) and remove node_modules, or use Node ${wanted}.`,
  );
}
