import { randomUUID } from "node:crypto";
import pg from "pg";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { contextOf } from "@/lib/data/internal/context";
import { systemActor, visitor } from "@/lib/auth/mint";
import type { Actor } from "@/lib/domain/actor";
import { env } from "@/lib/shared/env";
import { addPerson, asPostgres } from "@/scripts/testing/person";
import {
  actorOf,
  enterAs,
  entriesOf,
  fillCampaign,
  makeCollectionWorld,
  moveSheet,
  mustBe,
  openCampaignOf,
  publish,
  q3,
  q4,
  type People,
  type Who,
} from "./collection-world";

// The first wall taken away: SQL of nobody's writing, without any `where`, as the role the server runs with.
let people: People;
let actors: Record<Who, Actor>;
let client: pg.Client;

/** One transaction in an actor's context, or in none. */
async function as<T = Record<string, unknown>>(actor: Actor | null, sql: string, values: unknown[] = []): Promise<T[]> {
  await client.query("begin");
  try {
    if (actor !== null) await client.query("select set_config('app.actor', $1, true)", [contextOf(actor)]);
    const { rows } = await client.query(sql, values);
    return rows as T[];
  } finally {
    await client.query("rollback");
  }
}
const count = async (actor: Actor | null, from: string): Promise<number> =>
  Number((await as<{ n: string }>(actor, `select count(*) as n from ${from}`))[0]?.n);
/** How many rows a write touches; what it was refused with. */
const write = async (actor: Actor | null, sql: string, values: unknown[] = []): Promise<number | string> =>
  as(actor, `${sql} returning 1`, values).then(
    (rows) => rows.length,
    (error: unknown) => (error as { code: string; message: string }).message.replace(/ for table.*| table.*/, ""),
  );
const violation = "new row violates row-level security policy";

beforeAll(async () => {
  people = await makeCollectionWorld();
  await openCampaignOf(q3.period, people.director);
  await fillCampaign(people, q3, 10);
  await publish(people, q3.period);
  await openCampaignOf(q4.period, people.director);
  // Provisional figures of both departments, one of them submitted.
  await mustBe(200, enterAs(people.headRh, q4.period, entriesOf("RH", q4, 14)));
  await mustBe(200, enterAs(people.headIsn, q4.period, entriesOf("ISN", q4, 14)));
  await mustBe(200, moveSheet(people.headRh, q4.period, "RH", "submit"));
  const entries = Object.entries(people).map(async ([who, person]) => [who, await actorOf(person)] as const);
  actors = Object.fromEntries(await Promise.all(entries)) as Record<Who, Actor>;
  client = new pg.Client({ connectionString: env().DATABASE_URL });
  await client.connect();
});
afterAll(() => client.end());

describe("without a context", () => {
  const open = new Set(["signing_key", "rate_limit", "_prisma_migrations"]);
  it("nothing is seen of any table, by nobody and by a visitor", async () => {
    const sql = "select relname from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r'";
    const tables = (await as<{ relname: string }>(null, sql)).map(({ relname }) => relname);
    expect(tables.length).toBeGreaterThan(40);
    for (const table of tables.filter((name) => !open.has(name))) {
      expect(await count(systemActor("test"), table), table).toBeGreaterThanOrEqual(0);
      expect(await count(null, table), table).toBe(0);
      expect(await count(visitor, table), table).toBe(0);
    }
  });

  it("every table of the schema has its row-level security, forced, but those open on purpose", async () => {
    const bare = await as<{ relname: string }>(
      null,
      `select relname from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r'
        and not (relrowsecurity and relforcerowsecurity)`,
    );
    for (const { relname } of bare) expect(open).toContain(relname);
  });

  it("nothing leaks to the next transaction of the connection", async () => {
    expect(await count(actors.director, "observation")).toBeGreaterThan(0);
    expect(await count(null, "observation")).toBe(0);
    await client.query("begin");
    await client.query("select set_config('app.actor', $1, true)", [contextOf(actors.director)]);
    await client.query("commit");
    expect(await count(null, "observation")).toBe(0);
  });
});

