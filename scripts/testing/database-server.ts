import { randomBytes } from "node:crypto";
import { mkdir, readdir, rm } from "node:fs/promises";
import { createServer, type AddressInfo } from "node:net";
import path from "node:path";
import pg from "pg";
import { applyMigrations } from "../migrations/apply-migrations";
import { migrateQueue } from "../migrations/migrate-queue";
import { startCluster, type Cluster } from "../postgres/cluster.mjs";
import { asSuperuser, connectionString, ensureDatabase, ensureRoles, roles } from "../postgres/database.mjs";
import { announceTestServer, type TestServer } from "./test-server";

const folder = path.join(import.meta.dirname, "..", "..", ".data", "test");
// Nothing here outlives the run: durability would only cost time.
const settings = { fsync: "off", full_page_writes: "off", synchronous_commit: "off", max_connections: "200" };

/** One PostgreSQL for the run, with a migrated template that every test file gets a copy of. */
export default async function start(): Promise<() => Promise<void>> {
  await removeLeftovers();
  const own = path.join(folder, String(process.pid));
  await mkdir(own, { recursive: true });
  const server: TestServer = {
    port: await freePort(),
    password: randomBytes(16).toString("hex"),
    template: "template_test",
  };
  const cluster = await startCluster({ folder: own, port: server.port, password: server.password, settings });
  const stop = () => stopAndRemove(cluster, own);
  await makeTemplate(server).catch(async (error: unknown) => {
    await stop();
    throw error;
  });
  announceTestServer(server);
  return stop;
}

async function stopAndRemove(cluster: Cluster, own: string): Promise<void> {
  await cluster.stop();
  await rm(own, { recursive: true, force: true });
}

async function makeTemplate(server: TestServer): Promise<void> {
  await asSuperuser(server, async (client) => {
    await ensureRoles(client, { owner: server.password, runtime: server.password });
    await ensureDatabase(client, server.template);
  });
  const owner = { ...server, role: roles.owner, database: server.template };
  const pool = new pg.Pool({ connectionString: connectionString(owner) });
  await applyMigrations(pool);
  await migrateQueue(pool);
  await pool.end();
}

async function freePort(): Promise<number> {
  const probe = createServer();
  await new Promise<void>((resolve) => probe.listen(0, "127.0.0.1", resolve));
  const { port } = probe.address() as AddressInfo;
  await new Promise((resolve) => probe.close(resolve));
  return port;
}

// A run that was killed leaves its files; a folder is named after the process that uses it.
async function removeLeftovers(): Promise<void> {
  for (const name of await readdir(folder).catch(() => [])) {
    if (!isRunning(Number(name))) await rm(path.join(folder, name), { recursive: true, force: true });
  }
}

function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}
