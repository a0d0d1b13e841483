// Holds PostgreSQL for the process that forked it: when that process ends, however it ends, the server is stopped.
// A server that ended by itself after it was ready is started again, unless somebody else did so first.
import { spawn } from "node:child_process";
import { openSync } from "node:fs";
import { setTimeout as wait } from "node:timers/promises";
import { clearStaleServer, isServed } from "./stale-server.mjs";

const fastMilliseconds = 20_000;
const reviveMilliseconds = 5000;
let task;
let server;
let wasReady = false;
let stopping = false;

process.on("message", (message) => {
  if (message === "ready") wasReady = true;
  else start((task = message));
});

function start({ command: [program, ...args], options, logFile }) {
  const log = openSync(logFile, wasReady ? "a" : "w", 0o600);
  server = spawn(program, args, { ...options, stdio: ["ignore", log, log], env: { ...process.env, LC_ALL: "C" } });
  server.once("error", () => process.exit(1));
  server.once("exit", (code) => (stopping || !wasReady ? end(code) : revive()));
}

async function revive() {
  server = undefined;
  do await wait(reviveMilliseconds);
  while (!stopping && (await isServed(task.data)));
  if (!stopping) start(task);
}

function stop() {
  if (stopping) return;
  stopping = true;
  if (server === undefined) return end(0);
  // PostgreSQL's « fast » shutdown: sessions are ended, data are written. Its « immediate » one only when that hangs.
  server.kill("SIGINT");
  setTimeout(() => server.kill("SIGQUIT"), fastMilliseconds).unref();
}

async function end(code) {
  if (stopping && task !== undefined) await clearStaleServer(task.data);
  process.exit(code ?? 1);
}

process.once("disconnect", stop);
for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(signal, stop);