describe("what each role is shown by tables without a filter", () => {
  const seen = (who: Who, sql: string) => as<{ code: string }>(actors[who], sql);
  /** Provisional figures of the open campaign. */
  const provisional = `select distinct s.code from observation o join series s on s.id = o.series_id
    where not exists (select from validation v where (v.indicator_id, v.series_id, v.period, v.revision)
      = (o.indicator_id, o.series_id, o.period, o.revision)) order by 1`;
  const rh = ["DELAI/RH/-/campus", "POSTES/RH/MIOM", "POSTES/RH/MJ"];
  const isn = ["POSTES/ISN", "VISITES/ISN"];

  it.each<[Who, string[]]>([
    ["director", [...rh, ...isn].sort()],
    ["auditor", [...rh, ...isn].sort()],
    ["headRh", rh],
    ["contributorRh", rh],
    ["headIsn", isn],
    ["headOpi", []],
    ["administrator", []],
    ["readerMj", []],
  ])("provisional figures: %s", async (who, codes) => {
    expect((await seen(who, provisional)).map(({ code }) => code)).toEqual(codes);
  });

  it("validated figures: everybody in house, no reader and no administrator", async () => {
    for (const table of ["validation", "published_revision", "result"]) {
      for (const who of ["director", "auditor", "headRh", "contributorRh", "headOpi"] as const) {
        expect(await count(actors[who], table), `${who} ${table}`).toBeGreaterThan(0);
      }
      for (const who of ["readerMj", "administrator"] as const) expect(await count(actors[who], table)).toBe(0);
    }
    expect(await count(actors.headOpi, "observation")).toBe(7);
    expect(await count(actors.readerMj, "observation")).toBe(0);
  });

  it.each<[Who, string[]]>([
    ["director", ["MIOM", "MJ", "consolidated", "department-ISN", "department-RH"]],
    ["auditor", ["MIOM", "MJ", "consolidated", "department-ISN", "department-RH"]],
    ["headRh", ["consolidated", "department-RH"]],
    ["readerMj", ["MJ", "consolidated"]],
    ["readerMiom", ["MIOM", "consolidated"]],
    ["contributorRh", []],
    ["administrator", []],
  ])("files and snapshots of publications: %s", async (who, scopes) => {
    const files = await as<{ scope: string }>(
      actors[who],
      "select scope from publication_file union select scope from publication_report",
    );
    expect(files.map(({ scope }) => scope).sort()).toEqual(scopes);
    const snapshots = await as<{ scope: string }>(actors[who], "select scope from publication_snapshot");
    for (const { scope } of snapshots) expect(scopes).toContain(scope);
  });

  it("people, their identities, sessions and tokens: an administrator all, everybody else oneself", async () => {
    const everybody = await count(actors.administrator, "user_account");
    expect(everybody).toBeGreaterThan(9);
    for (const table of ["user_account", "role_grant", "api_token"]) {
      expect(await count(actors.administrator, table)).toBe(everybody);
      for (const who of ["director", "auditor", "headRh", "readerMj"] as const) {
        expect(await count(actors[who], table), `${who} ${table}`).toBe(1);
      }
    }
    for (const table of ["identity", "session", "invitation"]) expect(await count(actors.director, table)).toBe(0);
  });

  it("messages and preferences: one's own; mail: the jobs', and an administrator what did not come through", async () => {
    const told = await count(systemActor("test"), "message");
    for (const who of ["headRh", "contributorRh", "director", "readerMj", "administrator"] as const) {
      const rows = await as<{ user_id: string }>(actors[who], "select user_id from message");
      expect(new Set(rows.map(({ user_id }) => user_id)).size).toBe(who === "administrator" ? 0 : 1);
      expect(rows.length).toBeLessThan(told);
    }
    await asPostgres(async (postgres) => {
      const sql = `insert into mail (id, user_id, state, recipient, lang, subject, text, html, made_at, due_at, settled_at)
        values (gen_random_uuid(), $1, $2, 'a@dinum.example', 'fr', 's', 't', 'h', now(), now(), $3)`;
      await postgres.query(sql, [people.headRh.userId, "waiting", null]);
      await postgres.query(sql, [people.headRh.userId, "uncertain", new Date()]);
      const preference = "insert into mail_preference values ($1, 'fr', 'daily', 'daily', 'daily')";
      await postgres.query(preference, [people.headRh.userId]);
    });
    expect(await count(systemActor("test"), "mail")).toBe(2);
    expect(await count(actors.administrator, "mail")).toBe(1);
    for (const who of ["headRh", "director", "auditor"] as const) expect(await count(actors[who], "mail"), who).toBe(0);
    expect(await count(actors.headRh, "mail_preference")).toBe(1);
    expect(await count(actors.contributorRh, "mail_preference")).toBe(0);
  });

  it("the audit log: its readers all, a head the own department's, the others nothing", async () => {
    const all = await count(actors.auditor, "audit_event");
    for (const who of ["administrator", "director"] as const) expect(await count(actors[who], "audit_event")).toBe(all);
    const own = await as<{ object: string }>(actors.headRh, "select object from audit_event");
    expect(own.length).toBeGreaterThan(0);
    for (const { object } of own) expect(object).toMatch(/\/RH$/);
    for (const who of ["contributorRh", "readerMj", "headOpi"] as const) {
      expect(await count(actors[who], "audit_event")).toBe(0);
    }
  });

  it("rights are pairs: who heads one department and contributes to another audits the first alone", async () => {
    const both = await addPerson([
      { role: "departmentHead", department: "OPI" },
      { role: "contributor", department: "RH" },
    ]);
    expect(await count(await actorOf(both), "audit_event")).toBe(0);
  });

  it("sheets: who is late is known in house, what was decided about a sheet to its department", async () => {
    for (const who of ["administrator", "headOpi"] as const) expect(await count(actors[who], "sheet")).toBe(4);
    expect(await count(actors.readerMj, "sheet")).toBe(0);
    expect(await count(actors.headOpi, "sheet_move")).toBe(0);
    expect(await count(actors.headRh, "sheet_move")).toBe(3);
  });
});

