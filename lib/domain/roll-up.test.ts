import { describe, expect, it } from "vitest";
import { type Status } from "./progress";
import { rollUp, type RollUpItem } from "./roll-up";
import { decimalOf } from "./samples";

const item = (
  code: string,
  shown: number | null,
  expected: number | null,
  over: Partial<RollUpItem> = {},
): RollUpItem => ({
  code,
  weight: decimalOf(1),
  shown: shown === null ? null : decimalOf(shown),
  expectedProgress: expected === null ? null : decimalOf(expected),
  status: shown === null ? "unknown" : "onTrack",
  isApplicable: true,
  ...over,
});
const plain = (items: RollUpItem[]) => {
  const { progress, expectedProgress, partialValue, ...rest } = rollUp(items);
  const number = (value: typeof progress) => value?.toNumber() ?? null;
  return { progress: number(progress), expected: number(expectedProgress), partial: number(partialValue), ...rest };
};

describe("a roll-up", () => {
  it("is the mean of what is shown, by weight", () =>
    expect(plain([item("A", 100, 90), item("B", 40, 30, { weight: decimalOf(2) })])).toEqual({
      progress: 60,
      expected: 50,
      partial: null,
      of: { with: 2, total: 2 },
      status: "onTrack",
      missing: [],
      reason: null,
    }));

  it("leaves out what has not started or does not apply, and what weighs nothing", () => {
    const items = [
      item("A", 50, 50),
      item("B", null, null, { status: "notStarted" }),
      item("C", null, null, { isApplicable: false }),
      item("D", null, null, { weight: decimalOf(0) }),
    ];
    expect(plain(items)).toMatchObject({ progress: 50, of: { with: 1, total: 1 }, missing: [], status: "onTrack" });
  });

  it("is unknown where one that weighs has none: « 1 of 2 », a partial value and who is missing", () =>
    expect(plain([item("A", 80, 50), item("ETA-PROT", null, 50)])).toEqual({
      progress: null,
      expected: 50,
      partial: 80,
      of: { with: 1, total: 2 },
      status: "unknown",
      missing: ["ETA-PROT"],
      reason: null,
    }));

  it("is unweighted when all weights are 0, and unknown with nothing in it", () => {
    expect(plain([item("A", 80, 50, { weight: decimalOf(0) })])).toMatchObject({
      progress: null,
      reason: "unweighted",
    });
    expect(plain([])).toMatchObject({ progress: null, reason: null, of: { with: 0, total: 0 }, status: "unknown" });
  });

  it.each([
    [60, 70, "onTrack"],
    [59, 70, "atRisk"],
    [49, 70, "offTrack"],
    [100, 100, "achieved"],
    [90, 140, "onTrack"],
  ] satisfies [number, number, Status][])("at %d where %d is expected is %s", (shown, expected, status) =>
    expect(plain([item("A", shown, expected)]).status).toBe(status),
  );
});
