import type pg from "pg";
import { PgBoss } from "pg-boss";
import { queues } from "@/lib/domain/job-queue";
import { runtimeRole } from "./runtime-role";

const rights = [
  `GRANT USAGE ON SCHEMA pgboss TO ${runtimeRole}`,
  `GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA pgboss TO ${runtimeRole}`,
  `GRANT USAGE, SELECT ON ALL SEQUENCES IN SCHEMA pgboss TO ${runtimeRole}`,
  `GRANT EXECUTE ON ALL FUNCTIONS IN SCHEMA pgboss TO ${runtimeRole}`,
];

/** Makes or migrates pg-boss's own schema and its queues, and lets the runtime role work with them, not alter them. */
export async function migrateQueue(pool: pg.Pool): Promise<void> {
  const executeSql = (text: string, values?: unknown[]) => pool.query(text, values);
  const boss = new PgBoss({ db: { executeSql }, supervise: false, schedule: false, registerInstance: false });
  let fault: Error | undefined;
  boss.on("error", (error) => (fault = error));
  await boss.start();
  for (const queue of queues) if ((await boss.getQueue(queue)) === null) await boss.createQueue(queue);
  await boss.stop({ graceful: false });
  if (fault) throw fault;
  await pool.query(rights.join(";"));
}
