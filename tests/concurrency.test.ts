import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, it } from "vitest";
import { systemActor } from "@/lib/auth/mint";
import { findFirstBreak } from "@/lib/data/audit";
import { inScope } from "@/lib/data/transaction";
import { asPostgres } from "@/scripts/testing/person";
import { call, refusal, type Answer } from "./api";
import {
  enterAs,
  entriesOf,
  makeCollectionWorld,
  moveSheet,
  mustBe,
  openCampaignOf,
  q3,
  q4,
  seal,
  type People,
} from "./collection-world";

// Requests at once take connections of their own: what they meet is PostgreSQL's doing, not this process's.
let people: People;
const cell = { series: "POSTES/RH/MJ" };

beforeAll(async () => {
  people = await makeCollectionWorld();
  await openCampaignOf(q3.period, people.director);
  await openCampaignOf(q4.period, people.director);
});

const revisionsOf = (period: string): Promise<{ revision: number; value: string }[]> =>
  asPostgres(async (client) => {
    const sql = `select o.revision, o.value::text from observation o join series s on s.id = o.series_id
      where s.code = $1 and o.period = $2 order by o.revision`;
    return (await client.query<{ revision: number; value: string }>(sql, [cell.series, period])).rows;
  });
const statuses = (answers: readonly Answer[]): number[] => answers.map(({ status }) => status).sort();
const act = (who: "director" | "otherDirector", address: string): Promise<Answer> =>
  call("POST", address, { token: people[who].token, body: {} });

describe("two people on one cell", () => {
  it("the second is told, sees both values, and nothing is lost", async () => {
    const answers = await Promise.all([
      enterAs(people.headRh, q3.period, [{ ...cell, value: 10, revision: 0 }]),
      enterAs(people.contributorRh, q3.period, [{ ...cell, value: 11, revision: 0 }]),
    ]);
    expect(statuses(answers)).toEqual([200, 409]);
    const late = answers.find(({ status }) => status === 409);
    const [stands, ...others] = await revisionsOf(q3.period);
    expect(others).toEqual([]);
    const [asked] = ["10", "11"].filter((value) => value !== String(Number(stands?.value)));
    expect(late?.json).toMatchObject({
      code: "revisionConflict",
      errors: [{ path: "entries[0].revision", params: { revision: 1, current: String(Number(stands?.value)), asked } }],
    });
  });

  it("is no conflict where both say the same, nor where the last one wins", async () => {
    const same = { ...cell, value: 12, revision: 1 };
    const both = [people.headRh, people.contributorRh];
    expect(statuses(await Promise.all(both.map((who) => enterAs(who, q3.period, [same]))))).toEqual([200, 200]);
    const last = await Promise.all(both.map((who, index) => enterAs(who, q3.period, [{ ...cell, value: 20 + index }])));
    expect(statuses(last)).toEqual([200, 200]);
    expect((await revisionsOf(q3.period)).map(({ revision }) => revision)).toEqual([1, 2, 3, 4]);
  });

  it("in a partial batch is told for the cell alone", async () => {
    const { token } = people.headRh;
    const entries = [
      { ...cell, value: 1, revision: 0 },
      { series: "POSTES/RH/MIOM", value: 5, revision: 0 },
    ];
    const answer = await call("PUT", `/campaigns/${q3.period}/entries`, { token, body: { mode: "partial", entries } });
    expect(answer.json).toMatchObject({
      created: 1,
      rejected: 1,
      results: [{ outcome: "conflict", errors: [{ params: { revision: 4, asked: "1" } }] }, { outcome: "created" }],
    });
  });
});

describe("the same key twice at once", () => {
  it("has one effect", async () => {
    const { token } = people.headIsn;
    const headers = { "idempotency-key": randomUUID() };
    const body = { entries: entriesOf("ISN", q3, 10) };
    const ask = () => call("PUT", `/campaigns/${q3.period}/entries`, { token, body, headers });
    const answers = await Promise.all([ask(), ask(), ask()]);
    for (const { status, json } of answers) {
      if (status === 200) expect(json).toMatchObject({ created: 4, revised: 0, unchanged: 0 });
      else expect(json).toMatchObject({ status: 409, code: "idempotencyBusy" });
    }
    expect(statuses(answers)).toContain(200);
    expect((await ask()).json).toMatchObject({ created: 4 });
  });
});

