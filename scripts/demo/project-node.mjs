import { spawn, spawnSync } from "node:child_process";
import { existsSync, realpathSync } from "node:fs";
import path from "node:path";
import { binaries } from "./dependencies.mjs";
import { Failure } from "./failure.mjs";

const wanted = 24;
const projectNode = path.join(binaries, "node");
const majorOf = (version) => Number(version.replace(/^v/, "").split(".")[0]);

export const isOnProjectNode = () => majorOf(process.version) >= wanted;

/**
 * Runs this script once more on the project's Node 24 and answers with its exit code. Signals are passed on; the
 * channel between the two tells the child when this process is gone.
 */
export async function runOnProjectNode(script, args, onChild) {
  requireProjectNode();
  const env = { ...process.env, PATH: [binaries, process.env.PATH].join(path.delimiter) };
  const child = spawn(realpathSync(projectNode), [script, ...args], {
    env,
    stdio: ["inherit", "inherit", "inherit", "ipc"],
  });
  onChild(child);
  return new Promise((resolve) => child.once("exit", (code) => resolve(code ?? 1)));
}

function requireProjectNode() {
  const answer = existsSync(projectNode) ? spawnSync(projectNode, ["--version"], { encoding: "utf8" }) : { stdout: "" };
  if (majorOf(answer.stdout ?? "") >= wanted) return;
  throw new Failure(
    `Trajectoire runs on Node ${wanted}, which npm installs with the package « node »; its install script did not run ` +
      `here. Allow install scripts (npm config set ignore-scripts false) and remove node_modules, or use Node ${wanted}.`,
  );
}
