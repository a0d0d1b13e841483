import { describe, expect, it } from "vitest";
import { type Reach } from "./reach";
import { decimalOf, periodOf } from "./samples";
import { expectedProgress, expectedValue } from "./trajectory";

const reach = (baseline: [string, number] | null, ...targets: [string, number][]): Reach => ({
  baseline: baseline && { period: periodOf(baseline[0]), value: decimalOf(baseline[1]) },
  targets: targets.map(([period, value]) => ({ period: periodOf(period), value: decimalOf(value) })),
});
const posts = reach(["2022-Q4", 0], ["2027-Q4", 3500]);
const increase = { direction: "increase", band: decimalOf(0) } as const;

describe("the expected value", () => {
  it.each([
    ["2026-Q3", 2625, "on the line from 0 at 2022-Q4 to 3500 at 2027-Q4"],
    ["2022-Q4", 0, "the baseline at its period"],
    ["2020-Q1", 0, "the first point before it"],
    ["2027-Q4", 3500, "the target at its period"],
    ["2027", 3500, "a year stands at its last day"],
    ["2030-Q1", 3500, "the last point after it"],
    ["2023", 700, "four quarters of twenty"],
  ])("at %s is %d: %s", (period, value) => expect(expectedValue(posts, periodOf(period))?.toNumber()).toBe(value));

  it("runs between the nearest points", () => {
    const stepped = reach(["2022-Q4", 0], ["2024-Q4", 1000], ["2027-Q4", 4000]);
    expect(expectedValue(stepped, periodOf("2023-Q4"))?.toNumber()).toBe(500);
    expect(expectedValue(stepped, periodOf("2025-Q4"))?.toNumber()).toBe(2000);
  });

  it("is unknown without baseline and earlier target", () => {
    const targets = reach(null, ["2024-Q4", 1000], ["2026-Q4", 3000]);
    expect(expectedValue(targets, periodOf("2024-Q3"))).toBeNull();
    expect(expectedValue(targets, periodOf("2025-Q4"))?.toNumber()).toBe(2000);
    expect(expectedValue(reach(null), periodOf("2025-Q4"))).toBeNull();
  });
});

describe("the expected progress", () => {
  it("is 75 at 2026-Q3 in the example", () =>
    expect(expectedProgress(increase, posts, periodOf("2026-Q3"))?.toNumber()).toBe(75));

  it("is 100 to maintain, and where the baseline already meets the target", () => {
    const maintain = { direction: "maintain", band: decimalOf(2) } as const;
    expect(expectedProgress(maintain, reach(null, ["2027-Q4", 95]), periodOf("2025-Q1"))?.toNumber()).toBe(100);
    const met = reach(["2022-Q4", 120], ["2027-Q4", 100]);
    expect(expectedProgress(increase, met, periodOf("2023-Q1"))?.toNumber()).toBe(100);
  });

  it("is unknown without target or baseline", () => {
    expect(expectedProgress(increase, reach(["2022-Q4", 0]), periodOf("2025-Q1"))).toBeNull();
    expect(expectedProgress(increase, reach(null, ["2027-Q4", 1]), periodOf("2025-Q1"))).toBeNull();
  });
});
