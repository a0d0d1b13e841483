import { beforeAll, describe, expect, it } from "vitest";
import { systemActor } from "@/lib/auth/mint";
import { findFirstBreak, listEvents } from "@/lib/data/audit";
import { inScope } from "@/lib/data/transaction";
import { acceptCells } from "@/lib/use-cases/collection/accept-cells";
import { verifyResults } from "@/lib/use-cases/figures/verify-results";
import type { Period } from "@/lib/domain/period";
import { addPerson } from "@/scripts/testing/person";
import { call, refusal } from "./api";
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

const period = q3.period;
const system = systemActor("test");
let people: People;

const get = async (who: Who, address: string) => (await call("GET", address, { token: people[who].token })).json;
/** Justice's official figure, as everybody in house reads it. */
const official = async (who: Who = "headIsn"): Promise<unknown> => {
  const { points } = await get(who, `/indicators/POSTES/results?from=${period}&to=${period}&ministry=MJ`);
  return (points as { value: number | null }[])[0]?.value;
};
const cellOf = async (who: Who, series: string): Promise<Record<string, unknown> | undefined> => {
  const { cells } = await get(who, `/campaigns/${period}/sheets/RH`);
  return (cells as Record<string, unknown>[]).find((cell) => cell["series"] === series);
};
const write = (value: number) =>
  mustBe(200, enterAs(people.headRh, period, [{ series: "POSTES/RH/MJ", value, comment: "corrigé" }]));
const pass = async (move: "submit" | "return" | "validate", who: Who, body = {}) =>
  mustBe(200, moveSheet(people[who], period, "RH", move, body));
const resultsStand = async () => expect(await verifyResults(system, new Date())).toEqual([]);

beforeAll(async () => {
  people = await makeCollectionWorld();
  await openCampaignOf(period, people.director);
});

describe("a validation", () => {
  it("makes a figure official, and a return before publication withdraws it", async () => {
    await fillCampaign(people, q3, 10);
    expect(await official()).toBe(10);
    await pass("return", "director", { reason: "À revoir" });
    expect(await official()).toBeNull();
    expect(await cellOf("headRh", "POSTES/RH/MJ")).toMatchObject({ value: 10, provisional: true });
    await resultsStand();
    await pass("submit", "headRh");
    await pass("validate", "director");
    expect(await official()).toBe(10);
    await resultsStand();
  });

  it("that was published stays until a later one is validated", async () => {
    await publish(people, period);
    const { token } = people.director;
    const reopening = { reason: "Erreur de saisie", closesOn: "2999-01-01" };
    await mustBe(200, call("POST", `/campaigns/${period}/reopen`, { token, body: reopening }));
    await pass("return", "director", { reason: "À corriger" });
    await write(12);
    expect(await official()).toBe(10);
    await pass("submit", "headRh");
    expect(await official()).toBe(10);
    await resultsStand();
    await pass("validate", "otherDirector");
    expect(await official()).toBe(12);
    await pass("return", "director", { reason: "Encore" });
    expect(await official()).toBe(10);
    await resultsStand();
    await write(13);
    await pass("submit", "headRh");
    await pass("validate", "director");
    await publish(people, period);
    expect(await official()).toBe(13);
    expect(await get("readerMj", `/publications/${period}`)).toMatchObject({
      number: 2,
      previous: 1,
      erratum: [{ indicator: "POSTES", period, reason: "Erreur de saisie" }, {}],
    });
    expect(await get("readerMj", `/publications/${period}/files/MJ.json?number=1`)).toMatchObject({ number: 1 });
    await resultsStand();
  });

  it("is known as of any day", async () => {
    const { points } = await get("headIsn", `/indicators/POSTES/results?asOf=2025-01-01&from=${period}&to=${period}`);
    expect(points).toMatchObject([{ value: null, reported: 0 }]);
  });
});