describe("what no role writes", () => {
  const observation = `insert into observation (indicator_id, series_id, period, revision, department_id, value, source,
      author_id, recorded_at)
    select indicator_id, id, $1, 9, department_id, 1, 'api', $2, now() from series where code = $3`;
  const idOf = (who: Who): string => people[who].userId;

  it("a figure of another department, or in another's name", async () => {
    const insert = (who: Who, author: Who, series: string) =>
      write(actors[who], observation, [q4.period, idOf(author), series]);
    expect(await insert("headRh", "headRh", "POSTES/RH/MJ")).toBe(1);
    expect(await insert("contributorRh", "contributorRh", "POSTES/RH/MJ")).toBe(1);
    expect(await insert("headRh", "headRh", "POSTES/ISN")).toBe(violation);
    expect(await insert("headRh", "contributorRh", "POSTES/RH/MJ")).toBe(violation);
    for (const who of ["director", "administrator", "auditor", "readerMj"] as const) {
      expect(await insert(who, who, "POSTES/RH/MJ"), who).toBe(violation);
    }
  });

  it("a validation of one's own figure, in another's name, or by who is not the director", async () => {
    const validate = (actor: Actor, by: string) =>
      write(
        actor,
        `insert into validation (indicator_id, series_id, period, revision, sequence, act, author_id, actor_id, at)
          select indicator_id, series_id, period, revision, 1, 'validated', author_id, $1, now()
          from observation where period = $2 and revision = 1`,
        [by, q4.period],
      );
    expect(await validate(actors.director, idOf("director"))).toBe(4);
    expect(await validate(actors.director, idOf("otherDirector"))).toBe(violation);
    for (const who of ["headRh", "contributorRh", "administrator", "auditor"] as const) {
      expect([violation, 0]).toContain(await validate(actors[who], idOf(who)));
    }
    const twice = await addPerson([{ role: "director" }, { role: "departmentHead", department: "RH" }]);
    const actor = await actorOf(twice);
    await client.query("begin");
    await client.query("select set_config('app.actor', $1, true)", [contextOf(actor)]);
    await client.query(observation, [q4.period, twice.userId, "POSTES/RH/MJ"]);
    const own = client.query(
      `insert into validation (indicator_id, series_id, period, revision, sequence, act, author_id, actor_id, at)
        select indicator_id, series_id, period, revision, 1, 'validated', author_id, author_id, now()
        from observation where revision = 9`,
    );
    await expect(own).rejects.toThrow("four_eyes");
    await client.query("rollback");
  });

  it("a sheet validated by who submitted it, whoever says so", async () => {
    const sql = `update sheet set state = 'validated', validated_at = now(), validated_by = submitted_by
      where submitted_by is not null`;
    expect(await write(actors.director, sql)).toContain("violates check constraint");
    expect(await write(systemActor("test"), sql)).toContain("violates check constraint");
  });

  it("a sheet of another department, a state a department does not give, a submission a contributor makes", async () => {
    const submit = "update sheet set state = 'submitted', submitted_at = now(), submitted_by = $1";
    const drafts = "where state = 'draft'";
    expect(await write(actors.headIsn, `${submit} ${drafts}`, [idOf("headIsn")])).toBe(1);
    expect(await write(actors.headRh, `${submit} ${drafts}`, [idOf("headRh")])).toBe(0);
    expect(await write(actors.contributorRh, submit, [idOf("contributorRh")])).toBe(0);
    expect(await write(actors.headIsn, `${submit} ${drafts}`, [idOf("headRh")])).toBe(violation);
    for (const state of ["draft", "returned", "validated"]) {
      const sql = `update sheet set state = $1, validated_at = now(), validated_by = $2`;
      expect([violation, 0]).toContain(await write(actors.headIsn, sql, [state, idOf("headIsn")]));
    }
    // What was validated or handed over is not taken back.
    expect(await write(actors.headRh, submit, [idOf("headRh")])).toBe(0);
    expect(await write(actors.auditor, "update sheet set revision = 99")).toBe(0);
  });

  it("a reviewer's mark by the department, a move that is not its own", async () => {
    const accept = "update sheet_cell set accepted_revision = 1, accepted_by = $1, accepted_at = now()";
    expect(await write(actors.headRh, accept, [idOf("headRh")])).toBe(violation);
    const move = (who: Who, name: string) =>
      write(
        actors[who],
        `insert into sheet_move (id, sheet_id, move, reason, cells, at, actor_id)
          select gen_random_uuid(), s.id, $1, 'x', '[]', now(), $2 from sheet s
          join department d on d.id = s.department_id where d.code = 'RH' limit 1`,
        [name, idOf(who)],
      );
    expect(await move("headRh", "submit")).toBe(1);
    for (const [who, name] of [
      ["headRh", "validate"],
      ["headRh", "return"],
      ["headIsn", "submit"],
      ["contributorRh", "submit"],
      ["auditor", "validate"],
    ] as const) {
      expect(await move(who, name), `${who} ${name}`).toBe(violation);
    }
  });

  it("campaigns, publications, results, by who does not make them", async () => {
    for (const who of ["headRh", "administrator", "auditor", "readerMj"] as const) {
      expect(await write(actors[who], "update campaign set closes_on = '2999-01-01'"), who).toBe(0);
      expect(await write(actors[who], "update publication set state = 'failed', failure = 'x'"), who).toBe(0);
      expect(await write(actors[who], "update result set value = 1"), who).toBe(0);
    }
    expect(await write(actors.director, "update result set value = 1")).toBe(0);
    expect(await write(actors.director, "delete from result")).toBe(0);
    const snapshot = "insert into publication_snapshot select id, 'MJ2', '{}' from publication";
    expect(await write(actors.director, snapshot)).toBe(violation);
    const revision =
      "insert into published_revision select v.indicator_id, v.series_id, v.period, v.revision, p.id from validation v, publication p";
    expect(await write(actors.director, `${revision} limit 1`)).toBe(violation);
  });

  it("an import marked validated by who uploaded it", async () => {
    const id = randomUUID();
    await asPostgres((owner) =>
      owner.query(
        `insert into import (id, roadmap_id, kind, period, state, file_name, file_sha256, uploader_id, created_at, counts)
          select $1, id, 'entries', '2025-Q4', 'committed', 'x.csv', '', $2, now(), '{}' from roadmap`,
        [id, idOf("headRh")],
      ),
    );
    expect(await count(actors.headIsn, "import")).toBe(0);
    expect(await count(actors.auditor, "import")).toBe(1);
    for (const who of ["headRh", "headIsn", "auditor"] as const) {
      expect([violation, 0]).toContain(await write(actors[who], "update import set state = 'validated'"));
    }
  });

  it("one's own rights, or anybody's by who is not an administrator", async () => {
    const grant = (who: Who, to: Who) =>
      write(
        actors[who],
        `insert into role_grant (id, user_id, role, granted_at) values (gen_random_uuid(), $1, 'director', now())`,
        [idOf(to)],
      );
    expect(await grant("administrator", "headRh")).toBe(1);
    expect(await grant("administrator", "administrator")).toBe(violation);
    for (const who of ["director", "headRh", "auditor"] as const) expect(await grant(who, who)).toBe(violation);
    const state = "update user_account set state = 'suspended' where id = $1";
    expect(await write(actors.administrator, state, [idOf("administrator")])).toBe(0);
    expect(await write(actors.headRh, state, [idOf("headRh")])).toBe(0);
    expect(await write(actors.director, state, [idOf("headRh")])).toBe(0);
  });

  it("a message to anybody, a mark on another's, another's preferences", async () => {
    const insert = `insert into message (id, user_id, occasion, object, facts, at, channel)
      values (gen_random_uuid(), $1, 'published', 'x', '{}', now(), 'none')`;
    const post =
      "select post_messages('published', '[{\"object\":\"x\",\"facts\":{}}]', '{auditor}', '{}', 'review', true, now(), current_date)";
    const mark = "update message set read_at = now() where user_id = $1";
    const prefer = "insert into mail_preference values ($1, 'fr', 'none', 'none', 'none')";
    for (const who of ["director", "headRh", "administrator"] as const) {
      expect(await write(actors[who], insert, [idOf("headIsn")])).toBe(violation);
      expect(await write(actors[who], mark, [idOf("headIsn")])).toBe(0);
      expect(await write(actors[who], prefer, [idOf("headIsn")])).toBe(violation);
    }
    for (const who of ["headRh", "contributorRh", "administrator", "auditor", "readerMj"] as const)
      await expect(as(actors[who], post), who).rejects.toThrow("only the direction and jobs");
    expect(await write(actors.headIsn, mark, [idOf("headIsn")])).toBeGreaterThan(0);
  });

  it("a delegation but a contributor's, of the own department, for a colleague, until a day within a year", async () => {
    type Given = { to?: Who; by?: Who; role?: string; department?: string; days?: number | null; revoked?: boolean };
    const give = (who: Who, { to = "headOpi", by = who, role = "contributor", department = "RH", ...more }: Given) =>
      write(
        actors[who],
        `insert into role_grant (id, user_id, role, department_id, until_on, granted_by, granted_at, revoked_at)
          select gen_random_uuid(), $1, $2::role_name, d.id, current_date + $3::int, $4, now(),
            case when $5 then now() end from department d where d.code = $6`,
        [idOf(to), role, more.days === undefined ? 30 : more.days, idOf(by), more.revoked === true, department],
      );
    expect(await give("headRh", {})).toBe(1);
    expect(await give("headRh", { to: "headRh", by: "headIsn" })).toBe(violation);
    expect(await give("headRh", { by: "headIsn" })).toBe(violation);
    expect(await give("headRh", { department: "ISN" })).toBe(violation);
    expect(await give("headRh", { role: "departmentHead" })).toBe(violation);
    expect(await give("headRh", { days: null })).toBe(violation);
    expect(await give("headRh", { days: 400 })).toBe(violation);
    expect(await give("headRh", { revoked: true })).toBe(violation);
    const state = (to: string) =>
      asPostgres((owner) => owner.query("update user_account set state = $2 where id = $1", [idOf("headOpi"), to]));
    await state("suspended");
    expect(await give("headRh", {})).toBe(violation);
    await state("active");
    for (const who of ["director", "auditor", "contributorRh", "readerMj", "headIsn"] as const) {
      expect(await give(who, {}), who).toBe(violation);
    }
    // What others gave is not theirs to end, nor to see.
    expect(await write(actors.headRh, "update role_grant set revoked_at = now()")).toBe(0);
    expect(await count(actors.headRh, "role_grant")).toBe(1);
    const found = (who: Who) =>
      as<{ id: string | null }>(actors[who], "select active_colleague($1, current_date) as id", [
        `${idOf("headOpi")}@dinum.example`,
      ]);
    expect(await found("headRh")).toEqual([{ id: idOf("headOpi") }]);
    for (const who of ["director", "contributorRh", "readerMj", "auditor"] as const) {
      expect(await found(who), who).toEqual([{ id: null }]);
    }
  });

  it("a session or a token that was ended", async () => {
    const ended = await addPerson([{ role: "auditor" }]);
    await asPostgres((owner) =>
      owner.query("update api_token set revoked_at = now() where user_id = $1", [ended.userId]),
    );
    const revive = "update api_token set revoked_at = null";
    for (const who of ["administrator", "auditor"] as const) expect(await write(actors[who], revive)).toBe(violation);
    const revoke = "update api_token set revoked_at = now() where user_id = $1";
    expect(await write(actors.auditor, revoke, [idOf("auditor")])).toBe(1);
    expect(await write(actors.auditor, revoke, [idOf("headRh")])).toBe(0);
  });

  it("reference data, but by the director and an administrator", async () => {
    for (const who of ["headRh", "contributorRh", "auditor", "readerMj"] as const) {
      expect(await write(actors[who], "update department set name = 'x'"), who).toBe(0);
      expect(await write(actors[who], "insert into ministry values (gen_random_uuid(), 'X', 1)"), who).toBe(violation);
    }
    expect(await write(actors.director, "update department set name = 'x'")).toBe(3);
    expect(await write(actors.administrator, "update department set name = 'x'")).toBe(3);
  });
});

