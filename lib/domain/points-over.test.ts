import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type SeriesCells } from "./cell";
import { computePoint, type Measure } from "./compute-point";
import { toFigure } from "./decimal";
import { seriesOperators, timeOperators } from "./indicator";
import { periodsWithin } from "./period";
import { pointsOver } from "./points-over";
import { dayOf, decimalOf, periodOf, sampleSeries, sampleVersions, type SampleCell } from "./samples";
import { windowOf } from "./window";

const months = periodsWithin(dayOf("2026-01-01"), dayOf("2026-12-31"), "month");
const today = dayOf("2027-01-01");
const year = { from: periodOf("2026-01"), to: periodOf("2026-12") };
const values = (measure: Measure, grain: "month" | "quarter" | "total", options = {}) =>
  pointsOver(measure, year, grain, options).map(({ period, code, point }) => [
    period,
    code,
    point.value === null ? null : toFigure(point.value),
  ]);

describe("points over a range", () => {
  const series = [
    sampleSeries("RH", { "2026-01": 1, "2026-04": 2, "2026-12": 3 }, { ministry: "MJ" }),
    sampleSeries("RH", { "2026-02": 10 }, { ministry: null, id: "IND/RH/-" }),
    sampleSeries("ACE", { "2026-05": 100 }, { ministry: "MIOM" }),
  ];
  const measure: Measure = { versions: sampleVersions(), series, today };

  it("gives one for each period of the grain, empty ones included", () =>
    expect(values(measure, "quarter")).toEqual([
      ["2026-Q1", null, 11],
      ["2026-Q2", null, 102],
      ["2026-Q3", null, null],
      ["2026-Q4", null, 3],
    ]));

  it("gives one over all for the total", () =>
    expect(values(measure, "total")).toEqual([["2026-01/2026-12", null, 116]]));

  it("gives one for each code that has a series, those without under null", () =>
    expect(values(measure, "total", { by: "ministry" })).toEqual([
      ["2026-01/2026-12", "MIOM", 100],
      ["2026-01/2026-12", "MJ", 6],
      ["2026-01/2026-12", null, 10],
    ]));

  it("keeps the grain's periods wholly inside a range of other grains", () => {
    const range = { from: periodOf("2026-02"), to: periodOf("2026-S2") };
    expect(pointsOver(measure, range, "quarter").map(({ period }) => period)).toEqual([
      "2026-Q2",
      "2026-Q3",
      "2026-Q4",
    ]);
  });
});

const cell: fc.Arbitrary<SampleCell> = fc.oneof(
  { weight: 6, arbitrary: fc.integer({ min: 0, max: 999_999 }).map((n) => decimalOf(n).dividedBy(100)) },
  { weight: 2, arbitrary: fc.constant(null) },
  { weight: 1, arbitrary: fc.constantFrom("notAvailable", "notApplicable", "withheld") },
);
const someSeries: fc.Arbitrary<SeriesCells[]> = fc.array(
  fc
    .record({ cells: fc.array(cell, { minLength: 12, maxLength: 12 }), sharedKey: fc.constantFrom(null, "a", "b") })
    .map(({ cells, sharedKey }) =>
      sampleSeries("ACE", Object.fromEntries(months.map((month, index) => [month, cells[index] ?? null])), {
        sharedKey,
      }),
    ),
  { minLength: 1, maxLength: 5 },
);
const operators = fc.record({
  overTime: fc.constantFrom(...timeOperators),
  overSeries: fc.constantFrom(...seriesOperators),
});
const wholeYear = windowOf(periodOf("2026"));

describe("whatever is entered", () => {
  it("does not depend on the order of entries or of series", () => {
    fc.assert(
      fc.property(someSeries, operators, (series, over) => {
        const reversed = series.toReversed().map((one) => ({ ...one, cells: new Map([...one.cells].toReversed()) }));
        const versions = sampleVersions(over);
        const [there, back] = [series, reversed].map((each) =>
          computePoint({ versions, series: each, today }, wholeYear),
        );
        expect(back?.value?.toSignificantDigits(30).toString()).toBe(there?.value?.toSignificantDigits(30).toString());
        expect([back?.state, back?.reported, back?.expected]).toEqual([there?.state, there?.reported, there?.expected]);
      }),
    );
  });

  it("adds up to the same sum however the flow is split, cumulated or not", () => {
    fc.assert(
      fc.property(someSeries, (series) => {
        const alone = series.map((one) => ({ ...one, sharedKey: null }));
        const measure = { versions: sampleVersions(), series: alone, today };
        const whole = computePoint(measure, wholeYear).value;
        for (const grain of ["month", "quarter"] as const) {
          const parts = pointsOver(measure, year, grain).flatMap(({ point }) => point.value ?? []);
          const sum = parts.reduce((total, part) => total.plus(part), decimalOf(0));
          expect(sum.toString()).toBe((whole ?? decimalOf(0)).toString());
        }
        const cumulated = pointsOver(measure, year, "month", { cumulative: true }).at(-1)?.point.value;
        expect(cumulated?.toString()).toBe(whole?.toString());
      }),
    );
  });

  it("never changes a value by a missing cell, but its counts", () => {
    fc.assert(
      fc.property(someSeries, operators, (series, over) => {
        const versions = sampleVersions(over);
        const before = computePoint({ versions, series, today }, wholeYear);
        const after = computePoint({ versions, series: [...series, sampleSeries("NEW", {})], today }, wholeYear);
        expect(after.value?.toString()).toBe(before.value?.toString());
        expect(after.reported).toBe(before.reported);
        expect(after.expected).toBeGreaterThan(before.expected);
        expect(after.state).toBe(before.reported === 0 ? "missing" : "partial");
      }),
    );
  });

  it("never counts more net than gross", () => {
    fc.assert(
      fc.property(someSeries, (series) => {
        const { value, gross } = computePoint({ versions: sampleVersions(), series, today }, wholeYear);
        expect(value === null || gross === null || value.lessThanOrEqualTo(gross)).toBe(true);
      }),
    );
  });

  it("gives over a range what each point alone gives", () => {
    fc.assert(
      fc.property(someSeries, operators, fc.boolean(), (series, over, cumulative) => {
        const measure = { versions: sampleVersions(over), series, today };
        for (const { period, point } of pointsOver(measure, year, "quarter", { cumulative })) {
          expect(point).toEqual(computePoint(measure, windowOf(periodOf(period)), { cumulative }));
        }
      }),
    );
  });
});
