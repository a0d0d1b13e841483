import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { Failure } from "./failure.mjs";

const fileOf = (folder, name) => path.join(folder, `${name}.lock`);

/** `free`, or `stale` when its holder was killed; refuses when it is held. */
export function inspectLock(folder, name, refusal) {
  const holder = readHolder(fileOf(folder, name));
  if (holder === undefined) return "free";
  if (startOf(holder.pid) !== holder.start) return "stale";
  throw new Failure(refusal(holder));
}

/** Takes the lock of a folder, which ends with the process, and answers with a way to give it back. */
export function takeLock(folder, name, refusal, detail = {}) {
  mkdirSync(folder, { recursive: true });
  const file = fileOf(folder, name);
  if (inspectLock(folder, name, refusal) === "stale") rmSync(file, { force: true });
  const holder = { pid: process.pid, start: startOf(process.pid), ...detail };
  try {
    writeFileSync(file, JSON.stringify(holder), { flag: "wx" });
  } catch (error) {
    if (error.code !== "EEXIST") throw error;
    throw new Failure(refusal(readHolder(file) ?? {}));
  }
  return () => rmSync(file, { force: true });
}

/** Takes a lock as soon as its holder gives it back. */
export async function waitForLock(folder, name) {
  for (;;) {
    try {
      return takeLock(folder, name, () => "held");
    } catch (error) {
      if (!(error instanceof Failure)) throw error;
      await wait(500);
    }
  }
}

function readHolder(file) {
  try {
    return JSON.parse(readFileSync(file, "utf8"));
  } catch {
    return undefined;
  }
}

// A process number is used again after a while: with its start it names one process. A dead one may wait for its parent.
function startOf(pid) {
  try {
    const fields = readFileSync(`/proc/${pid}/stat`, "utf8").split(") ").at(-1).split(" ");
    const [state, start] = [fields[0], fields[19]];
    return state === "Z" ? "gone" : `${bootId()} ${start}`;
  } catch {
    return process.platform === "linux" ? "gone" : isRunning(pid);
  }
}

const bootId = () => readFileSync("/proc/sys/kernel/random/boot_id", "utf8").trim();

function isRunning(pid) {
  try {
    process.kill(pid, 0);
    return "running";
  } catch {
    return "gone";
  }
}
