import { describe, expect, it } from "vitest";

import { type BoardIndicator } from "./board-answer";
import { changeOf, countByStanding, countKeeping, greatestMovements, mostUrgentFirst } from "./board-order";
import { type Status } from "./progress";

const line = (code: string, status: Status, more: Partial<BoardIndicator> = {}): BoardIndicator => ({
  code,
  name: code,
  priority: 1,
  keyFigure: null,
  departments: ["RH"],
  period: "2026-Q3",
  cumulative: false,
  unit: "postes",
  decimals: 0,
  direction: "increase",
  value: 10,
  provisional: false,
  state: "complete",
  reported: 1,
  expected: 1,
  baseline: 0,
  target: 100,
  targetPeriod: "2027-Q4",
  progress: 10,
  expectedProgress: 10,
  status,
  flags: [],
  trend: "unknown",
  previous: { period: "2026-Q2", value: 8 },
  sparkline: [],
  ...more,
});
const codes = (lines: readonly BoardIndicator[]) => lines.map(({ code }) => code);

describe("the order of the board", () => {
  const lines = [
    line("arrived", "achieved"),
    line("late", "offTrack"),
    line("gone", "onTrack", { state: "notApplicable", value: null }),
    line("near", "atRisk"),
    line("worse", "offTrack", { flags: ["worseThanBaseline"] }),
    line("well", "onTrack"),
    line("dark", "unknown"),
  ];

  it("puts first what needs treatment, last what does not apply", () => {
    expect(codes(mostUrgentFirst(lines))).toEqual(["worse", "late", "near", "dark", "well", "arrived", "gone"]);
  });

  it("counts those that keep their way among those that apply", () => {
    expect(countKeeping(lines)).toEqual({ keeping: 2, of: 6 });
    expect(countByStanding(lines)[0]).toEqual({ status: "offTrack", count: 2 });
  });
});

describe("movements since the period before", () => {
  it("subtracts exactly", () => {
    expect(changeOf(line("a", "onTrack", { value: 0.3, previous: { period: "2026-Q2", value: 0.1 } }))).toBe("0.2");
  });
  it("compares nothing with an empty period, nor across a new definition", () => {
    expect(changeOf(line("a", "onTrack", { value: null }))).toBeNull();
    expect(changeOf(line("a", "onTrack", { previous: { period: "2026-Q2", value: null } }))).toBeNull();
    expect(changeOf(line("a", "onTrack", { break: true }))).toBeNull();
  });
  it("measures each by its own way to the target, and leaves out what did not move", () => {
    const moved = [
      line("still", "onTrack", { value: 8 }),
      line("small", "onTrack", { target: 1000 }),
      line("great", "onTrack", { target: 20 }),
      line("free", "unknown", { target: null, previous: { period: "2026-Q2", value: 9 } }),
    ];
    expect(greatestMovements(moved, 2).map((one) => one.line.code)).toEqual(["free", "great"]);
  });
});
