import { describe, expect, it } from "vitest";
import { type DefinitionVersion } from "./indicator";
import { periodOf, sampleDefinition, samplePoint, sampleSeries, sampleVersions } from "./samples";

describe("the sum of a flow", () => {
  it("leaves out what is missing and says so: 4, 6, 5 and 3, nothing, 2 make 20 of 5 values in 6", () => {
    const ace = sampleSeries("ACE", { "2026-01": 4, "2026-02": 6, "2026-03": 5 });
    const isn = sampleSeries("ISN", { "2026-01": 3, "2026-03": 2 });
    expect(samplePoint(sampleVersions(), [ace, isn])).toMatchObject({
      value: "20",
      state: "partial",
      reported: 5,
      expected: 6,
      gross: null,
      reason: null,
    });
  });

  it("never takes a missing value for zero", () =>
    expect(samplePoint(sampleVersions(), [sampleSeries("ACE", {})])).toMatchObject({
      value: null,
      state: "missing",
      reported: 0,
      expected: 3,
    }));

  it("takes zero as a value like any other", () =>
    expect(
      samplePoint(sampleVersions(), [sampleSeries("ACE", { "2026-01": 0, "2026-02": 0, "2026-03": 0 })]),
    ).toMatchObject({ value: "0", state: "complete" }));

  it("expects what is not available or withheld, not what does not apply", () => {
    const cells = { "2026-01": "notAvailable", "2026-02": "withheld", "2026-03": "notApplicable" } as const;
    expect(samplePoint(sampleVersions(), [sampleSeries("ACE", cells)])).toMatchObject({
      value: null,
      state: "missing",
      reported: 0,
      expected: 2,
    });
  });

  it("does not apply when no due cell does", () => {
    const cells = { "2026-01": "notApplicable", "2026-02": "notApplicable", "2026-03": "notApplicable" } as const;
    expect(samplePoint(sampleVersions(), [sampleSeries("ACE", cells)])).toMatchObject({
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
    expect(samplePoint(sampleVersions(), [series], "2026-Q1", { today })).toMatchObject({ state, expected });
  });

  it("expects a series only while both the indicator and the series exist", () => {
    const late = sampleSeries("ISO", { "2026-01": 9, "2026-02": 1, "2026-03": 1 }, { from: periodOf("2026-02") });
    const ended = sampleSeries("OPI", { "2026-01": 2, "2026-02": 9 }, { to: periodOf("2026-01") });
    const versions = sampleVersions({ from: periodOf("2026-01"), to: periodOf("2026-02") });
    expect(samplePoint(versions, [late, ended])).toMatchObject({
      value: "3",
      reported: 2,
      expected: 2,
      state: "complete",
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
    expect(samplePoint(versions, series, "2025-Q4")).toMatchObject({ value: "30", breaks: false, expected: 1 });
    expect(samplePoint(versions, series, "2026-Q1")).toMatchObject({ value: "9", breaks: true, expected: 3 });
    expect(samplePoint(versions, series, "2026-02")).toMatchObject({ value: "9", breaks: false, expected: 1 });
  });
});

describe("a provisional figure", () => {
  it("says that a value it stands on is not validated", () => {
    const cells = { "2026-01": 1, "2026-02": 2, "2026-03": 3 };
    const provisional = new Set([periodOf("2026-02")]);
    const series = [sampleSeries("ACE", cells, { provisional })];
    expect(samplePoint(sampleVersions(), series).provisional).toBe(true);
    expect(samplePoint(sampleVersions(), series, "2026-03").provisional).toBe(false);
  });
});
