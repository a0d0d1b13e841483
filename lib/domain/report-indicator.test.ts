import { describe, expect, it } from "vitest";
import { type KnownIndicator } from "./known-indicator";
import { reportIndicator } from "./report-indicator";
import { dayOf, periodOf, sampleSeries, sampleVersions, type SampleCell } from "./samples";

const known = (...series: readonly Readonly<Record<string, SampleCell>>[]): KnownIndicator => ({
  id: "1",
  code: "IND",
  roadmap: { slug: "plan", startsOn: dayOf("2025-01-01"), endsOn: dayOf("2027-12-31") },
  labels: {
    ...{ name: "Indicateur", definition: null, source: null, family: "other", priority: 1, keyFigure: null },
    ...{ isPublic: true, contact: null, isArchived: false },
  },
  versions: sampleVersions({ frequency: "quarter", from: periodOf("2025-Q1") }),
  series: series.map((cells, index) => sampleSeries(["ACE", "RH"][index] ?? "", cells)),
  baselines: [],
  targets: [],
});

describe("an indicator of a report", () => {
  it("tells why each period of its past has no value, the one before included", () => {
    const cells = { "2025-Q1": 4, "2025-Q2": "notAvailable", "2025-Q3": null, "2025-Q4": "withheld" } as const;
    const { trajectory, previous, point } = reportIndicator(known(cells), periodOf("2026-Q1"), dayOf("2026-05-01"));
    expect(trajectory.map(({ value, mark }) => value ?? mark)).toEqual([
      ...["4", "notAvailable", "missing", "withheld", "missing"],
    ]);
    expect(previous).toMatchObject({ period: "2025-Q4", value: null, mark: "withheld" });
    expect(point).toMatchObject({ period: "2026-Q1", value: null, mark: "missing" });
  });

  it("is missing where its series are empty for different reasons, and has no mark beside a value", () => {
    const both = known({ "2025-Q1": "withheld", "2025-Q2": "withheld" }, { "2025-Q1": "notAvailable", "2025-Q2": 3 });
    const { trajectory } = reportIndicator(both, periodOf("2025-Q2"), dayOf("2025-08-01"));
    expect(trajectory.map(({ value, mark }) => [value, mark])).toEqual([
      [null, "missing"],
      ["3", null],
    ]);
  });
});
