import "server-only";
import { PgBoss } from "pg-boss";
import type { Actor } from "@/lib/domain/actor";
import type { Queue } from "@/lib/domain/job-queue";
import type { Tx } from "./internal/client";

const schema = "pgboss";

/**
 * Sends a job in the caller's transaction: it exists if and only if the act is committed. A `key` that waits already
 * is not sent twice.
 */
export async function enqueue(
  actor: Actor,
  tx: Tx,
  queue: Queue,
  job: { readonly key: string; readonly data: Readonly<Record<string, string | number>> },
): Promise<void> {
  if (actor.kind === "visitor") throw new Error("a visitor sends no job");
  const executeSql = async (text: string, values: unknown[] = []) => ({
    rows: await tx.$queryRawUnsafe<unknown[]>(text, ...values),
  });
  const boss = new PgBoss({ db: { executeSql }, schema, migrate: false, supervise: false, schedule: false });
  await boss.send(queue, job.data, { singletonKey: job.key, retryLimit: 5, retryBackoff: true });
}
