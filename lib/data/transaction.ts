import "server-only";
import type { Actor } from "@/lib/domain/actor";
import { prisma, type Tx } from "./internal/client";
import { contextOf } from "./internal/context";
import { withOpening } from "./internal/opening-context";
import { sharedTransaction, undoable } from "./internal/shared-transaction";

export type { Tx } from "./internal/client";

type Options = {
  readonly timeoutSeconds?: number;
  /** All that is read is of one instant, whatever others commit meanwhile: for work that writes nothing they write. */
  readonly isOneInstant?: boolean;
};

const setContext = (tx: Tx, context: string) => tx.$queryRaw`select set_config('app.actor', ${context}, true)`;

/** The only door to the database: a transaction whose row-level security knows who acts. */
export function inScope<T>(actor: Actor, work: (tx: Tx) => Promise<T>, options: Options = {}): Promise<T> {
  const shared = sharedTransaction.getStore();
  if (shared?.actor === actor)
    return undoable(
      shared.tx,
      () => work(shared.tx),
      () => true,
    );
  const { timeoutSeconds = 30, isOneInstant = false } = options;
  return withOpening({ context: contextOf(actor), isOneInstant }, () =>
    prisma().$transaction(work, { maxWait: 10_000, timeout: timeoutSeconds * 1000 }),
  );
}

/**
 * One transaction for all that `work` does in the actor's scope, whatever use case it calls: either everything is
 * written, or nothing is. Sharing it keeps what a caller is told and what happened together.
 */
export function inSharedScope<T>(actor: Actor, work: (tx: Tx) => Promise<T>, options: Options = {}): Promise<T> {
  return inScope(actor, (tx) => sharedTransaction.run({ actor, tx }, () => work(tx)), options);
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
