import { readdir, readFile } from "node:fs/promises";
import path from "node:path";
import type { SchemaEngine } from "@prisma/schema-engine-wasm/schema_engine_bg";
import type pg from "pg";
import { noFilters, openSchemaEngine } from "./schema-engine";

const root = path.join(import.meta.dirname, "..", "..", "prisma");

/** Applies what is pending, in Prisma's own table with its checksums, and answers with the names applied. */
export async function applyMigrations(pool: pg.Pool): Promise<string[]> {
  const schema = { path: "schema.prisma", content: await readFile(path.join(root, "schema.prisma"), "utf8") };
  const engine = await openSchemaEngine(pool, [schema]);
  try {
    await forgetFailures(pool, engine);
    const applied = await engine.applyMigrations({ migrationsList: await listMigrations(), filters: noFilters });
    return applied.appliedMigrationNames;
  } finally {
    engine.free();
  }
}

// A migration runs in one transaction: a failed one left nothing, so it may simply be tried again.
async function forgetFailures(pool: pg.Pool, engine: SchemaEngine): Promise<void> {
  const known = await pool.query<{ found: boolean }>("SELECT to_regclass('_prisma_migrations') IS NOT NULL AS found");
  if (!known.rows[0]?.found) return;
  const failed = await pool.query<{ name: string }>(
    "SELECT migration_name AS name FROM _prisma_migrations WHERE finished_at IS NULL AND rolled_back_at IS NULL",
  );
  for (const { name } of failed.rows) await engine.markMigrationRolledBack({ migrationName: name });
}

async function listMigrations() {
  const baseDir = path.join(root, "migrations");
  const entries = await readdir(baseDir, { withFileTypes: true });
  const names = entries.filter((entry) => entry.isDirectory()).map((entry) => entry.name);
  const lockfile = { path: "migration_lock.toml", content: 'provider = "postgresql"\n' };
  const migrationDirectories = await Promise.all(names.sort().map((name) => readMigration(baseDir, name)));
  return { baseDir, lockfile, shadowDbInitScript: "", migrationDirectories };
}

async function readMigration(baseDir: string, name: string) {
  const value = await readFile(path.join(baseDir, name, "migration.sql"), "utf8");
  return { path: name, migrationFile: { path: "migration.sql", content: { tag: "ok" as const, value } } };
}
