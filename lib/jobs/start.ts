import "server-only";
import { PgBoss } from "pg-boss";
import { systemActor } from "@/lib/auth/mint";
import { type Queue } from "@/lib/domain/job-queue";
import { env } from "@/lib/shared/env";
import { log } from "@/lib/shared/log";
import { runMidnight } from "@/lib/use-cases/collection/run-midnight";
import { deliverMails } from "@/lib/use-cases/message/deliver-mails";
import { runMorning } from "@/lib/use-cases/message/run-morning";
import { registerSigningKey } from "@/lib/use-cases/publication/register-signing-key";
import { resumeSealings } from "@/lib/use-cases/publication/resume-sealings";
import { sealInThread } from "./seal-in-thread";
import { sealJobSchema } from "./seal-job";

const everyMidnight = "0 0 * * *";
const everyMorning = "0 7 * * *";
// What is urgent is sent by its own job; this one makes good what failed or was interrupted.
const everyMinute = "* * * * *";

const clock = () => new Date();
const consumers: Readonly<Record<Queue, (data: unknown) => Promise<unknown>>> = {
  midnight: () => runMidnight(systemActor("midnight"), new Date()),
  morning: () => runMorning(systemActor("morning"), clock),
  "deliver-mail": () => deliverMails(systemActor("deliver-mail"), clock),
  "resume-sealing": () => resumeSealings(systemActor("resume-sealing"), sealInThread),
  "seal-publication": (data) => sealInThread(sealJobSchema.parse(data)),
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
  await boss.schedule("morning", everyMorning, null, { tz: "Europe/Paris" });
  await boss.schedule("deliver-mail", everyMinute);
  await boss.schedule("resume-sealing", everyMinute);
  // Nights and mornings during which the service was stopped are caught up with; doing one twice changes nothing more.
  for (const queue of ["midnight", "morning", "resume-sealing"])
    await boss.send(queue, null, { singletonKey: "start", singletonSeconds: 60 });
  if (env().SMTP_URL === undefined)
    log().info(env().DEMO ? "mail stays in the demonstration's mailbox" : "SMTP_URL is not set: no mail is sent");
}
