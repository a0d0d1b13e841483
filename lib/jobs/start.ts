import "server-only";
import { PgBoss } from "pg-boss";
import { systemActor } from "@/lib/auth/mint";
import { type Queue } from "@/lib/domain/job-queue";
import { env } from "@/lib/shared/env";
import { log } from "@/lib/shared/log";
import { runMidnight } from "@/lib/use-cases/collection/run-midnight";
import { registerSigningKey } from "@/lib/use-cases/publication/register-signing-key";
import { sealPublication } from "@/lib/use-cases/publication/seal-publication";
import { sealJobSchema } from "./seal-job";

const everyMidnight = "0 0 * * *";

const consumers: Readonly<Record<Queue, (data: unknown) => Promise<unknown>>> = {
  midnight: () => runMidnight(systemActor("midnight"), new Date()),
  "seal-publication": (data) => sealPublication(systemActor("seal-publication"), sealJobSchema.parse(data), new Date()),
};

const holder = globalThis as typeof globalThis & { trajectoireJobs?: PgBoss };

/** Starts this process's share of the jobs; several processes share them, and each job runs once. */
export async function startJobs(): Promise<void> {
  if (holder.trajectoireJobs !== undefined) return;
  await registerSigningKey(systemActor("start"), new Date());
  const boss = new PgBoss({ connectionString: env().DATABASE_URL, schema: "pgboss", migrate: false, max: 3 });
  holder.trajectoireJobs = boss;
  boss.on("error", (error) => log().error({ fault: error.message }, "job queue"));
  await boss.start();
  for (const [queue, consume] of Object.entries(consumers)) {
    await boss.work(queue, { pollingIntervalSeconds: 1 }, async (jobs) => {
      for (const job of jobs) await consume(job.data);
    });
  }
  await boss.schedule("midnight", everyMidnight, null, { tz: "Europe/Paris" });
  // Nights during which the service was stopped are caught up with; doing a night twice changes nothing more.
  await boss.send("midnight", null, { singletonKey: "start", singletonSeconds: 60 });
}
