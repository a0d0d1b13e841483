import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Day } from "./day";
import {
  comparePeriods,
  distance,
  firstDay,
  frequencies,
  frequencyOf,
  lastDay,
  parsePeriod,
  periodContaining,
  periodsWithin,
  quarterOwing,
  shiftPeriod,
  type Period,
} from "./period";

const period = (text: string) => text as Period;
const day = (text: string) => text as Day;

describe("a reference period", () => {
  it.each([
    ["2026", "year", "2026-01-01", "2026-12-31"],
    ["2026-S1", "halfYear", "2026-01-01", "2026-06-30"],
    ["2026-S2", "halfYear", "2026-07-01", "2026-12-31"],
    ["2026-Q3", "quarter", "2026-07-01", "2026-09-30"],
    ["2026-09", "month", "2026-09-01", "2026-09-30"],
    ["2024-02", "month", "2024-02-01", "2024-02-29"],
    ["2100-02", "month", "2100-02-01", "2100-02-28"],
  ])("%s is a %s from %s to %s", (code, frequency, first, last) => {
    const parsed = parsePeriod(code);
    expect(parsed).toBe(code);
    expect([frequencyOf(period(code)), firstDay(period(code)), lastDay(period(code))]).toEqual([
      frequency,
      first,
      last,
    ]);
  });

  it.each([
    "2026-Q5",
    "2026-Q0",
    "2026-13",
    "2026-00",
    "2026Q3",
    "2026-S3",
    "26-Q1",
    "T3 2026",
    "2026-q3",
    "2026-9",
    "",
  ])("refuses %s", (text) => expect(parsePeriod(text)).toBeNull());

  it.each([
    ["2026-Q4", 1, "2027-Q1"],
    ["2026-Q1", -1, "2025-Q4"],
    ["2026-S2", 3, "2028-S1"],
    ["2026-01", -13, "2024-12"],
    ["2026", -4, "2022"],
  ])("%s shifted by %i is %s", (code, by, expected) => expect(shiftPeriod(period(code), by)).toBe(expected));

  it.each([
    ["2026-01", "2026-Q1"],
    ["2026-Q3", "2026-Q3"],
    ["2026-S1", "2026-Q2"],
    ["2026-S2", "2026-Q4"],
    ["2026", "2026-Q4"],
  ])("%s is owed by the campaign of %s, in which it ends", (code, quarter) =>
    expect(quarterOwing(period(code))).toBe(quarter),
  );

  it("keeps only what lies wholly inside a range", () => {
    expect(periodsWithin(day("2026-01-15"), day("2026-12-30"), "quarter")).toEqual(["2026-Q2", "2026-Q3"]);
    expect(periodsWithin(day("2026-01-01"), day("2026-12-31"), "halfYear")).toEqual(["2026-S1", "2026-S2"]);
    expect(periodsWithin(day("2026-01-02"), day("2026-12-31"), "year")).toEqual([]);
    expect(periodsWithin(day("2026-02-01"), day("2026-01-31"), "month")).toEqual([]);
  });

  it("orders by last day, then by first", () => {
    const shuffled = ["2026", "2026-Q1", "2026-Q4", "2025-12", "2026-12", "2026-S2", "2026-01"].map(period);
    expect(shuffled.toSorted(comparePeriods)).toEqual([
      "2025-12",
      "2026-01",
      "2026-Q1",
      "2026",
      "2026-S2",
      "2026-Q4",
      "2026-12",
    ]);
  });

  it("shifts there and back, and measures what it shifted", () => {
    const periods = fc
      .record({ days: fc.integer({ min: 0, max: 40_000 }), frequency: fc.constantFrom(...frequencies) })
      .map(({ days, frequency }) => {
        const iso = new Date(Date.UTC(1990, 0, 1 + days)).toISOString().slice(0, 10);
        return { of: periodContaining(day(iso), frequency), iso: day(iso), frequency };
      });
    fc.assert(
      fc.property(periods, fc.integer({ min: -200, max: 200 }), ({ of, iso, frequency }, by) => {
        expect(firstDay(of) <= iso && iso <= lastDay(of)).toBe(true);
        expect(frequencyOf(of)).toBe(frequency);
        expect(shiftPeriod(shiftPeriod(of, by), -by)).toBe(of);
        expect(distance(of, shiftPeriod(of, by))).toBe(by);
      }),
    );
  });
});
