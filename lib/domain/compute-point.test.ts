import { describe, expect, it } from "vitest";
import { type SeriesCells } from "./cell";
import { computePoint } from "./compute-point";
import { roundForDisplay } from "./decimal";
import { type DefinitionVersion } from "./indicator";
import { dayOf, decimalOf, periodOf, sampleDefinition, sampleSeries, sampleVersions } from "./samples";
import { windowOf } from "./window";

const pointOf = (
  versions: readonly DefinitionVersion[],
  series: readonly SeriesCells[],
  period = "2026-Q1",
  { today = "2026-06-03", cumulative = false } = {},
) => {
  const point = computePoint({ versions, series, today: dayOf(today) }, windowOf(periodOf(period)), { cumulative });
  return { ...point, value: point.value?.toString() ?? null, gross: point.gross?.toString() ?? null };
};

const yearOf = (values: readonly number[]) =>
  Object.fromEntries(values.map((value, index) => [`2026-${String(index + 1).padStart(2, "0")}`, value]));

describe("the sum of a flow", () => {
  it("leaves out what is missing and says so: 4, 6, 5 and 3, nothing, 2 make 20 of 5 values in 6", () => {
    const ace = sampleSeries("ACE", { "2026-01": 4, "2026-02": 6, "2026-03": 5 });
    const isn = sampleSeries("ISN", { "2026-01": 3, "2026-03": 2 });
    expect(pointOf(sampleVersions(), [ace, isn])).toMatchObject({
      value: "20",
      state: "partial",
      reported: 5,
      expected: 6,
      gross: null,
      reason: null,
    });
  });

  it("never takes a missing value for zero", () =>
    expect(pointOf(sampleVersions(), [sampleSeries("ACE", {})])).toMatchObject({
      value: null,
      state: "missing",
      reported: 0,
      expected: 3,
    }));

  it("takes zero as a value like any other", () =>
    expect(
      pointOf(sampleVersions(), [sampleSeries("ACE", { "2026-01": 0, "2026-02": 0, "2026-03": 0 })]),
    ).toMatchObject({ value: "0", state: "complete" }));

  it("expects what is not available or withheld, not what does not apply", () => {
    const cells = { "2026-01": "notAvailable", "2026-02": "withheld", "2026-03": "notApplicable" } as const;
    expect(pointOf(sampleVersions(), [sampleSeries("ACE", cells)])).toMatchObject({
      value: null,
      state: "missing",
      reported: 0,
      expected: 2,
    });
  });

  it("does not apply when no due cell does", () => {
    const cells = { "2026-01": "notApplicable", "2026-02": "notApplicable", "2026-03": "notApplicable" } as const;
    expect(pointOf(sampleVersions(), [sampleSeries("ACE", cells)])).toMatchObject({
      value: null,
      state: "notApplicable",
      expected: 0,
    });
  });

  it.each([
    ["2026-01-31", "notDue", 0],
    ["2026-02-01", "complete", 1],
    ["2026-03-31", "partial", 2],
    ["2026-04-01", "partial", 3],
  ])("on %s is %s: a cell is due from the day after its period", (today, state, expected) => {
    const series = sampleSeries("ACE", { "2026-01": 4, "2026-03": 5 });
    expect(pointOf(sampleVersions(), [series], "2026-Q1", { today })).toMatchObject({ state, expected });
  });

  it("expects a series only while both the indicator and the series exist", () => {
    const late = sampleSeries("ISO", { "2026-01": 9, "2026-02": 1, "2026-03": 1 }, { from: periodOf("2026-02") });
    const ended = sampleSeries("OPI", { "2026-01": 2, "2026-02": 9 }, { to: periodOf("2026-01") });
    const versions = sampleVersions({ from: periodOf("2026-01"), to: periodOf("2026-02") });
    expect(pointOf(versions, [late, ended])).toMatchObject({ value: "3", reported: 2, expected: 2, state: "complete" });
  });
});

