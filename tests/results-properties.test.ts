import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import { findResults, type ResultsRequest } from "@/lib/data/figure-result";
import { inScope } from "@/lib/data/transaction";
import type { Period } from "@/lib/domain/period";
import { refreshDueResults } from "@/lib/use-cases/figures/refresh-due-results";
import { verifyResults } from "@/lib/use-cases/figures/verify-results";
import { director, system } from "./actors";
import { enter, figureReference, give, judge, makeFigureWorld, type Given, type GivenCell } from "./figure-world";

const at = (day: string): Date => new Date(`${day}T10:00:00Z`);
const now = at("2024-02-15");
/** The same instant as a question about the past: then nothing that stands ready may answer. */
const asOf = { at: now, day: null };

const frequencies = { FLUX: "quarter", STOCK: "quarter", DELAI: "month", PARTAGE: "quarter" } as const;
type Code = keyof typeof frequencies;
const codes = Object.keys(frequencies) as Code[];
const periodsOf = { quarter: ["Q1", "Q2", "Q3", "Q4"], month: ["01", "02", "05", "06", "09", "12"] } as const;

const marks = ["notAvailable", "notApplicable", "withheld"] as const;
const amount = fc.oneof(
  fc.integer({ min: -500, max: 500 }),
  fc.integer({ min: 0, max: 9999 }).map((n) => n / 100),
);
const pair = fc.tuple(fc.integer({ min: 0, max: 50 }), fc.integer({ min: 0, max: 50 }));
const given = (code: Code): fc.Arbitrary<Given | undefined> =>
  fc.oneof(
    { arbitrary: code === "DELAI" ? pair : amount, weight: 6 },
    { arbitrary: fc.constantFrom(...marks), weight: 2 },
    { arbitrary: fc.constant(undefined), weight: 1 },
  );
const series = figureReference.series.map(({ id }) => ({ id, code: id.split("/")[0] as Code }));
const places = series.flatMap(({ id, code }) =>
  periodsOf[frequencies[code]].map((part) => ({ series: id, code, period: `2023-${part}` })),
);

/** What every cell holds; the same on each run of the tests. */
const filled: readonly GivenCell[] = places.flatMap(({ code, ...place }, index) => {
  const [content] = fc.sample(given(code), { seed: 20_230_101 + index, numRuns: 1 });
  return content === undefined ? [] : [{ ...place, given: content, comment: "tiré au sort" }];
});

beforeAll(async () => {
  await makeFigureWorld(at("2023-01-02"));
  await give(filled, at("2024-01-20"));
  const again = filled.filter(({ given: content }, index) => typeof content === "number" && index % 5 === 0);
  await enter(
    again.map((cell) => ({ ...cell, given: 777 })),
    at("2024-02-01"),
  );
  const marked = filled.filter(({ given: content }) => typeof content === "string");
  await judge("withdrawn", marked.slice(0, 2), at("2024-02-02"));
  await refreshDueResults(system(), now);
}, 60_000);

const grains = ["month", "quarter", "halfYear", "year", "total"] as const;
const bounds = ["2022-Q4", "2023-Q1", "2023-03", "2023-S1", "2023", "2023-Q4", "2024-Q1"] as const;
const someOf = (all: readonly string[]) => fc.option(fc.subarray([...all], { minLength: 1 }), { nil: undefined });
const request: fc.Arbitrary<ResultsRequest> = fc
  .record({
    code: fc.constantFrom(...codes),
    grain: fc.constantFrom(...grains),
    by: fc.constantFrom("none", "department", "ministry", "project"),
    cumulative: fc.boolean(),
    department: someOf(["RH", "ISN"]),
    ministry: someOf(["MJ", "MIOM"]),
    project: someOf(["campus"]),
    from: fc.option(fc.constantFrom(...bounds), { nil: undefined }),
    to: fc.option(fc.constantFrom(...bounds), { nil: undefined }),
  })
  .map(({ department, ministry, project, from, to, ...asked }) => ({
    ...asked,
    ...(department && { department }),
    ...(ministry && { ministry }),
    ...(project && { project }),
    ...(from !== undefined && { from: from as Period }),
    ...(to !== undefined && { to: to as Period }),
  }));

const ask = (asked: ResultsRequest) => inScope(director(), (tx) => findResults(director(), tx, asked, now));
const runs = { numRuns: 150, seed: 42 } as const;

describe("results, whatever is asked of them", () => {
  it("that stand ready equal what the cells of the same instant come to, refusals included", async () => {
    const seen = new Set<string>();
    await fc.assert(
      fc.asyncProperty(request, async (asked) => {
        const [ready, computed] = [await ask(asked), await ask({ ...asked, asOf })];
        expect(ready).toEqual(computed);
        seen.add(ready.ok ? "answered" : ready.error);
      }),
      runs,
    );
    expect([...seen].sort()).toEqual(
      expect.arrayContaining(["answered", "grainTooFine", "notCumulative", "rangeBackwards"]),
    );
  }, 120_000);

  it("of parts that share nothing add up to the whole, reported and expected with them", async () => {
    await fc.assert(
      fc.asyncProperty(request, async (asked) => {
        // A stock and a flow are sums over series; a ratio is not, and shared contributions count once.
        const sums = { ...asked, code: asked.code === "DELAI" || asked.code === "PARTAGE" ? "FLUX" : asked.code };
        const whole = await ask({ ...sums, by: "none" });
        const parts = await ask({ ...sums, by: "department" });
        if (!whole.ok || !parts.ok) {
          expect(parts).toEqual(whole);
          return;
        }
        for (const { period, value, reported, expected } of whole.value.points) {
          const own = parts.value.points.filter((point) => point.period === period);
          const total = own.reduce((sum, point) => sum + (point.value ?? 0), 0);
          expect(total).toBeCloseTo(value ?? 0, 6);
          expect(own.reduce((sum, point) => sum + point.reported, 0)).toBe(reported);
          expect(own.reduce((sum, point) => sum + point.expected, 0)).toBe(expected);
          if (reported === 0) expect(value).toBeNull();
        }
      }),
      runs,
    );
  }, 120_000);

  it("with provisional values differ only where a cell is not validated", async () => {
    await fc.assert(
      fc.asyncProperty(request, async (asked) => {
        const [official, latest] = [await ask(asked), await ask({ ...asked, provisional: true })];
        if (!official.ok || !latest.ok) {
          expect(latest).toEqual(official);
          return;
        }
        const settled = latest.value.points.map((point) => (point.provisional ? null : point));
        const same = official.value.points.map((point, index) => (settled[index] === null ? null : point));
        expect(settled).toEqual(same);
      }),
      runs,
    );
  }, 120_000);

  it("are all as they would be recomputed", async () => {
    expect(await verifyResults(system(), now)).toEqual([]);
  });
});
