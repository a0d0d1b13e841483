import "server-only";
import { AsyncLocalStorage } from "node:async_hooks";
import type { Actor } from "@/lib/domain/actor";
import type { Tx } from "./client";

/** The transaction that all an actor does within `inSharedScope` takes part in. */
export const sharedTransaction = new AsyncLocalStorage<{ readonly actor: Actor; readonly tx: Tx }>();

/** Runs `work` so that it can be undone alone: when it throws, and when `keeps` says no to what it gives. */
export async function undoable<T>(tx: Tx, work: () => Promise<T>, keeps: (value: T) => boolean): Promise<T> {
  await tx.$executeRaw`savepoint undoable`;
  try {
    const value = await work();
    if (!keeps(value)) await undo(tx);
    await forget(tx);
    return value;
  } catch (error) {
    await undo(tx)
      .then(() => forget(tx))
      .catch(() => undefined);
    throw error;
  }
}

const undo = (tx: Tx) => tx.$executeRaw`rollback to savepoint undoable`;
// One left behind would hide that of an outer `undoable`, which bears the same name.
const forget = (tx: Tx) => tx.$executeRaw`release savepoint undoable`;
