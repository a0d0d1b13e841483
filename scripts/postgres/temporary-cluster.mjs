import { randomBytes } from "node:crypto";
import { mkdir, readdir, rm } from "node:fs/promises";
import path from "node:path";
import { freePort } from "../testing/free-port.mjs";
import { startCluster } from "./cluster.mjs";

const folder = path.join(import.meta.dirname, "..", "..", ".data", "test");
// Nothing here outlives the run: durability would only cost time.
const settings = { fsync: "off", full_page_writes: "off", synchronous_commit: "off", max_connections: "200" };

/** A PostgreSQL on a free port whose data go when it stops. */
export async function startTemporaryCluster() {
  await removeLeftovers();
  const own = path.join(folder, String(process.pid));
  await mkdir(own, { recursive: true });
  const port = await freePort();
  const password = randomBytes(16).toString("hex");
  const cluster = await startCluster({ folder: own, port, password, settings });
  const stop = async () => {
    await cluster.stop();
    await rm(own, { recursive: true, force: true });
  };
  return { port, password, stop };
}

// A run that was killed leaves its files; a folder is named after the process that uses it.
async function removeLeftovers() {
  for (const name of await readdir(folder).catch(() => [])) {
    if (!isRunning(Number(name))) await rm(path.join(folder, name), { recursive: true, force: true });
  }
}

function isRunning(pid) {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return error.code === "EPERM";
  }
}
