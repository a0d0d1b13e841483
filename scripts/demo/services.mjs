import { closeSync, mkdirSync, openSync, readFileSync } from "node:fs";
import path from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { forkScript } from "./child-process.mjs";
import { applicationEnvironment, commandEnvironment } from "./environment.mjs";
import { Failure } from "./failure.mjs";
import { root } from "./options.mjs";

const patience = 60_000;
const grace = 8000;

/** The demonstration's identity provider, on the port after the application's. */
export function startIdentityProvider({ port, dataDir }, secrets, onExit) {
  const env = {
    ...commandEnvironment(),
    ...{ IDP_PORT: String(port + 1), IDP_APP_URL: `http://localhost:${port}`, IDP_DATA_DIR: dataDir },
    ...{ OIDC_CLIENT_ID: "trajectoire", OIDC_CLIENT_SECRET: secrets.oidcClient },
    OIDC_SIGNING_ALG: process.env.OIDC_SIGNING_ALG ?? "RS256",
  };
  const file = path.join(root, "demo", "identity-provider", "server.mjs");
  return startService("identity-provider", { file, args: [], env, dataDir, port: port + 1 }, onExit);
}

/** The application as it runs in production. */
export function startApplication({ port, dataDir }, secrets, onExit) {
  const env = applicationEnvironment({ port }, secrets);
  const file = path.join(root, "node_modules", "next", "dist", "bin", "next");
  const args = ["start", "--hostname", "127.0.0.1", "--port", String(port)];
  return startService("application", { file, args, env, dataDir, port }, onExit);
}

function startService(name, { file, args, env, dataDir, port }, onExit) {
  const logFile = path.join(dataDir, "logs", `${name}.log`);
  mkdirSync(path.dirname(logFile), { recursive: true });
  const log = openSync(logFile, "w", 0o600);
  const child = forkScript(file, args, { env, log });
  closeSync(log);
  const ended = new Promise((resolve) => child.once("exit", resolve));
  let isStopping = false;
  void ended.then(() => isStopping || onExit(name, logFile));
  const stop = () => {
    isStopping = true;
    return end(child, ended);
  };
  return { stop, ready: () => untilAnswers(`http://127.0.0.1:${port}`, { name, logFile }, ended) };
}

async function end(child, ended) {
  child.kill("SIGTERM");
  await Promise.race([ended, wait(grace, undefined, { ref: false }).then(() => child.kill("SIGKILL"))]);
  await ended;
}

// /livez tells that it runs, /readyz that its database answers; what has no such page is ready when it answers.
async function untilAnswers(origin, service, ended) {
  let hasEnded = false;
  void ended.then(() => (hasEnded = true));
  for (const start = performance.now(); performance.now() - start < patience && !hasEnded; await wait(100)) {
    const pages = ["/livez", "/readyz"].map((page) => fetch(origin + page, { signal: AbortSignal.timeout(5000) }));
    const answers = await Promise.allSettled(pages);
    if (answers.every(({ value }) => value && (value.ok || value.status === 404))) return;
  }
  const tail = readFileSync(service.logFile, "utf8").trim().split("\n").slice(-25).join("\n");
  throw new Failure(
    `The ${service.name} did not start:\n\n${tail}\n\nIts log is ${path.relative(process.cwd(), service.logFile)}.`,
  );
}
