import { fork, spawn } from "node:child_process";
import { closeSync, mkdirSync, openSync, readFileSync } from "node:fs";
import path from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { Failure } from "./failure.mjs";
import { root } from "./options.mjs";

const running = new Set();
let isRefused = false;
const patience = 5000;

/** Starts a script on this Node, in a process group of its own, which ends when this process is gone. */
export function forkScript(file, args, { env, log, execArgv = [] }) {
  const preload = path.join(import.meta.dirname, "end-with-parent.mjs");
  const child = fork(file, args, {
    cwd: root,
    env: { ...env, TRAJECTOIRE_PARENT: String(process.pid) },
    detached: true,
    stdio: ["ignore", log, log, "ipc"],
    execArgv: ["--import", preload, ...execArgv],
  });
  child.channel?.unref();
  return child;
}

/** Runs a script of the project to its end. */
export function runScript(file, args, { env, execArgv, ...told }) {
  return untilEnd((log) => forkScript(file, args, { env, execArgv, log }), told);
}

/** Runs a script of the project with its output shown, and answers with its exit code. */
export async function showScript(file, args, { env }) {
  if (isRefused) throw stoppingFailure();
  const child = forkScript(file, args, { env, log: "inherit" });
  running.add(child);
  const { code, error } = await endOf(child);
  running.delete(child);
  if (error) throw error;
  return code ?? 1;
}

/** Runs another program to its end, its output in `logFile`; when it fails, the end of that output is told. */
export function run(command, args, { env, ...told }) {
  const start = (log) => spawn(command, args, { cwd: root, env, detached: true, stdio: ["ignore", log, log] });
  return untilEnd(start, told);
}

async function untilEnd(start, { logFile, name }) {
  if (isRefused) throw stoppingFailure();
  mkdirSync(path.dirname(logFile), { recursive: true });
  const log = openSync(logFile, "w", 0o600);
  const child = start(log);
  running.add(child);
  const end = await endOf(child);
  running.delete(child);
  closeSync(log);
  if (end.error?.code === "ENOENT")
    throw new Failure(`The program ${child.spawnfile} was not found; it is needed for: ${name}.`);
  if (end.error) throw end.error;
  if (end.code !== 0) throw failureOf(name, logFile, readFileSync(logFile, "utf8"));
}

const stoppingFailure = () => new Failure("Stopped before it was done.");

function endOf(child) {
  return new Promise((resolve) => {
    child.once("error", (error) => resolve({ error }));
    child.once("exit", (code) => resolve({ code }));
  });
}

function failureOf(name, logFile, output) {
  if (/ENOSPC|No space left on device/.test(output)) return Object.assign(new Error("no space"), { code: "ENOSPC" });
  const tail = output.trim().split("\n").slice(-25).join("\n");
  return new Failure(`${name} failed:\n\n${tail}\n\nThe whole output is in ${path.relative(process.cwd(), logFile)}.`);
}

/** Ends every command under way, with its children, and lets no other begin. */
export async function refuseToRun() {
  isRefused = true;
  const groups = [...running];
  groups.forEach((child) => signalGroup(child, "SIGTERM"));
  for (const start = performance.now(); running.size > 0 && performance.now() - start < patience;) await wait(50);
  groups.forEach((child) => signalGroup(child, "SIGKILL"));
}

function signalGroup({ pid }, signal) {
  try {
    process.kill(-pid, signal);
  } catch {
    // It has ended.
  }
}