describe("operators", () => {
  it("takes the mean of those who gave: 8, 4, 3 and a fourth missing make 5, never 3.75", () => {
    const versions = sampleVersions({ overSeries: "mean" });
    const given = [8, 4, 3].map((value, index) => sampleSeries(`D${index}`, { "2026-03": value }));
    expect(pointOf(versions, [...given, sampleSeries("D4", {})], "2026-03")).toMatchObject({
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
    expect(pointOf(stock, [one, other], "2026-S1", { today: "2026-07-01" })).toMatchObject({
      value: "42",
      state: "partial",
      reported: 1,
      expected: 2,
    });
  });

  it("reads the last period that is due, not the last of the window", () => {
    const stock = sampleVersions({ overTime: "last" });
    const series = sampleSeries("ACE", { "2026-01": 40, "2026-02": 42 });
    expect(pointOf(stock, [series], "2026-Q1", { today: "2026-03-15" })).toMatchObject({
      value: "42",
      state: "complete",
      expected: 1,
    });
  });

  it("does not apply when the last cell of a stock does not", () => {
    const stock = sampleVersions({ overTime: "last" });
    const series = sampleSeries("ACE", { "2026-01": 40, "2026-03": "notApplicable" });
    expect(pointOf(stock, [series])).toMatchObject({ value: null, state: "notApplicable", expected: 0 });
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
    expect(pointOf(sampleVersions({ overTime, overSeries }), [ace, isn]).value).toBe(value);
  });
});

describe("a ratio", () => {
  const percent = { kind: "ratio", scale: decimalOf(100), unit: "%" } as const;

  it("is the ratio of sums over series: 1/2 and 98/98 make 99 %, never 75 %", () => {
    const series = [sampleSeries("ACE", { "2026-03": [1, 2] }), sampleSeries("ISN", { "2026-03": [98, 98] })];
    expect(pointOf(sampleVersions(percent), series, "2026-03").value).toBe("99");
  });

  it("is the ratio of sums over time: 2/5 and 6/10 make 53.33 %, never 50 %", () => {
    const series = [sampleSeries("ACE", { "2026-01": [2, 5], "2026-02": [6, 10] })];
    const { value, state, numerator, denominator } = pointOf(sampleVersions(percent), series);
    expect(roundForDisplay(decimalOf(value ?? "0"), 2).toString()).toBe("53.33");
    expect([numerator?.toString(), denominator?.toString(), state]).toEqual(["8", "15", "partial"]);
  });

  it("has no value on a denominator of 0, and its state stays that of the counts", () =>
    expect(pointOf(sampleVersions(percent), [sampleSeries("ACE", { "2026-03": [0, 0] })], "2026-03")).toMatchObject({
      value: null,
      reason: "zeroDenominator",
      state: "complete",
      reported: 1,
      expected: 1,
    }));
});

describe("shared contributions", () => {
  const shared = (department: string, cells: Record<string, number>) =>
    sampleSeries(department, cells, { sharedKey: "campus" });

  it("count once, the largest: 100 and 80 share a key, 50 alone: gross 230, net 150", () => {
    const series = [
      shared("ACE", { "2026-03": 100 }),
      shared("ISN", { "2026-03": 80 }),
      sampleSeries("RH", { "2026-03": 50 }),
    ];
    expect(pointOf(sampleVersions(), series, "2026-03")).toMatchObject({ value: "150", gross: "230" });
  });

  it("are compared after time aggregation", () => {
    const series = [shared("ACE", { "2026-01": 10, "2026-02": 1 }), shared("ISN", { "2026-01": 2, "2026-02": 8 })];
    expect(pointOf(sampleVersions(), series)).toMatchObject({ value: "11", gross: "21" });
  });

  it("matter only to a sum", () => {
    const series = [shared("ACE", { "2026-03": 100 }), shared("ISN", { "2026-03": 80 })];
    const mean = sampleVersions({ overSeries: "mean" });
    expect(pointOf(mean, series, "2026-03")).toMatchObject({ value: "90", gross: null });
  });
});

describe("a cumulated figure", () => {
  it("runs from the indicator's first period to the end of the point's", () => {
    const series = [sampleSeries("ACE", yearOf([1, 2, 3, 4, 5]))];
    expect(pointOf(sampleVersions(), series, "2026-04", { cumulative: true })).toMatchObject({
      value: "10",
      reported: 4,
      expected: 4,
    });
  });

  it("is missing before the first value", () => {
    const series = [sampleSeries("ACE", { "2026-03": 7 })];
    const january = pointOf(sampleVersions(), series, "2026-01", { cumulative: true });
    expect([january.value, january.state]).toEqual([null, "missing"]);
    expect(pointOf(sampleVersions(), series, "2026-03", { cumulative: true })).toMatchObject({
      value: "7",
      expected: 3,
    });
  });
});

describe("a definition that changes", () => {
  const before = sampleDefinition({ frequency: "quarter", from: periodOf("2025-Q1") });
  const versions: readonly DefinitionVersion[] = [
    { from: periodOf("2025-Q1"), breaks: false, definition: before },
    { from: periodOf("2026-Q1"), breaks: true, definition: { ...before, frequency: "month", overTime: "max" } },
  ];
  const series = [sampleSeries("ACE", { "2025-Q4": 30, "2026-01": 4, "2026-02": 9, "2026-03": 5 })];

  it("is read in its own periods and operators, and marks the break where it begins", () => {
    expect(pointOf(versions, series, "2025-Q4")).toMatchObject({ value: "30", breaks: false, expected: 1 });
    expect(pointOf(versions, series, "2026-Q1")).toMatchObject({ value: "9", breaks: true, expected: 3 });
    expect(pointOf(versions, series, "2026-02")).toMatchObject({ value: "9", breaks: false, expected: 1 });
  });
});

describe("a provisional figure", () => {
  it("says that a value it stands on is not validated", () => {
    const cells = { "2026-01": 1, "2026-02": 2, "2026-03": 3 };
    const provisional = new Set([periodOf("2026-02")]);
    const series = [sampleSeries("ACE", cells, { provisional })];
    expect(pointOf(sampleVersions(), series).provisional).toBe(true);
    expect(pointOf(sampleVersions(), series, "2026-03").provisional).toBe(false);
  });
});
