import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { computeAdvance } from "./advance";
import { roundForDisplay } from "./decimal";
import { type Direction } from "./indicator";
import { decimalOf } from "./samples";

const advance = (
  direction: Direction,
  baseline: number | null,
  target: number | null,
  current: number | null,
  band = 0,
) =>
  computeAdvance({
    direction,
    band: decimalOf(band),
    baseline: baseline === null ? null : decimalOf(baseline),
    target: target === null ? null : decimalOf(target),
    current: current === null ? null : decimalOf(current),
  });

describe("progress to target", () => {
  it.each([
    ["increase", 0, 3500, 1200, "34.29", "34.29", []],
    ["increase", 0, 3500, 0, "0", "0", []],
    ["increase", 0, 3500, 3600, "102.86", "100", ["exceeded"]],
    ["increase", 50, 80, 45, "-16.67", "0", ["worseThanBaseline"]],
    ["increase", 120, 100, 110, "100", "100", []],
    ["increase", 120, 100, 99, "0", "0", []],
    ["increase", 100, 100, 100, "100", "100", []],
    ["decrease", 30, 10, 20, "50", "50", []],
    ["decrease", 30, 10, 5, "125", "100", ["exceeded"]],
    ["decrease", 30, 10, 40, "-50", "0", ["worseThanBaseline"]],
    ["decrease", 5, 10, 11, "0", "0", []],
    ["decrease", 5, 10, 10, "100", "100", []],
  ] as const)(
    "%s from %d to %d, now %d: raw %s, shown %s",
    (direction, baseline, target, current, raw, shown, flags) => {
      const found = advance(direction, baseline, target, current);
      const two = (value: typeof found.raw) => (value === null ? null : roundForDisplay(value, 2).toString());
      expect([two(found.raw), two(found.shown), found.flags, found.missing]).toEqual([raw, shown, flags, []]);
    },
  );

  it.each([
    [2, 95, 92, 50],
    [2, 95, 93, 100],
    [2, 95, 97, 100],
    [2, 95, 91, 0],
    [2, 95, 80, 0],
    [2, 95, 98, 50],
    [0, 95, 95, 100],
    [0, 95, 95.1, 0],
  ])("maintain within %d of %d, now %d: %d, and needs no baseline", (band, target, current, expected) => {
    const { raw, shown, flags, missing } = advance("maintain", null, target, current, band);
    expect([raw?.toNumber(), shown?.toNumber(), flags, missing]).toEqual([expected, expected, [], []]);
  });

  it.each([
    ["increase", null, null, null, ["baseline", "target", "current"]],
    ["increase", null, 10, 5, ["baseline"]],
    ["decrease", 1, null, 5, ["target"]],
    ["decrease", 1, 2, null, ["current"]],
    ["maintain", null, null, 5, ["target"]],
    ["maintain", null, 5, null, ["current"]],
  ] as const)("%s from %s to %s, now %s: nothing, for want of %j", (direction, baseline, target, current, missing) =>
    expect(advance(direction, baseline, target, current)).toEqual({ raw: null, shown: null, flags: [], missing }),
  );

  it("never falls when the current value moves the right way, and shows 0 to 100", () => {
    const figure = fc.integer({ min: -1000, max: 1000 });
    fc.assert(
      fc.property(
        fc.constantFrom("increase", "decrease"),
        figure,
        figure,
        figure,
        figure,
        (direction, baseline, target, a, b) => {
          const [worse, better] =
            direction === "increase" ? [Math.min(a, b), Math.max(a, b)] : [Math.max(a, b), Math.min(a, b)];
          const before = advance(direction, baseline, target, worse);
          const after = advance(direction, baseline, target, better);
          expect(after.raw?.greaterThanOrEqualTo(before.raw ?? 0)).toBe(true);
          expect(after.shown?.greaterThanOrEqualTo(0) === true && after.shown.lessThanOrEqualTo(100)).toBe(true);
        },
      ),
    );
  });
});
