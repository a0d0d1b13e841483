import { beforeAll, describe, expect, it } from "vitest";
import { listEvents } from "@/lib/data/audit";
import { listCampaigns } from "@/lib/data/campaign";
import { inScope } from "@/lib/data/transaction";
import type { Actor } from "@/lib/domain/actor";
import { proposeYear, type PlannedCampaign } from "@/lib/domain/campaign-plan";
import { dayOf } from "@/lib/domain/samples";
import { system } from "@/tests/actors";
import { actorOf, makeCollectionWorld, type People } from "@/tests/collection-world";
import { createCampaign } from "./create-campaign";
import { planCampaigns } from "./plan-campaigns";

let people: People;
let director: Actor;
let otherDirector: Actor;
const now = new Date();
const roadmap = "plan";
const rowsOf = (year: number): PlannedCampaign[] =>
  proposeYear([], { roadmap, year, rule: { opens: 5, due: 58, closes: 65 } });
const periodsOf = async (year: number) => {
  const all = await inScope(system(), (tx) => listCampaigns(system(), tx, {}, { limit: 100 }));
  return all.flatMap(({ period }) => (period.startsWith(String(year)) ? [period] : [])).sort();
};
const eventsOf = async (year: number) => {
  const all = await inScope(system(), (tx) => listEvents(system(), tx, { act: "campaign.create" }, 1000));
  return all.filter(({ object }) => object.includes(`/${String(year)}-`)).length;
};

beforeAll(async () => {
  people = await makeCollectionWorld();
  director = await actorOf(people.director);
  otherDirector = await actorOf(people.otherDirector);
});

describe("the campaigns of a year", () => {
  it("are created together, each with its event", async () => {
    expect(await planCampaigns(director, { roadmap, rows: rowsOf(2030) }, now)).toEqual({ ok: true, value: 4 });
    expect(await periodsOf(2030)).toEqual(["2030-Q1", "2030-Q2", "2030-Q3", "2030-Q4"]);
    expect(await eventsOf(2030)).toBe(4);
  });

  it("are none when one of them exists, whose row is named", async () => {
    const [, , third] = rowsOf(2031);
    if (third === undefined) throw new Error("a year has a third quarter");
    await createCampaign(director, { roadmap, ...third }, now);
    expect(await planCampaigns(director, { roadmap, rows: rowsOf(2031) }, now)).toEqual({
      ok: false,
      error: "alreadyExists",
      faults: [{ path: "rows[2].period", code: "alreadyExists", row: 3, params: { period: "2031-Q3" } }],
    });
    expect(await periodsOf(2031)).toEqual(["2031-Q3"]);
    expect(await eventsOf(2031)).toBe(1);
  });

  it("are none when the days of one do not go, or a quarter comes twice", async () => {
    const rows = rowsOf(2032);
    const late = rows.map((one, index) => (index === 1 ? { ...one, dueOn: dayOf("2033-01-01") } : one));
    expect(await planCampaigns(director, { roadmap, rows: late }, now)).toMatchObject({
      error: "badCalendar",
      faults: [{ path: "rows[1].closesOn", row: 2 }],
    });
    expect(await planCampaigns(director, { roadmap, rows: [...rows, ...rows.slice(0, 1)] }, now)).toMatchObject({
      error: "alreadyExists",
      faults: [{ path: "rows[4].period", row: 5 }],
    });
    expect(await planCampaigns(director, { roadmap, rows: [] }, now)).toMatchObject({ error: "rowsRequired" });
    expect(await planCampaigns(director, { roadmap: "none", rows }, now)).toMatchObject({ error: "unknownRoadmap" });
    expect(await periodsOf(2032)).toEqual([]);
  });

  it("are the director's to plan", async () => {
    for (const who of ["administrator", "auditor", "headRh", "contributorRh", "readerMj"] as const) {
      const actor = await actorOf(people[who]);
      expect(await planCampaigns(actor, { roadmap, rows: rowsOf(2033) }, now)).toMatchObject({ error: "forbidden" });
    }
    expect(await periodsOf(2033)).toEqual([]);
  });

  it("planned by two directors at once are one director's, whole", async () => {
    for (const year of [2034, 2035, 2036]) {
      const [forward, backward] = [rowsOf(year), rowsOf(year).toReversed()];
      const answers = await Promise.all([
        planCampaigns(director, { roadmap, rows: forward }, now),
        planCampaigns(otherDirector, { roadmap, rows: backward }, now),
      ]);
      expect(answers.map((one) => (one.ok ? "planned" : one.error)).sort()).toEqual(["alreadyExists", "planned"]);
      expect(answers.find((one) => !one.ok)).toMatchObject({
        faults: expect.objectContaining({ length: 4 }) as unknown,
      });
      expect(await periodsOf(year)).toHaveLength(4);
      expect(await eventsOf(year)).toBe(4);
    }
  });
});
