// Holds PostgreSQL for the process that forked it: when that process ends, however it ends, the server is stopped.
import { spawn } from "node:child_process";
import { openSync } from "node:fs";

const fastSeconds = 20;
let server;

process.once("message", ({ command: [program, ...args], options, logFile }) => {
  const log = openSync(logFile, "w", 0o600);
  server = spawn(program, args, { ...options, stdio: ["ignore", log, log], env: { ...process.env, LC_ALL: "C" } });
  server.once("error", () => process.exit(1));
  server.once("exit", (code) => process.exit(code ?? 1));
});

function stop() {
  if (server === undefined) process.exit(0);
  // PostgreSQL's « fast » shutdown: sessions are ended, data are written. Its « immediate » one only when that hangs.
  server.kill("SIGINT");
  setTimeout(() => server.kill("SIGQUIT"), fastSeconds * 1000).unref();
}

process.once("disconnect", stop);
for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(signal, stop);
