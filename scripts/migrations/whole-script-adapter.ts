import { PrismaPg } from "@prisma/adapter-pg";
import { DriverAdapterError, type SqlMigrationAwareDriverAdapterFactory } from "@prisma/driver-adapter-utils";
import pg from "pg";

/**
 * Prisma's adapter cuts a script at every semicolon, which breaks the body of a function. This one sends a migration
 * whole: PostgreSQL runs it in one transaction, so a migration that fails leaves nothing behind.
 */
export function wholeScriptAdapter(pool: pg.Pool): SqlMigrationAwareDriverAdapterFactory {
  const factory = new PrismaPg(pool);
  const connect = async () => {
    const adapter = await factory.connect();
    adapter.executeScript = async (script) => {
      await pool.query(script).catch((error: unknown) => {
        throw explain(error, script);
      });
    };
    return adapter;
  };
  const { provider, adapterName } = factory;
  return { provider, adapterName, connect, connectToShadowDb: () => factory.connectToShadowDb() };
}

function explain(error: unknown, script: string): unknown {
  if (!(error instanceof pg.DatabaseError)) return error;
  const line = script.slice(0, Number(error.position ?? 0)).split("\n").length;
  const message = error.position === undefined ? error.message : `${error.message} (line ${line})`;
  return new DriverAdapterError({
    kind: "postgres",
    code: error.code ?? "XX000",
    severity: error.severity ?? "ERROR",
    message,
    detail: error.detail,
    column: error.column,
    hint: error.hint,
  });
}
