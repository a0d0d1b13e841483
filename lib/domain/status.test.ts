import { describe, expect, it } from "vitest";
import { decimalOf } from "./samples";
import { statusOf } from "./status";

const status = (raw: number | null, expected: number | null, { hasStarted = true, met = false, tolerance = 10 } = {}) =>
  statusOf({
    hasStarted,
    raw: raw === null ? null : decimalOf(raw),
    expectedProgress: expected === null ? null : decimalOf(expected),
    meetsFinalTarget: met,
    tolerance: decimalOf(tolerance),
  });

describe("a status", () => {
  it.each([
    [65, 75, "onTrack"],
    [64.999, 75, "atRisk"],
    [55, 75, "atRisk"],
    [54.999, 75, "offTrack"],
    [110, 75, "onTrack"],
    [-20, 0, "atRisk"],
    [null, 75, "unknown"],
    [75, null, "unknown"],
  ] as const)("of %s where %s is expected is %s", (raw, expected, found) => expect(status(raw, expected)).toBe(found));

  it("takes the first that fits", () => {
    expect(status(null, null, { hasStarted: false, met: true })).toBe("notStarted");
    expect(status(null, 75, { met: true })).toBe("unknown");
    expect(status(10, 75, { met: true })).toBe("achieved");
  });

  it("knows no threshold but the tolerance", () => {
    expect(status(75, 75, { tolerance: 0 })).toBe("onTrack");
    expect(status(74.9, 75, { tolerance: 0 })).toBe("offTrack");
  });
});
