import { fork } from "node:child_process";
import { existsSync } from "node:fs";
import { chmod, chown, lchown, mkdir, readdir, readFile, stat } from "node:fs/promises";
import path from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { findBinaries } from "./binaries.mjs";
import { initialise } from "./initialise.mjs";
import { chooseLauncher } from "./launcher.mjs";
import { clearStaleServer, readServerFile } from "./stale-server.mjs";

const guardian = path.join(import.meta.dirname, "guardian.mjs");
const startMilliseconds = 60_000;

/**
 * Starts PostgreSQL on 127.0.0.1 with its files in `folder` (made on first use) and answers with a way to stop it.
 * `settings` are server settings, `password` is the superuser's.
 */
export async function startCluster({ folder, port, password, settings = {} }) {
  const { initdb, postgres } = await findBinaries();
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const launcher = await chooseLauncher(postgres, folder, (candidate) => giveTo(folder, candidate.owner));
  const data = path.join(folder, "data");
  if (!existsSync(data)) await initialise(launcher, initdb, folder, password);
  await clearStaleServer(data);
  const logFile = path.join(folder, "postgres.log");
  const command = [...launcher.prefix, postgres, "-D", data, "-p", String(port), ...flags(settings)];
  const child = fork(guardian, [], { detached: true, stdio: ["ignore", "ignore", "ignore", "ipc"], execArgv: [] });
  const ended = new Promise((resolve) => child.once("exit", resolve));
  child.send({ command, options: launcher.options, logFile, data });
  await Promise.race([untilReady(data), ended.then(() => failure(logFile, port))]);
  child.send("ready");
  return { launcher: launcher.name, stop: () => stop(child, ended) };
}

function stop(child, ended) {
  if (child.connected) child.disconnect();
  return ended;
}

function flags(settings) {
  const all = { listen_addresses: "127.0.0.1", unix_socket_directories: "", timezone: "UTC", log_timezone: "UTC" };
  return Object.entries({ ...all, ...settings }).flatMap(([name, value]) => ["-c", `${name}=${value}`]);
}

// A checkout may be used by root and by an ordinary user in turn; PostgreSQL wants to own its files.
async function giveTo(folder, owner) {
  await chmod(folder, 0o700).catch(() => undefined);
  if (process.getuid?.() !== 0 || (await stat(folder)).uid === owner) return;
  for (const entry of await readdir(folder, { recursive: true })) await lchown(path.join(folder, entry), owner, owner);
  await chown(folder, owner, owner);
}

async function untilReady(data) {
  for (const start = performance.now(); performance.now() - start < startMilliseconds; await wait(25)) {
    if ((await readServerFile(data))?.state === "ready") return;
  }
  throw new Error("PostgreSQL did not start within a minute.");
}

async function failure(logFile, port) {
  const log = await readFile(logFile, "utf8").catch(() => "");
  if (log.includes("No space left on device"))
    throw Object.assign(new Error("PostgreSQL: no space"), { code: "ENOSPC" });
  if (log.includes("Address already in use"))
    throw Object.assign(new Error("PostgreSQL"), { code: "EADDRINUSE", port });
  throw new Error(`PostgreSQL ended while starting:\n${log.trim().split("\n").slice(-5).join("\n")}`);
}
