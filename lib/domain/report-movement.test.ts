import { describe, expect, it } from "vitest";

import type { ReportIndicator } from "./report";
import { greatestMovements } from "./report-movement";

type Given = {
  code: string;
  value: string | null;
  before?: string | null;
  baseline?: string | null;
  target?: string | null;
  direction?: string;
  isBreak?: boolean;
};
const indicator = ({ code, value, before = null, baseline = null, target = null, ...rest }: Given): ReportIndicator =>
  ({
    code,
    formula: { direction: rest.direction ?? "increase" },
    point: { value, break: rest.isBreak ?? false },
    previous: { period: "2026-Q1", value: before },
    progress: { baseline, target },
  }) as unknown as ReportIndicator;

const moved = (...given: Given[]) =>
  greatestMovements(given.map(indicator), 5).map(({ indicator: { code }, change, unfavourable }) => [
    code,
    change,
    unfavourable,
  ]);

describe("greatestMovements", () => {
  it("compares different units by their share of the way to the target", () => {
    expect(
      moved(
        { code: "POSTS", value: "2180", before: "1964", baseline: "0", target: "3500" },
        { code: "RATE", value: "30.2", before: "29.4", baseline: "28", target: "30" },
      ),
    ).toEqual([
      ["RATE", "0.8", false],
      ["POSTS", "216", false],
    ]);
  });

  it("compares with the previous value where there is no target", () => {
    expect(moved({ code: "A", value: "101", before: "100" }, { code: "B", value: "2", before: "1" })).toEqual([
      ["B", "1", false],
      ["A", "1", false],
    ]);
  });

  it("says which ones go the wrong way", () => {
    expect(
      moved(
        { code: "UP", value: "1", before: "2" },
        { code: "DOWN", value: "3", before: "2", direction: "decrease" },
        { code: "STEADY", value: "9", before: "8", direction: "maintain" },
      ),
    ).toEqual([
      ["DOWN", "1", true],
      ["UP", "-1", true],
      ["STEADY", "1", false],
    ]);
  });

  it("leaves out what did not move or cannot be compared", () => {
    expect(
      moved(
        { code: "SAME", value: "2", before: "2" },
        { code: "NONE", value: null, before: "2" },
        { code: "FIRST", value: "2" },
        { code: "BREAK", value: "2", before: "1", isBreak: true },
        { code: "ZERO", value: "2", before: "0" },
      ),
    ).toEqual([]);
  });
});
