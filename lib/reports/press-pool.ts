import { availableParallelism } from "node:os";
import path from "node:path";
import { SHARE_ENV, Worker } from "node:worker_threads";

import { reportError, withFault, type ReportFault } from "./report-fault";
import type { Order, ReportFile } from "./write-files";

type Job = {
  readonly order: Order;
  readonly resolve: (files: ReportFile[]) => void;
  readonly reject: (error: Error) => void;
};
/** What a thread answers; `fault` is null where the writers failed for a reason of none of those. */
type Answer = {
  readonly files?: ReportFile[];
  readonly error?: string;
  readonly fault?: ReportFault | null;
};
type Press = { worker: Worker; job: Job | null; deadline: NodeJS.Timeout | null };
type Pool = { readonly presses: Press[]; readonly queue: Job[] };

/** Each holds some 300 MB: a second one only where there are cores for it. */
const mostPresses = availableParallelism() >= 4 ? 2 : 1;
const longestJob = 120_000;

/** One pool for the process: a bundler may load this module more than once. */
const shared = globalThis as typeof globalThis & { trajectoirePress?: Pool };
const poolOf = (): Pool => (shared.trajectoirePress ??= { presses: [], queue: [] });

/** The files of a report, made in a thread that stays for the next one. */
export const press = (order: Order): Promise<ReportFile[]> =>
  new Promise((resolve, reject) => {
    const pool = poolOf();
    pool.queue.push({ order, resolve, reject });
    serve(pool);
  });

function serve(pool: Pool): void {
  for (;;) {
    if (pool.queue.length === 0) return;
    const press = pool.presses.find(({ job }) => job === null) ?? newPress(pool);
    if (press === null) return;
    const job = pool.queue.shift();
    if (job) start(pool, press, job);
  }
}

function start(pool: Pool, press: Press, job: Job): void {
  press.job = job;
  // A waiting thread must not keep a command alive, a working one must.
  press.worker.ref();
  press.deadline = setTimeout(() => {
    drop(pool, press, reportError("layoutFailed", "the layout took too long"));
  }, longestJob);
  press.worker.postMessage(job.order);
}

function newPress(pool: Pool): Press | null {
  if (pool.presses.length >= mostPresses) return null;
  const root = process.cwd();
  const file = path.join(root, "lib", "reports", "press-worker.mjs");
  // What a report is made of lives for one report: a large nursery would only fill with the remains of others.
  const resourceLimits = { maxYoungGenerationSizeMb: 24 };
  const worker = new Worker(file, { workerData: { root }, env: SHARE_ENV, execArgv: [], resourceLimits });
  const press: Press = { worker, job: null, deadline: null };
  worker.on("message", (answer: Answer) => {
    finish(pool, press, answer);
  });
  worker.on("error", (error) => {
    drop(pool, press, reportError("layoutFailed", error instanceof Error ? error.message : String(error)));
  });
  worker.on("exit", (code) => {
    drop(pool, press, reportError("layoutFailed", `its thread ended with code ${code}`));
  });
  worker.unref();
  pool.presses.push(press);
  return press;
}

function finish(pool: Pool, press: Press, { files, error = "no answer", fault }: Answer): void {
  const job = release(press);
  if (files) job?.resolve(files);
  else job?.reject(fault ? withFault(fault, error) : new Error(error));
  press.worker.unref();
  serve(pool);
}

function release(press: Press): Job | null {
  const { job } = press;
  if (press.deadline) clearTimeout(press.deadline);
  press.job = null;
  press.deadline = null;
  return job;
}

/** A thread that failed is replaced, and only its own document is lost. */
function drop(pool: Pool, press: Press, error: Error): void {
  const index = pool.presses.indexOf(press);
  if (index < 0) return;
  pool.presses.splice(index, 1);
  release(press)?.reject(error);
  void press.worker.terminate();
  serve(pool);
}
