import { existsSync } from "node:fs";
import { mkdir, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import { startCluster } from "../postgres/cluster.mjs";
import { asSuperuser, ensureDatabase, ensureRoles } from "../postgres/database.mjs";
import { runScript } from "./child-process.mjs";
import { addressesOf, applicationEnvironment, commandEnvironment, database } from "./environment.mjs";
import { root } from "./options.mjs";

// Stands from the making of the database until its data are whole: a first start that was broken off begins anew.
const unfinished = (dataDir) => path.join(dataDir, "unfinished");

/** Starts the demonstration's PostgreSQL with its two roles and its database. */
export async function startDatabase({ port, dataDir, reset }, secrets) {
  const folder = path.join(dataDir, "postgres");
  if (reset || existsSync(unfinished(dataDir))) await rm(folder, { recursive: true, force: true });
  if (!existsSync(folder)) {
    await mkdir(dataDir, { recursive: true });
    await writeFile(unfinished(dataDir), "");
  }
  const superuser = { port: port + 2, password: secrets.superuser };
  const cluster = await startCluster({ folder, ...superuser });
  await asSuperuser(superuser, async (client) => {
    await ensureRoles(client, secrets);
    await ensureDatabase(client, database);
  });
  return cluster;
}

export async function migrate(options, secrets) {
  const { migrationDatabaseUrl } = addressesOf(options, secrets);
  const env = { ...commandEnvironment(), MIGRATION_DATABASE_URL: migrationDatabaseUrl };
  await runTypeScript("migrate.ts", [], { env, dataDir: options.dataDir, name: "Migrating the database" });
}

/** Loads the demonstration's data; loading them again changes nothing but the issuer of its accounts. */
export async function seed(options, secrets) {
  if (!existsSync(path.join(root, "scripts", "seed.ts"))) return "none";
  const env = applicationEnvironment(options, secrets);
  const args = options.empty ? ["--empty"] : [];
  await runTypeScript("seed.ts", args, { env, dataDir: options.dataDir, name: "Loading the demonstration's data" });
  await rm(unfinished(options.dataDir), { force: true });
  return undefined;
}

function runTypeScript(script, args, { env, dataDir, name }) {
  const logFile = path.join(dataDir, "logs", `${path.parse(script).name}.log`);
  const execArgv = ["--conditions=react-server", "--import", "tsx"];
  return runScript(path.join(root, "scripts", script), args, { env, execArgv, logFile, name });
}
