import { execFile } from "node:child_process";
import path from "node:path";
import { promisify } from "node:util";
import { asSuperuser, connectionString, ensureDatabase, ensureRoles, roles } from "../postgres/database.mjs";
import { startTemporaryCluster } from "../postgres/temporary-cluster.mjs";
import { announceTestServer, type TestServer } from "./test-server";

const root = path.join(import.meta.dirname, "..", "..");

/** One PostgreSQL for the run, with a migrated template that every test file gets a copy of. */
export default async function start(): Promise<() => Promise<void>> {
  const { port, password, stop } = await startTemporaryCluster();
  const server: TestServer = { port, password, template: "template_test" };
  await makeTemplate(server).catch(async (error: unknown) => {
    await stop();
    throw error;
  });
  announceTestServer(server);
  return stop;
}

async function makeTemplate(server: TestServer): Promise<void> {
  await asSuperuser(server, async (client) => {
    await ensureRoles(client, { owner: server.password, runtime: server.password });
    await ensureDatabase(client, server.template);
  });
  const owner = { ...server, role: roles.owner, database: server.template };
  const migration = ["--import", "tsx", "--conditions=react-server", path.join(root, "scripts", "migrate.ts")];
  const env = { ...process.env, MIGRATION_DATABASE_URL: connectionString(owner) };
  await promisify(execFile)(process.execPath, migration, { cwd: root, env });
}
