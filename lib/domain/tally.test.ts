import { describe, expect, it } from "vitest";
import { roundForDisplay } from "./decimal";
import { decimalOf, periodOf, samplePoint, sampleSeries, sampleVersions } from "./samples";

const yearOf = (values: readonly number[]) =>
  Object.fromEntries(values.map((value, index) => [`2026-${String(index + 1).padStart(2, "0")}`, value]));

describe("operators", () => {
  it("takes the mean of those who gave: 8, 4, 3 and a fourth missing make 5, never 3.75", () => {
    const versions = sampleVersions({ overSeries: "mean" });
    const given = [8, 4, 3].map((value, index) => sampleSeries(`D${index}`, { "2026-03": value }));
    expect(samplePoint(versions, [...given, sampleSeries("D4", {})], "2026-03")).toMatchObject({
      value: "5",
      state: "partial",
      reported: 3,
      expected: 4,
    });
  });

  it("adds stocks of the last period, without an older one in its place: 42, 1 of 2", () => {
    const stock = sampleVersions({ overTime: "last", frequency: "quarter", from: periodOf("2026-Q1") });
    const one = sampleSeries("ACE", { "2026-Q1": 40, "2026-Q2": 42 });
    const other = sampleSeries("ISN", { "2026-Q1": 10 });
    expect(samplePoint(stock, [one, other], "2026-S1", { today: "2026-07-01" })).toMatchObject({
      value: "42",
      state: "partial",
      reported: 1,
      expected: 2,
    });
  });

  it("reads the last period that is due, not the last of the window", () => {
    const stock = sampleVersions({ overTime: "last" });
    const series = sampleSeries("ACE", { "2026-01": 40, "2026-02": 42 });
    expect(samplePoint(stock, [series], "2026-Q1", { today: "2026-03-15" })).toMatchObject({
      value: "42",
      state: "complete",
      expected: 1,
    });
  });

  it("does not apply when the last cell of a stock does not", () => {
    const stock = sampleVersions({ overTime: "last" });
    const series = sampleSeries("ACE", { "2026-01": 40, "2026-03": "notApplicable" });
    expect(samplePoint(stock, [series])).toMatchObject({ value: null, state: "notApplicable", expected: 0 });
  });

  it.each([
    ["mean", "sum", "9"],
    ["min", "max", "4"],
    ["max", "min", "6"],
    ["sum", "mean", "13.5"],
    ["max", "mean", "7"],
  ] as const)("applies %s over time, then %s over series: %s", (overTime, overSeries, value) => {
    const ace = sampleSeries("ACE", { "2026-01": 4, "2026-02": 6, "2026-03": 5 });
    const isn = sampleSeries("ISN", { "2026-01": 1, "2026-02": 8, "2026-03": 3 });
    expect(samplePoint(sampleVersions({ overTime, overSeries }), [ace, isn]).value).toBe(value);
  });
});

describe("a ratio", () => {
  const percent = { kind: "ratio", scale: decimalOf(100), unit: "%" } as const;

  it("is the ratio of sums over series: 1/2 and 98/98 make 99 %, never 75 %", () => {
    const series = [sampleSeries("ACE", { "2026-03": [1, 2] }), sampleSeries("ISN", { "2026-03": [98, 98] })];
    expect(samplePoint(sampleVersions(percent), series, "2026-03").value).toBe("99");
  });

  it("is the ratio of sums over time: 2/5 and 6/10 make 53.33 %, never 50 %", () => {
    const series = [sampleSeries("ACE", { "2026-01": [2, 5], "2026-02": [6, 10] })];
    const { value, state, numerator, denominator } = samplePoint(sampleVersions(percent), series);
    expect(roundForDisplay(decimalOf(value ?? "0"), 2).toString()).toBe("53.33");
    expect([numerator?.toString(), denominator?.toString(), state]).toEqual(["8", "15", "partial"]);
  });

  it("has no value on a denominator of 0, and its state stays that of the counts", () =>
    expect(samplePoint(sampleVersions(percent), [sampleSeries("ACE", { "2026-03": [0, 0] })], "2026-03")).toMatchObject(
      {
        value: null,
        reason: "zeroDenominator",
        state: "complete",
        reported: 1,
        expected: 1,
      },
    ));
});

describe("a cumulated figure", () => {
  it("runs from the indicator's first period to the end of the point's", () => {
    const series = [sampleSeries("ACE", yearOf([1, 2, 3, 4, 5]))];
    expect(samplePoint(sampleVersions(), series, "2026-04", { cumulative: true })).toMatchObject({
      value: "10",
      reported: 4,
      expected: 4,
    });
  });

  it("is missing before the first value", () => {
    const series = [sampleSeries("ACE", { "2026-03": 7 })];
    const january = samplePoint(sampleVersions(), series, "2026-01", { cumulative: true });
    expect([january.value, january.state]).toEqual([null, "missing"]);
    expect(samplePoint(sampleVersions(), series, "2026-03", { cumulative: true })).toMatchObject({
      value: "7",
      expected: 3,
    });
  });
});
