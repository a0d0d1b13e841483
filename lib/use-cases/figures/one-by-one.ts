import "server-only";
import { setImmediate as nextTurn } from "node:timers/promises";

/** Each item made in its turn, others being answered in between: thousands of them keep a server busy for long. */
export async function oneByOne<T, U>(items: readonly T[], make: (item: T) => U): Promise<U[]> {
  const made: U[] = [];
  for (const item of items) {
    made.push(make(item));
    await nextTurn();
  }
  return made;
}
