import type { DiffParams } from "@prisma/schema-engine-wasm/schema_engine_bg";
import pg from "pg";
import { connectionString } from "../postgres/database.mjs";
import { startTemporaryCluster } from "../postgres/temporary-cluster.mjs";
import { noFilters, openSchemaEngine } from "./schema-engine";

const path = "schema.prisma";

/** The SQL that leads from one schema file to another, empty when nothing changes. */
export async function compareSchemas(older: string, newer: string): Promise<string> {
  const cluster = await startTemporaryCluster();
  const pool = new pg.Pool({
    connectionString: connectionString({ ...cluster, role: "postgres", database: "postgres" }),
  });
  try {
    // The engine asks the server for its version, nothing else.
    const engine = await openSchemaEngine(pool, [{ path, content: newer }]);
    const result = await engine.diff(difference(older, newer));
    return (result.stdout ?? "").replace(/^-- This is an empty migration\.\s*$/, "").trim();
  } finally {
    await pool.end();
    await cluster.stop();
  }
}

function difference(older: string, newer: string): DiffParams {
  const target = (content: string) => ({ tag: "schemaDatamodel" as const, files: [{ path, content }] });
  const undeclared = { shadowDatabaseUrl: null };
  return { from: target(older), to: target(newer), script: true, exitCode: null, filters: noFilters, ...undeclared };
}
