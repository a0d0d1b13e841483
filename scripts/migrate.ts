import pg from "pg";
import { applyMigrations } from "./migrations/apply-migrations";
import { migrateQueue } from "./migrations/migrate-queue";
import { requireRuntimeRole } from "./migrations/runtime-role";

try {
  const connectionString = process.env["MIGRATION_DATABASE_URL"];
  if (!connectionString) throw new Error("MIGRATION_DATABASE_URL is missing: the connection string of the owner role.");
  await migrate(connectionString);
  // The engine's wait for its advisory lock leaves a timer of ten seconds behind.
  process.exit(0);
} catch (error) {
  console.error(error instanceof Error ? error.message : "The migration failed.");
  process.exit(1);
}

async function migrate(connectionString: string): Promise<void> {
  const pool = new pg.Pool({ connectionString });
  try {
    await requireRuntimeRole(pool);
    const applied = await applyMigrations(pool);
    for (const name of applied) console.log(`Applied ${name}`);
    await migrateQueue(pool);
    console.log(applied.length === 0 ? "The database was up to date." : "The database is up to date.");
  } finally {
    await pool.end();
  }
}
