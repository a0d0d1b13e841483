import path from "node:path";
import { SHARE_ENV, Worker } from "node:worker_threads";
import type { z } from "zod";
import { type sealJobSchema } from "./seal-job";

/**
 * Seals a publication in a thread of its own, which ends with it: reading a roadmap's figures holds a thread for long and
 * fills its memory. Fails when the thread ends before its work; the publication is then taken up by another run.
 */
export async function sealInThread(job: z.input<typeof sealJobSchema>): Promise<void> {
  // Bundled by scripts/prepare-reports.mjs.
  const file = path.join(process.cwd(), "lib", "jobs", "threads", "sealing-thread.mjs");
  // A nursery grows by far more than it needs, and is kept.
  const resourceLimits = { maxYoungGenerationSizeMb: 24 };
  const thread = new Worker(file, { workerData: job, env: SHARE_ENV, execArgv: [], resourceLimits });
  try {
    await new Promise<void>((resolve, reject) => {
      thread.once("message", () => resolve());
      thread.once("error", reject);
      thread.once("exit", (code) => {
        reject(new Error(`the thread of a sealing ended with code ${code}`));
      });
    });
  } finally {
    await thread.terminate();
  }
}
