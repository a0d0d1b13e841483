import { AsyncLocalStorage } from "node:async_hooks";
import pg from "pg";

// As the client that reads it, one for the process: a build holds this module in several bundles.
const holder = globalThis as typeof globalThis & { trajectoireOpening?: AsyncLocalStorage<Opening> };
const opening = (holder.trajectoireOpening ??= new AsyncLocalStorage());

/** How a transaction begins: its row-level context, and whether all it reads is of the instant at which it begins. */
export type Opening = { readonly context: string; readonly isOneInstant: boolean };

/** A transaction that `open` begins has this row-level context from its first statement on. */
export const withOpening = <T>(how: Opening, open: () => T): T => opening.run(how, open);

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
  const how = opening.getStore();
  const isOpening = typeof asked === "object" && asked !== null && "text" in asked && asked.text === "BEGIN";
  if (!isOpening || how === undefined) return asked;
  const begin = how.isOneInstant ? "BEGIN ISOLATION LEVEL REPEATABLE READ" : "BEGIN";
  // Two statements in one text: no parameters, no prepared statement.
  return `${begin}; SELECT set_config('app.actor', ${pg.escapeLiteral(how.context)}, true)`;
}
