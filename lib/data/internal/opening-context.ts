import { AsyncLocalStorage } from "node:async_hooks";
import pg from "pg";

// As the client that reads it, one for the process: a build holds this module in several bundles.
const holder = globalThis as typeof globalThis & { trajectoireOpening?: AsyncLocalStorage<string> };
const opening = (holder.trajectoireOpening ??= new AsyncLocalStorage());

/** A transaction that `open` begins has this row-level context from its first statement on. */
export const withContext = <T>(context: string, open: () => T): T => opening.run(context, open);

/**
 * A pool whose connections open a transaction and set its context in one exchange with the server. A transaction begun
 * without a context has none: row-level security then shows it nothing.
 */
export function contextualPool(config: pg.PoolConfig): pg.Pool {
  const pool = new pg.Pool(config);
  pool.on("connect", (client) => {
    const query = client.query.bind(client) as (...args: unknown[]) => unknown;
    client.query = ((asked: unknown, ...others: unknown[]) => query(opened(asked), ...others)) as typeof client.query;
  });
  return pool;
}

function opened(asked: unknown): unknown {
  const context = opening.getStore();
  const isOpening = typeof asked === "object" && asked !== null && "text" in asked && asked.text === "BEGIN";
  if (!isOpening || context === undefined) return asked;
  // Two statements in one text: no parameters, no prepared statement.
  return `BEGIN; SELECT set_config('app.actor', ${pg.escapeLiteral(context)}, true)`;
}
