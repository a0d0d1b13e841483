import { describe, expect, it } from "vitest";
import { axisOf } from "./chart-axis";
import { buildChart, periodAt, type ChartSource } from "./chart";
import { Decimal } from "./decimal";
import { parsePeriod, type Period } from "./period";

const period = (code: string): Period => {
  const read = parsePeriod(code);
  if (read === null) throw new Error(code);
  return read;
};
const decimal = (value: number) => new Decimal(value);
const point = (code: string, value: number | null, more: Partial<ChartSource> = {}): ChartSource => ({
  period: period(code),
  value: value === null ? null : decimal(value),
  mark: value === null ? "missing" : null,
  provisional: false,
  expected: null,
  reported: value === null ? 0 : 1,
  due: 1,
  breaks: false,
  ...more,
});
const none = { kind: "none", reason: "insufficientData" } as const;
const build = (points: readonly ChartSource[]) =>
  buildChart({
    points,
    baseline: { period: period("2022-Q4"), value: decimal(0) },
    targets: [{ period: period("2027-Q4"), value: decimal(3500) }],
    landing: none,
    startsAtZero: true,
  });

describe("a trajectory's chart", () => {
  it("starts at the baseline and runs to the target's period, so that the distance left is visible", () => {
    const model = build([point("2023-Q1", 62), point("2023-Q2", 150)]);
    expect(model.rows.map(({ period: at, x, value }) => [at, x, value])).toEqual([
      ["2022-Q4", 0, "0"],
      ["2023-Q1", 1, "62"],
      ["2023-Q2", 2, "150"],
    ]);
    expect(model.lastX).toBe(20);
    expect(model.perYear).toBe(4);
    expect(periodAt(model, 20)).toBe("2027-Q4");
  });

  it("stops the line at a missing value and at a break, and never bridges them", () => {
    const model = build([
      point("2023-Q1", 10),
      point("2023-Q2", null),
      point("2023-Q3", 30),
      point("2023-Q4", 28, { breaks: true }),
    ]);
    expect(model.rows.map(({ run }) => run)).toEqual([0, 0, null, 1, 2]);
    expect(model.rows[2]?.mark).toBe("missing");
  });

  it("gives the gap to what was expected exactly, and none without both", () => {
    const model = build([
      point("2023-Q1", null, { expected: decimal(175) }),
      point("2023-Q2", 350.1, { expected: decimal(350.3) }),
    ]);
    expect(model.rows.map(({ gap }) => gap)).toEqual(["0", null, "-0.2"]);
  });

  it("takes as current the last value given, never the baseline", () => {
    expect(build([point("2023-Q1", 5), point("2023-Q2", null)]).current?.period).toBe("2023-Q1");
    expect(build([point("2023-Q1", null)]).current).toBeNull();
  });
});

describe("its axis", () => {
  const axis = (wantsZero: boolean, ...values: number[]) => axisOf(values.map(decimal), wantsZero);

  it("has three or four lines at round values", () => {
    expect(axis(true, 2412, 3500).ticks).toEqual(["0", "1000", "2000", "3000"]);
    expect(axis(false, 34, 20, 29.1).ticks).toEqual(["20", "25", "30"]);
    expect(axis(false, 99.9, 99.93).ticks.length).toBeGreaterThanOrEqual(3);
  });

  it("says whether it starts at zero", () => {
    expect(axis(true, 5, 9).startsAtZero).toBe(true);
    expect(axis(false, 34, 20).startsAtZero).toBe(false);
    expect(axis(false, 34, 20).low).toBe("18.75");
  });

  it("holds with one value, with zeros only, and below zero", () => {
    expect(axis(true, 0, 0)).toMatchObject({ low: "0", startsAtZero: true });
    expect(axis(false, 7).ticks.length).toBeGreaterThan(1);
    expect(axis(true, -30, 12).ticks).toContain("0");
    expect(axisOf([], true).ticks.length).toBeGreaterThan(1);
  });
});
