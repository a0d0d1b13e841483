import { execFileSync } from "node:child_process";
import { cpSync, existsSync, mkdirSync, readFileSync, rmSync } from "node:fs";
import path from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { forkScript } from "../scripts/demo/child-process.mjs";
import { commandEnvironment } from "../scripts/demo/environment.mjs";
import { root } from "../scripts/demo/options.mjs";

/** A copy of the checkout in which the minimal routes stand beside the product's: one build, one process, one shell. */
export function copyApplication() {
  const copy = path.join(root, ".data", "bench", "application");
  const listed = execFileSync("git", ["ls-files", "-co", "--exclude-standard", "-z"], { cwd: root, encoding: "utf8" });
  for (const kept of ["app", "components", "lib", "prisma", "scripts", "demo", "bench"])
    rmSync(path.join(copy, kept), { recursive: true, force: true });
  for (const file of listed.split("\0").filter((name) => name !== "" && existsSync(path.join(root, name)))) {
    mkdirSync(path.dirname(path.join(copy, file)), { recursive: true });
    cpSync(path.join(root, file), path.join(copy, file));
  }
  cpSync(path.join(root, "bench", "minimal"), path.join(copy, "app"), { recursive: true });
  linkModules(copy);
  return copy;
}

// Hard links: the compiler wants the packages inside the folder that it builds.
function linkModules(copy) {
  const target = path.join(copy, "node_modules");
  const lock = (folder) => readFileSync(path.join(folder, ".package-lock.json"), "utf8");
  if (existsSync(target) && lock(target) === lock(path.join(root, "node_modules"))) return;
  rmSync(target, { recursive: true, force: true });
  execFileSync("cp", ["-al", path.join(root, "node_modules"), target]);
}

/** Starts the copy as a demonstration without limits, with accounts only; answers its addresses. */
export async function startApplication(copy, { port, dataDir }) {
  const args = ["--port", String(port), "--data-dir", dataDir, "--empty"];
  const env = { ...commandEnvironment(), RATE_LIMITS: "off" };
  const child = forkScript(path.join(copy, "scripts", "demo.mjs"), args, { env, log: "inherit" });
  const ended = new Promise((resolve) => child.once("exit", resolve));
  const file = path.join(dataDir, "demo.json");
  rmSync(file, { force: true });
  let isOver = false;
  void ended.then(() => (isOver = true));
  while (!existsSync(file)) {
    if (isOver) throw new Error("The application that the benchmark needs did not start.");
    await wait(200);
  }
  const stop = () => (child.kill("SIGTERM"), ended);
  return { ...JSON.parse(readFileSync(file, "utf8")), stop };
}
