import { describe, expect, it } from "vitest";
import { compareKnowledge } from "./compare-knowledge";
import { type KnownIndicator } from "./known-indicator";
import { decimalOf, periodOf, sampleSeries, sampleVersions, type SampleCell } from "./samples";

const known = (cells: Record<string, SampleCell>, over: Partial<KnownIndicator> = {}): KnownIndicator =>
  ({
    id: "i",
    code: "IND",
    labels: { name: "Indicateur" },
    versions: sampleVersions({ frequency: "quarter" }),
    series: [sampleSeries("RH", cells)],
    baselines: [],
    targets: [],
    ...over,
  }) as unknown as KnownIndicator;
const until = periodOf("2026-Q2");
const compare = (before: KnownIndicator, after: KnownIndicator) => compareKnowledge([before], [after], until);

describe("what became known", () => {
  it("is nothing where the same is known, whatever comes after the period", () => {
    expect(compare(known({ "2026-Q2": 4 }), known({ "2026-Q2": 4, "2026-Q3": 5 }))).toEqual([]);
    expect(compareKnowledge([], [], until)).toEqual([]);
  });

  it("tells new, changed and withdrawn values apart", () => {
    const before = known({ "2025-Q4": 1, "2026-Q1": 4, "2026-Q2": [1, 2] });
    const after = known({ "2025-Q4": 1, "2026-Q1": "withheld", "2026-Q2": null, "2025-Q3": 0 });
    expect(compare(before, after)[0]?.values).toEqual([
      { series: "IND/RH", period: "2026-Q1", change: "changed", before: { value: "4" }, after: { mark: "withheld" } },
      {
        series: "IND/RH",
        period: "2026-Q2",
        change: "withdrawn",
        before: { numerator: "1", denominator: "2" },
        after: null,
      },
      { series: "IND/RH", period: "2025-Q3", change: "new", before: null, after: { value: "0" } },
    ]);
  });

  it("tells a revised target from another one", () => {
    const target = (value: number, series: string | null = null) => ({
      series,
      period: periodOf("2027-Q4"),
      value: decimalOf(value),
    });
    const before = known({}, { targets: [target(3000), target(10, "IND/RH")] });
    const after = known({}, { targets: [target(3500), target(10, "IND/RH"), target(20, "IND/ISN")] });
    expect(compare(before, after)[0]?.targets).toEqual([
      { series: null, period: "2027-Q4", change: "changed", before: "3000", after: "3500" },
      { series: "IND/ISN", period: "2027-Q4", change: "new", before: null, after: "20" },
    ]);
  });

  it("names a definition that is new or was corrected, and whether it breaks the series", () => {
    const [first] = sampleVersions({ frequency: "quarter" });
    const [corrected] = sampleVersions({ frequency: "quarter", unit: "agents" });
    const next = { ...first, from: periodOf("2026-Q2"), breaks: true };
    expect(compare(known({}), known({}, { versions: [corrected, next] }))[0]?.definitions).toEqual([
      { change: "changed", from: "2026-01", breaks: false },
      { change: "new", from: "2026-Q2", breaks: true },
    ]);
  });
});
