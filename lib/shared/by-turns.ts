import { setImmediate as nextTurn } from "node:timers/promises";

/** Longest time, in milliseconds, that a long work keeps others from being answered. */
const turn = 5;

/** Each item made, others being answered in between: thousands of them keep a server busy for long. */
export async function byTurns<T, U>(items: readonly T[], make: (item: T) => U): Promise<U[]> {
  const made: U[] = [];
  let since = performance.now();
  for (const item of items) {
    if (performance.now() - since > turn) {
      await nextTurn();
      since = performance.now();
    }
    made.push(make(item));
  }
  return made;
}
