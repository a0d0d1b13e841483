import { describe, expect, it } from "vitest";

import { checkCalendar, type Campaign } from "./campaign";
import { plannableQuarters, proposeCampaign } from "./campaign-plan";
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
