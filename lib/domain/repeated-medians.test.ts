import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { intervalAt, repeatedMedians, type Line } from "./repeated-medians";
import { decimalOf } from "./samples";

const told = (line: Line | null) => line && [line.slope.toString(), line.intercept.toString()];
const samplesOf = (values: readonly number[]) => values.map((y, x) => ({ x, y: decimalOf(y) }));

describe("a line of repeated medians", () => {
  it("needs two points, and passes through those of a line, half of them being wrong or not", () => {
    expect(repeatedMedians()([])).toBeNull();
    expect(repeatedMedians()(samplesOf([5]))).toBeNull();
    expect(told(repeatedMedians()(samplesOf([5, 7])))).toEqual(["2", "5"]);
    expect(told(repeatedMedians()(samplesOf([1, 2, 900, 4, -70, 6, 7])))).toEqual(["1", "1"]);
    expect(told(repeatedMedians()(samplesOf([0, 0, 0, 12])))).toEqual(["0", "0"]);
  });

  it("is the same for a series that grew, was cut and was another before", () => {
    const values = fc.array(fc.integer({ min: -1000, max: 1000 }), { minLength: 2, maxLength: 12 });
    fc.assert(
      fc.property(values, values, (before, series) => {
        const maker = repeatedMedians();
        maker(samplesOf(before));
        for (let count = 1; count <= series.length; count += 1) {
          for (const length of [count, Math.max(0, count - 4)]) {
            const samples = samplesOf(series).slice(0, length);
            expect(told(maker(samples))).toEqual(told(repeatedMedians()(samples)));
          }
        }
      }),
      { numRuns: 50 },
    );
  });
});

it("widens an interval by the share of n - 2 and by the distance from the middle of the points", () => {
  const samples = samplesOf([0, 3, 1, 5, 4]);
  const line = repeatedMedians()(samples) ?? { slope: decimalOf(0), intercept: decimalOf(0) };
  const widths = [2, 12].map((x) => {
    const { low, high } = intervalAt(line, samples, x);
    return high.minus(low).toNumber();
  });
  const residuals = samples
    .map(({ x, y }) => y.minus(line.slope.times(x).plus(line.intercept)).toNumber())
    .toSorted((a, b) => a - b);
  const at = (share: number): number => {
    const place = share * (residuals.length - 1);
    const [low = 0, high = low] = residuals.slice(Math.floor(place));
    return low + (high - low) * (place - Math.floor(place));
  };
  // The mean of 0…4 is 2, the sum of the squares of the distances to it is 10.
  const wanted = [0, 10].map((far) => (at(0.9) - at(0.1)) * Math.sqrt(1.5708 * (far ** 2 / 10 + 1 / 5) + 1) * (5 / 3));
  widths.forEach((width, index) => {
    expect(width).toBeCloseTo(wanted[index] ?? 0, 10);
  });
});
