import { describe, expect, it } from "vitest";
import { samplePoint, sampleSeries, sampleVersions } from "./samples";

describe("shared contributions", () => {
  const shared = (department: string, cells: Record<string, number>) =>
    sampleSeries(department, cells, { sharedKey: "campus" });

  it("count once, the largest: 100 and 80 share a key, 50 alone: gross 230, net 150", () => {
    const series = [
      shared("ACE", { "2026-03": 100 }),
      shared("ISN", { "2026-03": 80 }),
      sampleSeries("RH", { "2026-03": 50 }),
    ];
    expect(samplePoint(sampleVersions(), series, "2026-03")).toMatchObject({ value: "150", gross: "230" });
  });

  it("are compared after time aggregation", () => {
    const series = [shared("ACE", { "2026-01": 10, "2026-02": 1 }), shared("ISN", { "2026-01": 2, "2026-02": 8 })];
    expect(samplePoint(sampleVersions(), series)).toMatchObject({ value: "11", gross: "21" });
  });

  it("matter only to a sum", () => {
    const series = [shared("ACE", { "2026-03": 100 }), shared("ISN", { "2026-03": 80 })];
    const mean = sampleVersions({ overSeries: "mean" });
    expect(samplePoint(mean, series, "2026-03")).toMatchObject({ value: "90", gross: null });
  });
});
