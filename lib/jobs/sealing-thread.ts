import os from "node:os";
import { parentPort, workerData } from "node:worker_threads";
import { systemActor } from "@/lib/auth/mint";
import { sealPublication } from "@/lib/use-cases/publication/seal-publication";
import { sealJobSchema } from "./seal-job";

// What `sealInThread` starts. Whoever waits for a page comes before who waits for a publication.
if (process.platform === "linux") os.setPriority(os.constants.priority.PRIORITY_BELOW_NORMAL);
await sealPublication(systemActor("seal-publication"), sealJobSchema.parse(workerData), () => new Date());
parentPort?.postMessage("done");
