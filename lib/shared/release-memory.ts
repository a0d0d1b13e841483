import { getHeapStatistics, setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";

type Collect = (asked: { readonly type: "major"; readonly execution: "sync"; readonly flavor: "last-resort" }) => void;

/** How many bytes a heavy work may leave behind before they are given back. */
const mostRemains = 64e6;

let collect: Collect | undefined;
let settled = Infinity;

/**
 * To be called between the steps of a heavy work: gives back to the system what they have left, once it is much. The
 * engine by itself lets it grow with the machine's memory, and keeps the pages for minutes after. It holds the thread
 * for some 100 ms when it does, and for nothing otherwise.
 */
export function releaseMemory(): void {
  settled = Math.min(settled, usedMemory());
  if (usedMemory() - settled < mostRemains) return;
  collect ??= collector();
  collect({ type: "major", execution: "sync", flavor: "last-resort" });
  settled = usedMemory();
}

function usedMemory(): number {
  const { used_heap_size: heap, external_memory: external } = getHeapStatistics();
  return heap + external;
}

function collector(): Collect {
  setFlagsFromString("--expose-gc");
  return runInNewContext("gc") as Collect;
}
