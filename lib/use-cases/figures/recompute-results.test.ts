import { beforeAll, describe, expect, it } from "vitest";
import { findResults, type ResultsRequest } from "@/lib/data/figure-result";
import { inScope } from "@/lib/data/transaction";
import type { Period } from "@/lib/domain/period";
import { director, system } from "@/tests/actors";
import { enter, give, judge, makeFigureWorld } from "@/tests/figure-world";
import { recomputeResults } from "./recompute-results";
import { refreshDueResults } from "./refresh-due-results";
import { verifyResults } from "./verify-results";

const at = (day: string): Date => new Date(`${day}T10:00:00Z`);
const now = at("2024-02-01");
const ask = async (request: Omit<ResultsRequest, "code"> & { code?: string }, when = now) => {
  const answer = await inScope(director(), (tx) => findResults(director(), tx, { code: "FLUX", ...request }, when));
  if (!answer.ok) throw new Error(answer.error);
  return answer.value.points;
};
const values = async (request: Parameters<typeof ask>[0]) => (await ask(request)).map(({ value }) => value);
const quarter = (text: string) => ({ from: text as Period, to: text as Period });

beforeAll(async () => {
  await makeFigureWorld(at("2023-01-02"));
  await give(
    [
      { series: "FLUX/RH/MJ", period: "2023-Q1", given: 4 },
      { series: "FLUX/RH/MIOM", period: "2023-Q1", given: 5 },
      { series: "FLUX/ISN", period: "2023-Q1", given: 3 },
      { series: "FLUX/RH/MJ", period: "2023-Q2", given: 6 },
      { series: "STOCK/RH", period: "2023-Q1", given: 40 },
      { series: "STOCK/RH", period: "2023-Q2", given: 42 },
      { series: "STOCK/ISN", period: "2023-Q1", given: 10 },
      { series: "DELAI/RH/-/campus", period: "2023-01", given: [2, 5] },
      { series: "DELAI/ISN/MJ", period: "2023-01", given: [6, 10] },
      { series: "PARTAGE/RH", period: "2023-Q1", given: 100 },
      { series: "PARTAGE/ISN", period: "2023-Q1", given: 80 },
    ],
    at("2023-08-01"),
  );
  await refreshDueResults(system(), now);
});

describe("results that stand ready", () => {
  it("add up, say what is missing and count shared contributions once", async () => {
    expect(await ask(quarter("2023-Q1"))).toEqual([
      { period: "2023-Q1", value: 12, state: "complete", reported: 3, expected: 3, provisional: false },
    ]);
    expect(await ask(quarter("2023-Q2"))).toMatchObject([{ value: 6, state: "partial", reported: 1, expected: 3 }]);
    expect(await ask({ code: "STOCK", grain: "halfYear", ...quarter("2023-S1") })).toMatchObject([
      { value: 42, reported: 1, expected: 2 },
    ]);
    expect(await ask({ code: "DELAI", ...quarter("2023-01") })).toMatchObject([{ numerator: 8, denominator: 15 }]);
    expect(await ask({ code: "PARTAGE", ...quarter("2023-Q1") })).toMatchObject([{ value: 100, gross: 180 }]);
    expect(await values({ cumulative: true })).toEqual([12, 18, 18, 18]);
    expect(await ask({ ...quarter("2023-Q1"), by: "ministry" })).toMatchObject([
      { ministry: "MIOM", value: 5 },
      { ministry: "MJ", value: 4 },
      { ministry: null, value: 3 },
    ]);
  });

  it("equal what the cells of the same day come to, over every grain and dimension", async () => {
    const asOf = { at: now, day: null };
    for (const code of ["FLUX", "STOCK", "DELAI", "PARTAGE"]) {
      for (const by of ["none", "department", "ministry", "project"] as const) {
        for (const grain of ["quarter", "halfYear", "year"] as const) {
          for (const cumulative of code === "STOCK" ? [false] : [false, true]) {
            const request = { code, by, grain, cumulative, from: "2022" as Period, to: "2024" as Period };
            expect(await ask(request), JSON.stringify(request)).toEqual(await ask({ ...request, asOf }));
          }
        }
      }
    }
  }, 60_000);

  it("follow a new validation, a withdrawal and a value that replaces another", async () => {
    const cell = { series: "FLUX/ISN", period: "2023-Q3" };
    await enter([{ ...cell, given: 7 }], at("2023-11-01"));
    expect(await values(quarter("2023-Q3"))).toEqual([null]);
    expect(await judge("validated", [cell], at("2023-11-02"))).toBeGreaterThan(0);
    expect(await values(quarter("2023-Q3"))).toEqual([7]);
    expect(await values({ ...quarter("2023-Q4"), cumulative: true })).toEqual([25]);
    await enter([{ ...cell, given: 9 }], at("2023-11-03"));
    expect(await values(quarter("2023-Q3"))).toEqual([7]);
    await judge("withdrawn", [{ series: "FLUX/RH/MJ", period: "2023-Q2" }], at("2023-11-03"));
    expect(await values(quarter("2023-Q2"))).toEqual([null]);
    expect(await ask({ ...quarter("2023-Q2"), asOf: { at: at("2023-11-02"), day: null } })).toMatchObject([
      { value: 6 },
    ]);
    await judge("validated", [cell], at("2023-11-04"));
    expect(await values(quarter("2023-Q3"))).toEqual([9]);
    expect(await verifyResults(system(), now)).toEqual([]);
  });

  it("need no job to be right about a cell that has just fallen due", async () => {
    const later = at("2024-04-01");
    const [point] = await ask(quarter("2024-Q1"), later);
    expect(point).toMatchObject({ state: "missing", expected: 3 });
    expect(await refreshDueResults(system(), later)).toBeGreaterThan(0);
    expect(await refreshDueResults(system(), later)).toBe(0);
    expect(await verifyResults(system(), later)).toEqual([]);
  });

  it("are found wrong when somebody changes them", async () => {
    await inScope(
      system(),
      (tx) =>
        tx.$executeRaw`update result set value = value + 1 where period = '2023-Q1' and member = 'MIOM' and not cumulative`,
    );
    const found = await verifyResults(system(), at("2024-04-01"));
    expect(found).toMatchObject([{ indicator: "FLUX", place: "ministry MIOM 2023-Q1" }]);
  });

  it("miss nothing when two validations come at once", async () => {
    const cells = ["FLUX/RH/MJ", "FLUX/RH/MIOM"].map((series) => ({ series, period: "2023-Q4", given: 1 }));
    await enter(cells, at("2024-01-10"));
    await Promise.all(cells.map((cell) => judge("validated", [cell], at("2024-01-11"))));
    expect(await values(quarter("2023-Q4"))).toEqual([2]);
  });

  it("are whole for a quarter that its first validated value brings in", async () => {
    const cell = { series: "FLUX/ISN", period: "2024-Q2", given: 3 };
    await enter([cell], at("2024-07-03"));
    await judge("validated", [cell], at("2024-07-04"));
    await refreshDueResults(system(), at("2024-07-05"));
    const found = await verifyResults(system(), at("2024-07-05"));
    expect(found.filter(({ place }) => place.includes("2024"))).toEqual([]);
  });

  it("ask nothing of an empty list", async () => {
    expect(await inScope(system(), (tx) => recomputeResults(system(), tx, { indicatorIds: [], now }))).toBe(0);
  });
});
