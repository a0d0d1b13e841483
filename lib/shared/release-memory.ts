import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";

type Collect = (asked: { readonly type: "major"; readonly execution: "sync"; readonly flavor: "last-resort" }) => void;

let collect: Collect | undefined;

/**
 * Gives back to the system the memory that a heavy step has left: the engine keeps the pages of a burst for minutes, and
 * what comes next would be added to them. It holds the thread for some 50 ms.
 */
export function releaseMemory(): void {
  collect ??= collector();
  collect({ type: "major", execution: "sync", flavor: "last-resort" });
}

function collector(): Collect {
  setFlagsFromString("--expose-gc");
  return runInNewContext("gc") as Collect;
}