describe("two directors at once", () => {
  it("one validates, the other comes too late, and each figure is validated once", async () => {
    await mustBe(200, enterAs(people.headRh, q3.period, entriesOf("RH", q3, 10)));
    await mustBe(200, moveSheet(people.headRh, q3.period, "RH", "submit"));
    await mustBe(200, moveSheet(people.headIsn, q3.period, "ISN", "submit"));
    const validate = `/campaigns/${q3.period}/sheets/RH/validate`;
    const answers = await Promise.all([act("director", validate), act("otherDirector", validate)]);
    expect(statuses(answers)).toEqual([200, 409]);
    const counted = await asPostgres((client) => client.query("select sequence from validation"));
    expect(counted.rows).toHaveLength(3);
    await mustBe(200, moveSheet(people.director, q3.period, "ISN", "validate"));
  });

  it("return and validate of one sheet do not both happen", async () => {
    await mustBe(200, enterAs(people.headRh, q4.period, entriesOf("RH", q4, 12)));
    await mustBe(200, moveSheet(people.headRh, q4.period, "RH", "submit"));
    const answers = await Promise.all([
      moveSheet(people.director, q4.period, "RH", "return", { reason: "x" }),
      moveSheet(people.otherDirector, q4.period, "RH", "validate"),
    ]);
    const sheet = await call("GET", `/campaigns/${q4.period}/sheets/RH`, { token: people.auditor.token });
    const provisional = (sheet.json["cells"] as { provisional: boolean }[]).map((one) => one.provisional);
    // Returned after it was validated, or returned before it could be.
    expect([
      [200, 200],
      [200, 409],
    ]).toContainEqual(statuses(answers));
    expect(sheet.json["state"]).toBe("returned");
    expect(provisional).toEqual([true, true, true]);
  });

  it("one publishes", async () => {
    await mustBe(200, act("director", `/campaigns/${q3.period}/close`));
    const publish = `/campaigns/${q3.period}/publish`;
    const answers = await Promise.all([act("director", publish), act("otherDirector", publish)]);
    expect(statuses(answers)).toEqual([202, 409]);
    await Promise.all([seal(), seal()]);
    const list = await call("GET", "/publications", { token: people.director.token });
    expect(list.json["items"]).toHaveLength(1);
  });
});

describe("closing while others write", () => {
  it("each write is before and kept, or after and refused", async () => {
    const before = (await revisionsOf(q4.period)).length;
    const writes = Array.from({ length: 12 }, (_, index) =>
      enterAs(people.headRh, q4.period, [{ ...cell, value: 100 + index }]),
    );
    const [closed, ...answers] = await Promise.all([act("director", `/campaigns/${q4.period}/close`), ...writes]);
    expect(closed.status).toBe(200);
    const kept = answers.filter(({ status }) => status === 200);
    for (const answer of answers.filter(({ status }) => status !== 200)) {
      expect(refusal(answer)).toEqual([409, "campaignClosed"]);
    }
    expect((await revisionsOf(q4.period)).length).toBe(before + kept.length);
    expect(refusal(await enterAs(people.headRh, q4.period, [{ ...cell, value: 1 }]))).toEqual([409, "campaignClosed"]);
  });
});

it("leaves a chain of events that holds", async () => {
  const system = systemActor("test");
  expect(await inScope(system, (tx) => findFirstBreak(system, tx))).toBeNull();
});

describe("a transaction that reads while others write", () => {
  const names = (isOneInstant: boolean): Promise<[string, string]> =>
    inScope(
      systemActor("test"),
      async (tx) => {
        const name = async () => {
          const [found] = await tx.$queryRaw<{ name: string }[]>`select name from department where code = 'RH'`;
          return found?.name ?? "";
        };
        const before = await name();
        const renamed = `RH ${randomUUID()}`;
        await asPostgres((owner) => owner.query("update department set name = $1 where code = 'RH'", [renamed]));
        return [before, (await name()) === renamed ? "renamed" : await name()];
      },
      { isOneInstant },
    );

  it("reads all of one instant where it is asked to, and what is committed since where it is not", async () => {
    const [before, after] = await names(true);
    expect(after).toBe(before);
    expect((await names(false))[1]).toBe("renamed");
  });
});
