import { describe, expect, it } from "vitest";

import { sparklineShape } from "./sparkline-path";

const size = { width: 108, height: 28 };
const shape = (values: (string | null)[], expected: (string | null)[] = []) => sparklineShape(values, expected, size);

describe("a sparkline", () => {
  it("stops where a value is missing and marks the place", () => {
    const { line, missing } = shape(["1", "2", null, "3", "4"]);
    expect(line.match(/M/g)).toHaveLength(2);
    expect(missing.match(/M/g)).toHaveLength(1);
  });

  it("puts the highest value at the top and the last point at the last value", () => {
    expect(shape(["0", "10"]).last).toEqual({ x: 104, y: 4 });
    expect(shape(["10", "0", null]).last).toEqual({ x: 54, y: 24 });
  });

  it("shares its scale with what was expected", () => {
    expect(shape(["0", "5"], ["0", "10"]).last?.y).toBe(14);
  });

  it("draws a flat line in the middle, and nothing without a value", () => {
    expect(shape(["7", "7"]).last?.y).toBe(14);
    expect(shape([null, null])).toMatchObject({ line: "", last: null });
    expect(shape([])).toMatchObject({ line: "", last: null });
  });
});
