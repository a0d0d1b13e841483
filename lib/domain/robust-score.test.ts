import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { outlierScore, robustScore } from "./robust-score";
import { decimalOf } from "./samples";

const score = (earlier: readonly (number | string)[], value: number | string) => {
  const found = robustScore(earlier.map(decimalOf), decimalOf(value));
  return found && [found.median.toString(), found.score.toDecimalPlaces(4).toString()];
};
const isOutlier = (earlier: readonly number[], value: number): boolean | null => {
  const found = robustScore(earlier.map(decimalOf), decimalOf(value));
  return found && found.score.greaterThan(outlierScore);
};

describe("the robust score", () => {
  it.each([
    // Deviations 0.5 0.5 2.5 1.5 2.5 0.5 0.5 1.5: MAD 1, and 22.5 / 1.4826.
    [[84, 83, 81, 82, 86, 84, 83, 85], 61, ["83.5", "15.176"]],
    [[10, 20, 30, 40, 50, 60], 35, ["35", "0"]],
    [[10, 20, 30, 40, 50, 60], 90, ["35", "2.4731"]],
    // Below as above.
    [[10, 20, 30, 40, 50, 60], -20, ["35", "2.4731"]],
    // More than half are equal: the mean deviation, here 10 / 7, takes over.
    [[5, 5, 5, 5, 5, 5, 15], 25, ["5", "11.1705"]],
    [["0.1", "0.2", "0.3", "0.1", "0.2", "0.3"], "0.2", ["0.2", "0"]],
  ] as const)("of %j then %s", (earlier, value, expected) => expect(score(earlier, value)).toEqual(expected));

  it.each([
    ["five values are too few", [1, 2, 3, 4, 5]],
    ["a constant history has no usual deviation", [7, 7, 7, 7, 7, 7, 7]],
    ["nor has one of zeros", [0, 0, 0, 0, 0, 0]],
  ])("is none: %s", (_reason, earlier) => expect(score(earlier, 1000)).toBeNull());

  const values = fc.array(fc.integer({ min: -1000, max: 1000 }), { minLength: 6, maxLength: 14 });
  const value = fc.integer({ min: -5000, max: 5000 });

  it("does not depend on the order of the earlier values", () => {
    fc.assert(
      fc.property(values, value, fc.array(fc.nat(), { minLength: 14 }), (earlier, latest, keys) => {
        const shuffled = earlier
          .map((one, index) => ({ one, key: keys[index] ?? 0 }))
          .sort((a, b) => a.key - b.key)
          .map(({ one }) => one);
        expect(score(shuffled, latest)).toEqual(score(earlier, latest));
      }),
    );
  });

  it("gives the same verdict in another unit and from another zero", () => {
    const factor = fc.integer({ min: -50, max: 50 }).filter((one) => one !== 0);
    fc.assert(
      fc.property(values, value, factor, fc.integer({ min: -900, max: 900 }), (earlier, latest, by, shift) => {
        const moved = (one: number) => one * by + shift;
        expect(isOutlier(earlier.map(moved), moved(latest))).toBe(isOutlier(earlier, latest));
      }),
    );
  });

  it("never sees one in a constant history, nor in the median itself", () => {
    fc.assert(
      fc.property(value, fc.integer({ min: 6, max: 20 }), value, (usual, count, latest) => {
        expect(
          robustScore(
            Array.from({ length: count }, () => decimalOf(usual)),
            decimalOf(latest),
          ),
        ).toBeNull();
      }),
    );
    fc.assert(
      fc.property(values, (earlier) => {
        const middle = robustScore(earlier.map(decimalOf), decimalOf(0))?.median;
        if (middle !== undefined) expect(robustScore(earlier.map(decimalOf), middle)?.score.toString()).toBe("0");
      }),
    );
  });
});
