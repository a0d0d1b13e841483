import { describe, expect, it } from "vitest";

import { chartSvg } from "./chart-svg";
import { posts, waiting } from "./sample-indicators";
import { availability, cloud } from "./sample-states";
import { reportWords } from "./words";

const size = { width: 330, height: 128 };
const by = { words: reportWords("fr"), lang: "fr", font: "Marianne" } as const;
const countOf = (svg: string | null, part: string): number => (svg ?? "").split(part).length - 1;

describe("chartSvg", () => {
  it("writes the value, the target and the forecast in words", () => {
    const svg = chartSvg(posts, size, by);
    expect(svg).toContain(">2\u00A0180<");
    expect(svg).toContain(">Cible 3\u00A0500<");
    expect(svg).toContain(">Prévu 3\u00A0168<");
  });

  it("does not join values across a new definition, and names it", () => {
    const svg = chartSvg(posts, size, by);
    expect(svg).toContain("Nouvelle définition");
    expect(countOf(svg, 'stroke-linejoin="round"/>')).toBe(2);
  });

  it("stops the line at missing values and crosses them on the axis", () => {
    const svg = chartSvg(waiting, size, by);
    expect(countOf(svg, "#b34000")).toBe(2);
    expect(countOf(svg, 'stroke-linejoin="round"/>')).toBe(2);
  });

  it("leaves a provisional point hollow", () => {
    expect(chartSvg(waiting, size, by)).toContain('r="3" fill="#ffffff"');
    expect(chartSvg(posts, size, by)).not.toContain('r="3" fill="#ffffff"');
  });

  it("starts at zero for a sum only", () => {
    expect(chartSvg(posts, size, by)).toContain(">0</text>");
    expect(chartSvg(availability, size, by)).not.toContain(">0</text>");
  });

  it("draws the same picture each time, and none where there is nothing to draw", () => {
    expect(chartSvg(posts, size, by)).toBe(chartSvg(posts, size, by));
    expect(chartSvg(cloud, size, by)).toBeNull();
  });

  it("holds with one value, equal values and a target in the past", () => {
    const [first] = posts.trajectory.slice(3);
    const alone = { ...posts, trajectory: first ? [first] : [], progress: { ...posts.progress, targetPeriod: "2020" } };
    expect(chartSvg(alone, size, by)).not.toContain("NaN");
    const flat = posts.trajectory.map((point) => ({ ...point, value: "5", expected: "5" }));
    expect(chartSvg({ ...availability, trajectory: flat }, size, by)).not.toContain("NaN");
  });
});
