import { refuseToRun } from "./child-process.mjs";
import { say } from "./report.mjs";

const works = [];
let stopping = false;
let delegate;

/** True once the end has begun: a start under way must go no further. */
export const isStopping = () => stopping;

/** Registers what ends a thing that was started; the last started ends first. */
export function onStop(work) {
  works.push(work);
}

/** Ends everything that was started; `started` is the start, which may still be under way. */
export async function stopAll(started) {
  stopping = true;
  await refuseToRun();
  await endWorks();
  await started;
  // What the start had begun meanwhile.
  await endWorks();
}

async function endWorks() {
  while (works.length > 0) {
    const work = works.pop();
    await Promise.resolve(work()).catch((error) => console.error(error.message));
  }
}

/** From now on another process tells what happens, and this one only waits for it. */
export function leaveTelling() {
  delegate = true;
}

/**
 * Hears Ctrl-C and SIGTERM, which come several times through npm, and the end of the process that started this one:
 * npm that dies does not always tell its scripts.
 */
export function listenForTheEnd(work) {
  const hear = () => {
    if (stopping) return;
    stopping = true;
    if (!delegate) say("Stopping …");
    work();
  };
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP", "disconnect"]) process.on(signal, hear);
  const parent = process.ppid;
  if (process.env.npm_lifecycle_event === undefined) return;
  setInterval(() => process.ppid === parent || hear(), 200).unref();
}
