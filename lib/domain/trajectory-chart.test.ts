import { describe, expect, it } from "vitest";

import { boardView } from "./board-indicator";
import { breakdownsOf, computeBreakdown } from "./breakdown";
import { type KnownIndicator } from "./known-indicator";
import { ownView, viewOfSeries } from "./own-view";
import { cellSource } from "./point-source";
import { projectProgress } from "./project-progress";
import { dayOf, decimalOf, periodOf, sampleSeries, sampleVersions } from "./samples";
import { trajectoryChart, trajectoryRows } from "./trajectory-chart";

const today = dayOf("2026-10-15");
const quarter = periodOf("2026-Q3");
const none = { kind: "none", reason: "insufficientData" } as const;

const known = (series: KnownIndicator["series"], over: Partial<KnownIndicator> = {}): KnownIndicator => ({
  id: "1",
  code: "IND",
  roadmap: { slug: "plan", startsOn: dayOf("2026-01-01"), endsOn: dayOf("2027-12-31") },
  labels: {
    name: "Indicateur",
    definition: null,
    source: null,
    family: "other",
    priority: 1,
    keyFigure: null,
    isPublic: false,
    contact: null,
    isArchived: false,
  },
  versions: sampleVersions({ frequency: "quarter", from: periodOf("2026-Q1"), cumulative: true }),
  series,
  baselines: [{ series: null, period: periodOf("2025-12"), value: decimalOf(0) }],
  targets: [{ series: null, period: periodOf("2027"), value: decimalOf(80) }],
  ...over,
});

describe("the chart of an indicator's way", () => {
  const indicator = known([sampleSeries("RH", { "2026-Q2": 4, "2026-Q3": 6 }, { from: periodOf("2026-Q2") })]);
  const view = boardView(indicator, quarter);
  const rows = trajectoryRows(view, cellSource({ ...indicator, today }));
  const chart = trajectoryChart(view, rows, none, new Map());

  it("begins with the first period in which a cell was due", () => {
    expect(rows.map(({ row }) => row.period)).toEqual(["2026-Q2", "2026-Q3"]);
  });
  it("draws the cumulated value with each period's own below it", () => {
    expect(chart?.rows.at(-1)).toMatchObject({ value: "10", flow: "6", expected: "30" });
  });
  it("puts baselines and targets of other lengths in the quarter they end in", () => {
    expect(chart?.path.map(({ period, value }) => [period, value])).toEqual([
      ["2025-Q4", "0"],
      ["2027-Q4", "80"],
    ]);
  });
  it("does not exist before the first period has ended", () => {
    const early = boardView(indicator, periodOf("2025-Q4"));
    expect(
      trajectoryChart(early, trajectoryRows(early, cellSource({ ...indicator, today })), none, new Map()),
    ).toBeNull();
  });
});

describe("an indicator broken down", () => {
  const at = (department: string, ministry: string | null, cells: Record<string, number>) =>
    sampleSeries(department, cells, { id: `IND/${department}/${ministry ?? "-"}`, ministry });
  const indicator = known(
    [at("RH", "MJ", { "2026-Q2": 2, "2026-Q3": 3 }), at("RH", "MIOM", { "2026-Q3": 5 }), at("ISN", null, {})],
    { targets: [{ series: "IND/RH/MJ", period: periodOf("2027-Q4"), value: decimalOf(10) }], baselines: [] },
  );

  it("is broken down only by what its series differ in", () => {
    expect(breakdownsOf(indicator)).toEqual(["department", "ministry"]);
    expect(breakdownsOf(known([at("RH", "MJ", {})]))).toEqual([]);
  });
  it("gives each its cumulated and its own value, its own target, and those that name none last", () => {
    const rows = computeBreakdown(indicator, quarter, "ministry", today);
    expect(rows.map(({ code, line, own }) => [code, line.value, own?.value, line.target])).toEqual([
      ["MIOM", 5, 5, null],
      ["MJ", 5, 3, 10],
      [null, null, null, null],
    ]);
    expect(rows.at(-1)?.line.mark).toBe("missing");
  });
  it("is nothing to a department without a series in it, and the whole to the only one that has", () => {
    expect(ownView(indicator, quarter, ["COM"])).toBeNull();
    expect(ownView(indicator, quarter, ["RH"])?.scope).toBe("selection");
    expect(ownView(indicator, quarter, ["RH", "ISN"])?.scope).toBe("whole");
    expect(ownView({ ...indicator, series: [] }, quarter, ["RH"])).toBeNull();
  });
  it("is measured as a filter by a filter, also where that keeps every series", () => {
    expect(viewOfSeries(indicator, quarter, () => true)?.scope).toBe("selection");
    expect(viewOfSeries(indicator, quarter, () => false)).toBeNull();
  });
});

describe("a project", () => {
  const series = (id: string, weight: number, cells: Record<string, number>) =>
    sampleSeries("RH", cells, { id, weight: decimalOf(weight), project: "campus" });
  const moored = (id: string) => ({
    baselines: { series: id, period: periodOf("2025-Q4"), value: decimalOf(0) },
    targets: { series: id, period: periodOf("2027-Q4"), value: decimalOf(10) },
  });
  const [a, b] = [moored("a"), moored("b")];
  const indicator = known([series("a", 3, { "2026-Q3": 10 }), series("b", 1, { "2026-Q3": 2 })], {
    baselines: [a.baselines, b.baselines],
    targets: [a.targets, b.targets],
  });

  it("rolls up its series by their own weights", () => {
    expect(projectProgress([indicator], quarter, today)).toMatchObject({ progress: 80, of: { with: 2, total: 2 } });
  });
  it("has a partial value only where a series that weighs has no progress, and says which", () => {
    const silent = { ...indicator, series: [series("a", 3, { "2026-Q3": 10 }), series("b", 1, {})] };
    const found = projectProgress([silent], quarter, today);
    expect(found).toMatchObject({ progress: null, partialValue: 100, status: "unknown", missing: ["b"] });
  });
});