describe("history", () => {
  const history = [
    "observation",
    "validation",
    "target",
    "baseline",
    "indicator_definition",
    "project_revision",
    "project_phase",
    "project_milestone",
    "sheet_move",
    "sheet_exception",
    "publication_snapshot",
    "publication_file",
    "publication_report",
    "publication_download",
    "published_revision",
    "audit_event",
  ];

  it.each(history)("%s is changed, deleted, emptied by nobody the server can be", async (table) => {
    for (const actor of [systemActor("test"), actors.director, actors.administrator]) {
      const [column] = await as<{ name: string }>(
        actor,
        "select column_name as name from information_schema.columns where table_name = $1 order by ordinal_position",
        [table],
      );
      const name = column?.name ?? "";
      for (const sql of [
        `update ${table} set ${name} = ${name}`,
        `delete from ${table}`,
        `truncate ${table} cascade`,
      ]) {
        await expect(as(actor, sql), sql).rejects.toThrow(/permission denied|must be owner/);
      }
    }
  });

  it.each(history)("%s is changed by its owner no more", async (table) => {
    await asPostgres(async (superuser) => {
      await superuser.query("set role trajectoire_owner");
      await superuser.query("begin");
      await superuser.query("select set_config('app.actor', $1, true)", [contextOf(systemActor("test"))]);
      await expect(superuser.query(`truncate ${table} cascade`)).rejects.toThrow("append-only");
      await superuser.query("rollback");
    });
  });

  it("and its walls stand: the server's role disables, owns and creates nothing", async () => {
    for (const sql of [
      "alter table observation disable row level security",
      "alter table observation disable trigger all",
      "drop policy read_all on observation",
      "create table x (y int)",
      "alter role trajectoire_app bypassrls",
      "set session_replication_role = replica",
      "set role trajectoire_owner",
      "create function f() returns int language sql as 'select 1'",
      "select pg_read_file('/etc/passwd')",
    ]) {
      await expect(as(systemActor("test"), sql), sql).rejects.toThrow(/permission denied|must be owner|not permitted/);
    }
    await client.query("set row_security = off");
    await expect(as(actors.headRh, "select * from observation")).rejects.toThrow("row-level security policy");
    await client.query("set row_security = on");
  });
});

describe("what a row refuses, whoever writes it", () => {
  const revision = (columns: string, values: string) =>
    write(
      actors.headRh,
      `insert into observation (indicator_id, series_id, period, revision, department_id, source, author_id, recorded_at, ${columns})
        select indicator_id, id, '2025-Q4', 8, department_id, 'api', $1, now(), ${values} from series where code = 'DELAI/RH/-/campus'`,
      [people.headRh.userId],
    );

  it.each([
    ["value, mark", "1, 'withheld'"],
    ["numerator", "1"],
    ["numerator, denominator, mark", "1, 1, 'withheld'"],
    ["numerator, denominator", "-1, 1"],
    ["numerator, denominator", "1, -1"],
    ["evidence", "'javascript:alert(1)'"],
  ])("a figure with %s of %s", async (columns, values) => {
    expect(await revision(columns, values)).toContain("violates check constraint");
  });

  it("a period in the wrong form, a revision twice", async () => {
    expect(await write(actors.director, "update campaign set period = '2025Q4' where period = '2025-Q4'")).toContain(
      "check",
    );
    const again = `insert into observation select * from observation where revision = 1 and author_id = $1`;
    expect(await write(actors.headRh, again, [people.headRh.userId])).toContain("unique");
  });
});
