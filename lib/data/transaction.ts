import "server-only";
import type { Actor } from "@/lib/domain/actor";
import { prisma, type Tx } from "./internal/client";
import { contextOf } from "./internal/context";

export type { Tx } from "./internal/client";

type Options = { readonly timeoutSeconds?: number };

const setContext = (tx: Tx, context: string) => tx.$queryRaw`select set_config('app.actor', ${context}, true)`;

/** The only door to the database: a transaction whose row-level security knows who acts. */
export function inScope<T>(actor: Actor, work: (tx: Tx) => Promise<T>, options: Options = {}): Promise<T> {
  return prisma().$transaction(
    async (tx) => {
      await setContext(tx, contextOf(actor));
      return work(tx);
    },
    { maxWait: 10_000, timeout: (options.timeoutSeconds ?? 30) * 1000 },
  );
}

/**
 * Lets one named act of the caller's transaction see every cell, then gives the caller's context back.
 * For recomputing results and comparing imported cells: a figure never depends on who triggers it.
 */
export async function asSystem<T>(actor: Actor, tx: Tx, act: string, work: (system: Actor) => Promise<T>): Promise<T> {
  const system = { kind: "system", job: act } as Actor;
  await setContext(tx, contextOf(system));
  const result = await work(system);
  await setContext(tx, contextOf(actor));
  return result;
}
