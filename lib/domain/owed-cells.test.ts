import { describe, expect, it } from "vitest";
import { owedCells } from "./owed-cells";
import { periodOf, sampleVersions } from "./samples";

describe("the cells of a campaign", () => {
  const owing = (frequency: "month" | "quarter" | "halfYear" | "year", from: string, to: string | null = null) => ({
    id: frequency,
    from: periodOf(from),
    to: to === null ? null : periodOf(to),
    versions: sampleVersions({ frequency, from: periodOf(from) }),
  });
  const all = [
    owing("month", "2020-01"),
    owing("quarter", "2020-Q1"),
    owing("halfYear", "2020-S1"),
    owing("year", "2020"),
  ];

  it.each([
    ["2026-Q1", ["2026-01", "2026-02", "2026-03", "2026-Q1"]],
    ["2026-Q2", ["2026-04", "2026-05", "2026-06", "2026-Q2", "2026-S1"]],
    ["2026-Q4", ["2026-10", "2026-11", "2026-12", "2026-Q4", "2026-S2", "2026"]],
  ])("of %s are those of every period that ends in it", (quarter, periods) =>
    expect(owedCells(periodOf(quarter), all).map(({ period }) => period)).toEqual(periods),
  );

  it("are none before a series begins and after it ended", () => {
    expect(owedCells(periodOf("2026-Q1"), [owing("quarter", "2026-Q2")])).toEqual([]);
    expect(owedCells(periodOf("2026-Q1"), [owing("month", "2025-01", "2026-01")])).toEqual([
      { series: "month", period: "2026-01" },
    ]);
  });
});
