import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { checkCalendar, type Campaign } from "./campaign";
import { habitOf, plannableQuarters, planFaults, proposeCampaign, proposeYear, yearToPlan } from "./campaign-plan";
import type { Day } from "./day";
import type { Period } from "./period";

const day = (text: string) => text as Day;
const campaign = (period: string, roadmap = "dinum-2023"): Campaign => ({
  ...{ roadmap, period: period as Period, state: "open" },
  ...{ opensOn: day("2026-10-05"), dueOn: day("2026-11-27"), closesOn: day("2026-12-04") },
});

describe("the campaign to plan next", () => {
  it("is the quarter after the last one, on the same days after its end", () => {
    const proposed = proposeCampaign([campaign("2026-Q2"), campaign("2026-Q3")], "dinum-2023", "2024-Q1" as Period);
    expect(proposed).toEqual({
      ...{ period: "2026-Q4", opensOn: "2027-01-05", dueOn: "2027-02-27", closesOn: "2027-03-06" },
    });
  });

  it("is one that can be created, also where there is none yet", () => {
    const first = proposeCampaign([campaign("2026-Q3", "another")], "dinum-2023", "2026-Q3" as Period);
    expect(first.period).toBe("2026-Q3");
    expect(checkCalendar(first.period, first).ok).toBe(true);
  });

  it("can be another quarter", () => {
    const quarters = plannableQuarters("2026-Q4" as Period);
    expect([quarters[0], quarters.at(-1)]).toEqual(["2025-Q4", "2027-Q3"]);
    expect(quarters).toContain("2026-Q4");
  });
});

const days = fc.integer({ min: 1, max: 120 });
const rules = fc.tuple(days, days, days).map((three) => {
  const [opens = 1, due = 1, closes = 1] = three.toSorted((a, b) => a - b);
  return { opens, due, closes };
});
const years = fc.integer({ min: 2000, max: 2100 });
const roadmap = "dinum-2023";

describe("the campaigns of a year", () => {
  it("are proposed so that they can be created, whatever rule keeps its days in order", () => {
    fc.assert(
      fc.property(years, rules, (year, rule) => {
        const rows = proposeYear([], { roadmap, year, rule });
        expect(rows).toHaveLength(4);
        expect(planFaults(rows)).toEqual([]);
      }),
    );
  });

  it("take over the habit of the year before: the same days after the quarter's end", () => {
    fc.assert(
      fc.property(years, rules, (year, rule) => {
        const before = proposeYear([], { roadmap, year: year - 1, rule });
        const campaigns = before.map((one) => ({ ...one, roadmap, state: "published" as const }));
        expect(habitOf(campaigns, roadmap, year)).toEqual(rule);
      }),
    );
  });

  it("keep to the habit although one of the year before was reopened until late", () => {
    const rule = { opens: 5, due: 58, closes: 65 };
    const before = proposeYear([], { roadmap, year: 2026, rule });
    const campaigns = before.map((one) => ({ ...one, roadmap, state: "published" as const }));
    const reopened = campaigns.map((one, index) => (index === 1 ? { ...one, closesOn: day("2026-12-31") } : one));
    expect(habitOf(reopened, roadmap, 2027)).toEqual(rule);
  });

  it("leave out the quarters that are planned already", () => {
    const rule = { opens: 5, due: 58, closes: 65 };
    const rows = proposeYear([campaign("2026-Q3"), campaign("2026-Q1", "another")], { roadmap, year: 2026, rule });
    expect(rows.map(({ period }) => period)).toEqual(["2026-Q1", "2026-Q2", "2026-Q4"]);
  });

  it("are those of the first year that is not planned whole", () => {
    const rule = { opens: 5, due: 58, closes: 65 };
    const planned = (year: number) =>
      proposeYear([], { roadmap, year, rule }).map((one) => ({ ...one, roadmap, state: "planned" as const }));
    const from = "2026-Q3" as Period;
    expect(yearToPlan([], roadmap, from)).toBe(2026);
    expect(yearToPlan(planned(2026).slice(2), roadmap, from)).toBe(2027);
    expect(yearToPlan([...planned(2026), ...planned(2028)], roadmap, from)).toBe(2027);
  });

  it("name the row and the day that do not go", () => {
    const [first, second] = proposeYear([], { roadmap, year: 2027, rule: { opens: 5, due: 58, closes: 65 } });
    if (first === undefined || second === undefined) throw new Error("a year has quarters");
    const faults = planFaults([first, { ...second, dueOn: day("2027-07-01") }, first]);
    expect(faults).toEqual([
      { path: "rows[1].dueOn", code: "badCalendar", row: 2, params: { period: "2027-Q2" } },
      { path: "rows[2].period", code: "alreadyExists", row: 3, params: { period: "2027-Q1" } },
    ]);
  });
});
