import { describe, expect, it } from "vitest";
import { type BoardAnswer, type BoardIndicator, type BoardPriority } from "./board-answer";
import { compareBoards, standingBreak } from "./compare-boards";
import { periodOf, sampleDefinition } from "./samples";

const line = (code: string, over: Partial<BoardIndicator> = {}): BoardIndicator => ({
  code,
  name: code,
  priority: 1,
  keyFigure: null,
  departments: ["RH"],
  period: "2026-Q2",
  cumulative: false,
  unit: "jours",
  decimals: 1,
  direction: "decrease",
  value: 28.5,
  provisional: false,
  state: "complete",
  reported: 4,
  expected: 4,
  baseline: 40,
  target: 20,
  targetPeriod: "2027-Q4",
  progress: 57.5,
  expectedProgress: 60,
  status: "onTrack",
  flags: [],
  trend: "down",
  previous: { period: "2026-Q1", value: 29 },
  sparkline: [],
  ...over,
});
const priority = (number: number, progress: number | null): BoardPriority => ({
  number,
  title: `Priorité ${number}`,
  progress,
  expectedProgress: 60,
  of: { with: 1, total: 1 },
  status: "onTrack",
  missing: [],
});
const board = (indicators: readonly BoardIndicator[], priorities: readonly BoardPriority[] = []) =>
  ({ indicators, priorities }) as unknown as BoardAnswer;
const none = { before: new Map(), after: new Map() };
const compare = (before: BoardIndicator, after: BoardIndicator, breaks = none) => {
  const { changed, unchanged } = compareBoards({ before: board([before]), after: board([after]) }, breaks);
  return [...changed, ...unchanged][0];
};

describe("two boards", () => {
  it("give the change of each figure exactly", () =>
    expect(compare(line("A", { value: 0.3 }), line("A", { value: 0.1 }))).toMatchObject({
      change: "-0.2",
      incomparable: null,
      isUnchanged: false,
    }));

  it.each([
    ["an empty cell", { value: null, mark: "missing" }, { reason: "empty" }],
    ["another unit", { unit: "heures" }, { reason: "unit" }],
  ] as const)("are not comparable: %s", (_case, over, incomparable) => {
    expect(compare(line("A"), line("A", over))).toMatchObject({ change: null, incomparable, isUnchanged: false });
    expect(compare(line("A", over), line("A"))).toMatchObject({ change: null, incomparable });
  });

  it("zero is a value, not an empty cell", () =>
    expect(compare(line("A", { value: 0 }), line("A", { value: 2 }))).toMatchObject({ change: "2" }));

  it("are not comparable across a break, even where the figure is the same", () => {
    const breaks = { before: new Map(), after: new Map([["A", periodOf("2026-Q2")]]) };
    expect(compare(line("A"), line("A"), breaks)).toMatchObject({
      change: null,
      incomparable: { reason: "break", from: "2026-Q2" },
      isUnchanged: false,
    });
    const both = { before: breaks.after, after: breaks.after };
    expect(compare(line("A"), line("A"), both)).toMatchObject({ incomparable: null, isUnchanged: true });
  });

  it.each([
    ["coverage", { reported: 3 }],
    ["status", { status: "atRisk" }],
    ["progress", { progress: 58 }],
  ] as const)("tell a line whose %s alone changed from an unchanged one", (_case, over) => {
    expect(compare(line("A"), line("A", over))).toMatchObject({ isUnchanged: false });
    expect(compare(line("A"), line("A", { period: "2026-Q3" }))).toMatchObject({ isUnchanged: true });
  });

  it("put new statuses first, fold what is unchanged, and keep what is on one board only", () => {
    const before = board([line("A"), line("B"), line("C"), line("GONE")]);
    const after = board([line("A", { value: 27 }), line("B"), line("C", { status: "atRisk" }), line("NEW")]);
    const { changed, unchanged } = compareBoards({ before, after }, none);
    expect(changed.map(({ code, incomparable }) => [code, incomparable?.reason])).toEqual([
      ["C", undefined],
      ["NEW", "absent"],
      ["GONE", "absent"],
      ["A", undefined],
    ]);
    expect(unchanged.map(({ code }) => code)).toEqual(["B"]);
  });

  it("show both roll-ups of a priority, and points only where both have one", () => {
    const before = board([], [priority(1, 40.5), priority(2, 10)]);
    const after = board([], [priority(1, 42), priority(2, null)]);
    const { priorities } = compareBoards({ before, after }, none);
    expect(priorities.map(({ number, change }) => [number, change])).toEqual([
      [1, "1.5"],
      [2, null],
    ]);
  });
});

describe("the break that a figure stands behind", () => {
  const versions = [
    { from: periodOf("2023-Q1"), breaks: false, definition: sampleDefinition() },
    { from: periodOf("2025-Q1"), breaks: true, definition: sampleDefinition() },
    { from: periodOf("2026-Q1"), breaks: false, definition: sampleDefinition() },
  ];
  it.each([
    ["2024-Q4", null],
    ["2025-Q1", "2025-Q1"],
    ["2026-Q2", "2025-Q1"],
    ["2024", null],
    ["2025", "2025-Q1"],
  ])("at %s is %s", (period, expected) => expect(standingBreak(versions, periodOf(period))).toBe(expected));
});