describe("four eyes", () => {
  it("hold for whoever wrote or submitted a figure, whatever other role they have", async () => {
    const both = await addPerson([{ role: "director" }, { role: "departmentHead", department: "RH" }]);
    const reopening = { reason: "Encore une erreur", closesOn: "2999-01-01" };
    await mustBe(200, call("POST", `/campaigns/${period}/reopen`, { token: both.token, body: reopening }));
    await pass("return", "director", { reason: "À corriger" });
    await mustBe(200, enterAs(both, period, [{ series: "POSTES/RH/MIOM", value: 14 }]));
    await pass("submit", "headRh");
    expect(refusal(await moveSheet(both, period, "RH", "validate"))).toEqual([403, "fourEyes"]);
    const input = { period: period as Period, department: "RH" };
    const accept = async (series: string) =>
      acceptCells(await actorOf(both), { ...input, cells: [{ series, period: period as Period }] }, new Date());
    expect(await accept("POSTES/RH/MIOM")).toMatchObject({ ok: false, error: "fourEyes" });
    expect(await accept("POSTES/RH/MJ")).toMatchObject({ ok: true, value: 1 });
    await pass("validate", "director");
  });
});

describe("a withheld figure", () => {
  it("says why to the director, the auditor and its own department", async () => {
    await pass("return", "director", { reason: "Confidentiel" });
    const secret = { series: "POSTES/RH/MJ", mark: "withheld", comment: "contrat en cours" };
    await mustBe(200, enterAs(people.headRh, period, [secret]));
    await pass("submit", "headRh");
    await pass("validate", "director");
    const explained = async (who: Who) => JSON.stringify(await get(who, `/indicators/POSTES/explain?period=${period}`));
    for (const who of ["director", "auditor"] as const) expect(await explained(who)).toContain("contrat en cours");
    for (const who of ["headIsn", "headOpi"] as const) {
      expect(await explained(who)).toContain("withheld");
      expect(await explained(who)).not.toContain("contrat en cours");
    }
    expect(await cellOf("headRh", "POSTES/RH/MJ")).toMatchObject({ state: "withheld", comment: "contrat en cours" });
    await publish(people, period);
    for (const address of [
      "/indicators/POSTES/explain?ministry=MJ",
      "/observations?format=json",
      `/publications/${period}/files/MJ.json`,
    ]) {
      expect(JSON.stringify(await get("readerMj", address))).not.toContain("contrat en cours");
    }
    await resultsStand();
  });
});

describe("who enters for two departments", () => {
  it("is told which sheet is handed over, and goes on in the other", async () => {
    await openCampaignOf(q4.period, people.director);
    await mustBe(200, enterAs(people.headRh, q4.period, entriesOf("RH", q4, 12)));
    await mustBe(200, moveSheet(people.headRh, q4.period, "RH", "submit"));
    const both = await addPerson([
      { role: "departmentHead", department: "ISN" },
      { role: "contributor", department: "RH" },
    ]);
    const entries = [
      { series: "POSTES/RH/MJ", value: 1 },
      { series: "POSTES/ISN", value: 2 },
    ];
    expect(refusal(await enterAs(both, q4.period, entries))).toEqual([409, "sheetLocked", "entries[0] sheetLocked"]);
    const body = { mode: "partial", entries };
    const partial = await call("PUT", `/campaigns/${q4.period}/entries`, { token: both.token, body });
    expect(partial.json).toMatchObject({
      created: 1,
      rejected: 1,
      results: [{ outcome: "rejected" }, { revision: 1 }],
    });
    expect(refusal(await moveSheet(both, q4.period, "RH", "submit"))).toEqual([403, "forbidden"]);
  });
});

describe("every act", () => {
  it("leaves its event, and the chain holds", async () => {
    const events = await inScope(system, (tx) => listEvents(system, tx, {}, 1000));
    const told = new Set(events.map(({ act }) => act));
    for (const act of [
      "reference.import",
      "campaign.create",
      "campaign.open",
      "campaign.close",
      "campaign.reopen",
      "campaign.publish",
      "publication.seal",
      "entries.record",
      "cells.accept",
      "sheet.submit",
      "sheet.return",
      "sheet.validate",
    ]) {
      expect(told).toContain(act);
    }
    expect(await inScope(system, (tx) => findFirstBreak(system, tx))).toBeNull();
  });

  it("leaves none where it is refused", async () => {
    const count = async () => (await inScope(system, (tx) => listEvents(system, tx, {}, 1000))).length;
    const before = await count();
    expect(refusal(await moveSheet(people.director, period, "RH", "validate"))).toEqual([409, "wrongState"]);
    expect((await enterAs(people.headRh, period, [{ series: "POSTES/RH/MJ", value: 1 }])).status).toBe(409);
    expect(await count()).toBe(before);
  });
});
