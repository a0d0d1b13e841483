import { createHash, randomBytes, randomUUID } from "node:crypto";
import pg from "pg";
import { connectionString } from "../postgres/database.mjs";
import { findTestServer } from "./test-server";

type Role = "administrator" | "director" | "auditor" | "departmentHead" | "contributor" | "ministryReader";
type TestGrant = { readonly role: Role; readonly department?: string; readonly ministry?: string };
export type TestPerson = { readonly userId: string; readonly token: string };

/** Runs `work` in the file's own database with all rights, row-level security and triggers aside. */
export async function asPostgres<T>(work: (client: pg.Client) => Promise<T>): Promise<T> {
  const database = `test_${process.env["VITEST_POOL_ID"] ?? "0"}`;
  const client = new pg.Client({
    connectionString: connectionString({ ...findTestServer(), role: "postgres", database }),
  });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

async function unitId(client: pg.Client, table: "department" | "ministry", code: string | undefined) {
  if (code === undefined) return null;
  const found = await client.query<{ id: string }>(`select id from ${table} where code = $1`, [code]);
  if (found.rows[0]) return found.rows[0].id;
  const id = randomUUID();
  if (table === "ministry")
    await client.query("insert into ministry (id, code, position) values ($1, $2, 0)", [id, code]);
  else {
    const sql = "insert into department (id, code, name, kind, position) values ($1, $2, $2, 'department', 0)";
    await client.query(sql, [id, code]);
  }
  return id;
}

/** A person of the file's own database with these grants, and an API token of theirs. */
export async function addPerson(grants: readonly TestGrant[], hasSteppedUp = true): Promise<TestPerson> {
  const userId = randomUUID();
  const token = `trj_${randomBytes(32).toString("base64url")}`;
  await asPostgres(async (client) => {
    const account = `insert into user_account (id, email, name, expected_siret, state, created_at)
      values ($1, $2, 'Test', '12345678901234', 'active', now())`;
    await client.query(account, [userId, `${userId}@dinum.example`]);
    for (const { role, department, ministry } of grants) {
      const grant = `insert into role_grant (id, user_id, role, department_id, ministry_id, granted_at)
        values ($1, $2, $3, $4, $5, now() - interval '1 day')`;
      const scope = [await unitId(client, "department", department), await unitId(client, "ministry", ministry)];
      await client.query(grant, [randomUUID(), userId, role, ...scope]);
    }
    const sql = `insert into api_token (id, user_id, hash, label, stepped_up, created_at, expires_at)
      values ($1, $2, $3, 'test', $4, now() - interval '1 day', now() + interval '1 day')`;
    await client.query(sql, [randomUUID(), userId, createHash("sha256").update(token).digest(), hasSteppedUp]);
  });
  return { userId, token };
}
