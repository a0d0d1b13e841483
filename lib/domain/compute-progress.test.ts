import { describe, expect, it } from "vitest";
import { type Measure } from "./compute-point";
import { computeProgress, reportingPeriod } from "./compute-progress";
import { type Reach } from "./reach";
import { dayOf, decimalOf, periodOf, sampleDefinition, sampleSeries, sampleVersions, type SampleCell } from "./samples";

const posts: Reach = {
  baseline: { period: periodOf("2022-Q4"), value: decimalOf(0) },
  targets: [{ period: periodOf("2027-Q4"), value: decimalOf(3500) }],
};
const hiring = { frequency: "quarter", from: periodOf("2023-Q1"), cumulative: true } as const;
const quarters = (values: readonly SampleCell[]) =>
  Object.fromEntries(values.map((value, index) => [`${2023 + Math.floor(index / 4)}-Q${(index % 4) + 1}`, value]));
const measure = (cells: Record<string, SampleCell>, over = {}): Measure => ({
  versions: sampleVersions({ ...hiring, ...over }),
  series: [sampleSeries("RH", cells)],
  today: dayOf("2027-01-01"),
});

describe("the progress of an indicator", () => {
  it("reads the cumulated value, and the trend in the period's own", () => {
    const { current, raw, expected, expectedProgress, status, percentOfTarget, trend, targetPeriod } = computeProgress(
      measure(quarters([100, 200, 150, 150])),
      posts,
      periodOf("2023-Q4"),
    );
    expect([current, expected, expectedProgress].map(Number)).toEqual([600, 700, 20]);
    expect(raw?.toDecimalPlaces(2).toNumber()).toBe(17.14);
    expect(percentOfTarget?.equals(raw ?? 0)).toBe(true);
    expect([status, trend, targetPeriod]).toEqual(["onTrack", "stable", "2027-Q4"]);
  });

  it("forecasts on what was cumulated", () => {
    const { landing } = computeProgress(measure(quarters([100, 100, 100, 100])), posts, periodOf("2023-Q4"));
    expect(landing).toMatchObject({ kind: "forecast", reachedOn: "2031-09-30" });
  });

  it("forecasts sums of the length asked for, a quarter's from quarters and a month's from months", () => {
    const monthly = { frequency: "month", from: periodOf("2023-01"), cumulative: false } as const;
    const months = Array.from({ length: 15 }, (_, index) => [
      `${2023 + Math.floor(index / 12)}-${String((index % 12) + 1).padStart(2, "0")}`,
      10,
    ]);
    const visits = measure(Object.fromEntries(months) as Record<string, SampleCell>, monthly);
    const landingAt = (period: string) => computeProgress(visits, posts, periodOf(period)).landing;
    const told = (period: string) => {
      const landing = landingAt(period);
      return landing.kind === "forecast" ? landing.value.toNumber() : landing.reason;
    };
    expect(["2024-03", "2024-Q1", "2023-Q3"].map(told)).toEqual([10, 30, "insufficientData"]);
    const stock = measure(Object.fromEntries(months) as Record<string, SampleCell>, { ...monthly, overTime: "last" });
    expect(computeProgress(stock, posts, periodOf("2023-Q3")).landing).toMatchObject({ kind: "forecast" });
  });

  it("of a period millennia ahead is told at once, as of any to come", () => {
    const known = measure(quarters([100, 100, 100, 100]), { cumulative: false });
    const soon = computeProgress(known, posts, periodOf("2030-Q4"));
    const started = performance.now();
    expect(computeProgress(known, posts, periodOf("9999-Q4"))).toEqual(soon);
    expect(performance.now() - started).toBeLessThan(500);
  });

  it("names the value that is missing, and does not call it stable", () => {
    const found = computeProgress(measure({ "2022-Q4": 3 }), posts, periodOf("2023-Q1"));
    expect(found).toMatchObject({
      current: null,
      raw: null,
      missing: ["current"],
      status: "unknown",
      trend: "unknown",
    });
    expect(found.landing).toEqual({ kind: "none", reason: "insufficientData" });
  });

  it("has not started before the first period of the indicator, or of its series", () => {
    expect(computeProgress(measure({}), posts, periodOf("2022-Q4")).status).toBe("notStarted");
    const late = { ...measure({}), series: [sampleSeries("RH", {}, { from: periodOf("2024-Q1") })] };
    expect(computeProgress(late, posts, periodOf("2023-Q4")).status).toBe("notStarted");
    expect(computeProgress(late, posts, periodOf("2024-Q1")).status).toBe("unknown");
  });

  it("measures no percentage of a target of 0", () => {
    const toZero: Reach = { ...posts, targets: [{ period: periodOf("2027-Q4"), value: decimalOf(0) }] };
    const down = measure(quarters([0]), { direction: "decrease", cumulative: false });
    expect(computeProgress(down, toZero, periodOf("2023-Q1"))).toMatchObject({
      percentOfTarget: null,
      reason: "zeroTarget",
      status: "achieved",
    });
  });

  it("gives the reason of a result that a denominator of 0 leaves empty", () => {
    const ratio = measure(quarters([[0, 0]]), { kind: "ratio", cumulative: false });
    expect(computeProgress(ratio, posts, periodOf("2023-Q1"))).toMatchObject({
      current: null,
      missing: ["current"],
      reason: "zeroDenominator",
    });
  });

  it("compares nothing across a break", () => {
    const definition = sampleDefinition({ ...hiring, cumulative: false });
    const versions = [
      { from: periodOf("2023-Q1"), breaks: false, definition },
      { from: periodOf("2023-Q4"), breaks: true, definition: { ...definition, scale: decimalOf(2) } },
    ];
    const broken: Measure = { ...measure(quarters([1, 2, 3, 4])), versions };
    expect(computeProgress(broken, posts, periodOf("2023-Q4"))).toMatchObject({
      trend: "unknown",
      landing: { kind: "none", reason: "insufficientData" },
    });
  });

  it.each([
    ["month", "2026-Q2", "2026-Q2"],
    ["quarter", "2026-Q2", "2026-Q2"],
    ["halfYear", "2026-Q2", "2026-S1"],
    ["halfYear", "2026-Q3", "2026-S1"],
    ["year", "2026-Q3", "2025"],
    ["year", "2026-Q4", "2026"],
  ] as const)("of a %s in %s is read over %s", (frequency, quarter, period) =>
    expect(reportingPeriod(frequency, periodOf(quarter))).toBe(period),
  );
});
