import { describe, expect, it } from "vitest";
import { boardView } from "./board-indicator";
import { explainProgress, explainPublishedProgress } from "./explain-progress";
import { type IndicatorDefinition } from "./indicator";
import { type KnownIndicator } from "./known-indicator";
import { cellSource } from "./point-source";
import { dayOf, decimalOf, periodOf, sampleDefinition, sampleSeries, sampleVersions, type SampleCell } from "./samples";

const today = dayOf("2026-10-15");
const known = (
  over: Partial<IndicatorDefinition>,
  cells: Readonly<Record<string, SampleCell>>,
  [baseline, target]: readonly [number | null, number | null],
): KnownIndicator => ({
  id: "i",
  code: "IND",
  roadmap: { slug: "plan", startsOn: dayOf("2023-01-01"), endsOn: dayOf("2027-12-31") },
  labels: { name: "Indicateur", priority: 1, keyFigure: null, isArchived: false } as KnownIndicator["labels"],
  versions: sampleVersions({ frequency: "quarter", from: periodOf("2023-Q1"), ...over }),
  series: [sampleSeries("RH", cells)],
  baselines: baseline === null ? [] : [{ series: null, period: periodOf("2022-Q4"), value: decimalOf(baseline) }],
  targets: target === null ? [] : [{ series: null, period: periodOf("2027-Q4"), value: decimalOf(target) }],
});
const explained = (...indicator: Parameters<typeof known>) => {
  const made = known(...indicator);
  return explainProgress(boardView(made, periodOf("2026-Q3")), cellSource({ ...made, today }), today);
};

describe("the explanation of a progress", () => {
  it("has the formula's numbers, the line the expected value lies on, and where each status begins", () => {
    const { progress, anchors, ...rest } = explained({ cumulative: true }, { "2026-Q3": 1200 }, [0, 3500]);
    expect(progress).toMatchObject({ baseline: 0, target: 3500, current: 1200, expected: 2625, status: "offTrack" });
    expect(rest).toMatchObject({ course: "way", tolerance: 10, limits: { onTrack: 65, atRisk: 55 } });
    expect(anchors).toMatchObject({
      baseline: { period: "2022-Q4", value: 0 },
      before: { period: "2022-Q4", value: 0 },
      after: { period: "2027-Q4", value: 3500 },
    });
  });

  it.each<[string, Partial<IndicatorDefinition>, readonly [number | null, number | null], object]>([
    ["a target met by the baseline", {}, [120, 100], { course: "metByBaseline", limits: { onTrack: 90, atRisk: 80 } }],
    ["a level to maintain", { direction: "maintain", band: decimalOf(2) }, [null, 95], { course: "maintain", band: 2 }],
    ["no baseline", {}, [null, 100], { course: "way", limits: { onTrack: null, atRisk: null } }],
    ["no target", {}, [0, null], { course: "way", anchors: { points: [] }, limits: { onTrack: null, atRisk: null } }],
  ])("says by which rule: %s", (_what, over, moored, expected) => {
    expect(explained(over, { "2026-Q3": 97 }, moored)).toMatchObject(expected);
  });

  it("names the points the forecast is drawn through: those with a value, cumulated where it is", () => {
    const cells = { "2025-Q3": 1, "2025-Q4": 2, "2026-Q1": null, "2026-Q2": 3, "2026-Q3": 4 };
    const points = explained({ overTime: "last" }, cells, [0, 10]).anchors?.points;
    expect(points).toEqual([
      { period: "2025-Q3", value: 1 },
      { period: "2025-Q4", value: 2 },
      { period: "2026-Q2", value: 3 },
      { period: "2026-Q3", value: 4 },
    ]);
    const sum = explained({ cumulative: true }, cells, [0, 10]).anchors?.points;
    expect(sum?.at(-1)).toEqual({ period: "2026-Q3", value: 10 });
  });

  it("tells readers of a publication the same numbers without the points", () => {
    const { progress, ...live } = explained({}, { "2026-Q3": 45 }, [50, 80]);
    const published = explainPublishedProgress("2026-Q3", sampleDefinition(), progress);
    expect(published).toEqual({ ...live, progress, anchors: undefined });
    expect(published.anchors).toBeUndefined();
  });
});
