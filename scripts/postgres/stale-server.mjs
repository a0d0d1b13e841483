import { readFile, rm } from "node:fs/promises";
import path from "node:path";
import { setTimeout as wait } from "node:timers/promises";

/** What a running or killed server left in `postmaster.pid`: its process and `ready` once it takes connections. */
export async function readServerFile(data) {
  const text = await readFile(path.join(data, "postmaster.pid"), "utf8").catch(() => undefined);
  if (text === undefined) return undefined;
  const lines = text.split("\n");
  return { pid: Number(lines[0]), state: (lines[7] ?? "").trim() };
}

/** After a kill -9 the file stays, with or without its server: the caller alone may use this folder, so both go. */
export async function clearStaleServer(data) {
  const server = await readServerFile(data);
  if (server === undefined) return;
  if (await isServerOf(server.pid, data)) await end(server.pid, data);
  await rm(path.join(data, "postmaster.pid"), { force: true });
}

/** Whether a server runs on this folder, whoever started it. */
export async function isServed(data) {
  const server = await readServerFile(data);
  return server !== undefined && (await isServerOf(server.pid, data));
}

async function end(pid, data) {
  process.kill(pid, "SIGINT");
  for (let tries = 0; tries < 100; tries += 1) {
    if (!(await isServerOf(pid, data))) return;
    await wait(100);
  }
  process.kill(pid, "SIGQUIT");
  await wait(1000);
}

// The number may belong to a stranger's process by now: its command line must name this folder.
async function isServerOf(pid, data) {
  const command = await readFile(`/proc/${pid}/cmdline`, "utf8").catch(() => "");
  return command.split("\0").includes(data);
}
