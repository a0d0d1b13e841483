import { setTimeout as pause } from "node:timers/promises";

/** Longest time, in milliseconds, that a long work keeps others from being answered. */
const turn = 5;
const longestPause = 50;

/**
 * Each item made, others being answered in between for as long as the work took: an answer takes several turns of the
 * process, and waits for the work at each of them.
 */
export async function byTurns<T, U>(items: Iterable<T>, make: (item: T) => U): Promise<U[]> {
  const made: U[] = [];
  let since = performance.now();
  for (const item of items) {
    const worked = performance.now() - since;
    if (worked > turn) {
      await pause(Math.min(worked, longestPause));
      since = performance.now();
    }
    made.push(make(item));
  }
  return made;
}
