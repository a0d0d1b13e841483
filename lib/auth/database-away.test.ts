import pg from "pg";
import { describe, expect, it } from "vitest";

import { isDatabaseAway } from "@/lib/shared/database-away";
import { prisma } from "@/lib/data/internal/client";
import { inScope } from "@/lib/data/transaction";
import { ok } from "@/lib/domain/result";
import { connectionString } from "@/scripts/postgres/database.mjs";
import { findTestServer } from "@/scripts/testing/test-server";
import { visitor } from "./mint";
import { isDatabaseReady } from "./readiness";
import { defineRoute } from "./route";

const asPostgres = async (sql: string) => {
  const client = new pg.Client({
    connectionString: connectionString({ ...findTestServer(), role: "postgres", database: "postgres" }),
  });
  await client.connect();
  await client.query(sql);
  await client.end();
};
const database = `test_${process.env["VITEST_POOL_ID"] ?? "0"}`;
const failureOf = (work: Promise<unknown>) =>
  work.then(
    () => null,
    (error: unknown) => error,
  );

describe("a database that goes away", () => {
  it("answers at first", async () => expect(await isDatabaseReady()).toBe(true));

  it("is told from a request that is wrong", async () => {
    const wrong = await failureOf(prisma().$queryRaw`select 1/0`);
    expect(wrong).not.toBeNull();
    expect(isDatabaseAway(wrong)).toBe(false);
  });

  it("is seen when it cuts a transaction short", async () => {
    const cut = failureOf(inScope(visitor, (tx) => tx.$queryRaw`select pg_sleep(20)::text`));
    await expect
      .poll(
        async () =>
          prisma()
            .$queryRaw`select 1 from pg_stat_activity where query like '%pg_sleep(20)%' and pid <> pg_backend_pid()`,
      )
      .toHaveLength(1);
    await asPostgres(`select pg_terminate_backend(pid) from pg_stat_activity where datname = '${database}'`);
    expect(isDatabaseAway(await cut)).toBe(true);
  });

  it("makes routes answer 503, and recovers alone", async () => {
    const read = defineRoute({
      act: "public",
      handler: async ({ actor }) => ok(await inScope(actor, (tx) => tx.$queryRaw`select 1 as one`)),
    });
    const get = () => read(new Request("http://localhost:3000/api/v1/x"), { params: Promise.resolve({}) });
    await asPostgres(`alter database ${database} allow_connections false`);
    await asPostgres(`select pg_terminate_backend(pid) from pg_stat_activity where datname = '${database}'`);
    const response = await get();
    expect(response.status).toBe(503);
    expect(response.headers.get("retry-after")).toBe("5");
    expect(await isDatabaseReady()).toBe(false);
    await asPostgres(`alter database ${database} allow_connections true`);
    await expect.poll(async () => (await get()).status).toBe(200);
  });
});
