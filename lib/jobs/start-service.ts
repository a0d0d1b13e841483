import "server-only";
import { prepareIncomingRequests } from "@/lib/auth/incoming-request";
import { outliveFullOutput } from "@/lib/shared/log-output";
import { startJobs } from "./start";

/**
 * What the server's process does before its first request. Where it cannot, a variable being bad or the database away,
 * the process ends and says why: it would stay and answer 500 for ever otherwise, and nobody would start it again.
 */
export async function startService(): Promise<void> {
  outliveFullOutput();
  prepareIncomingRequests();
  try {
    await startJobs();
  } catch (error) {
    process.stderr.write(`Trajectoire cannot start: ${error instanceof Error ? error.message : String(error)}\n`);
    process.exit(1);
  }
}
