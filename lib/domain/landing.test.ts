import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { meetsTarget } from "./advance";
import { forecastLanding } from "./landing";
import { type Direction } from "./indicator";
import { lastDay, shiftPeriod, standing } from "./period";
import { type Anchor } from "./reach";
import { repeatedMedians, valueOn } from "./repeated-medians";
import { decimalOf, periodOf } from "./samples";

const start = periodOf("2023-Q1");
const quarterly = (values: readonly (number | null)[]): Anchor[] =>
  values.flatMap((value, index) =>
    value === null ? [] : [{ period: shiftPeriod(start, index), value: decimalOf(value) }],
  );
const target: Anchor = { period: periodOf("2027-Q4"), value: decimalOf(3500) };
const landing = (values: readonly (number | null)[], direction: Direction = "increase", to: Anchor | null = target) => {
  const found = forecastLanding({ direction, band: decimalOf(0) }, to, quarterly(values));
  if (found.kind === "none") return found.reason;
  const { value, low, high, reachedOn, pastError } = found;
  const plain = [value, low, high].map((one) => one.toDecimalPlaces(6).toNumber());
  return {
    value: plain[0],
    low: plain[1],
    high: plain[2],
    reachedOn,
    pastError: pastError?.toDecimalPlaces(6).toNumber(),
  };
};

describe("a landing", () => {
  it("goes on along the line of what is known, gaps left out", () =>
    expect(landing([100, 200, null, 400, 500, 600, 700, 800, 900])).toEqual({
      value: 2000,
      low: 2000,
      high: 2000,
      reachedOn: "2031-09-30",
      pastError: 0,
    }));

  it("needs four values and a target", () => {
    expect(landing([1, 2, null, 3])).toBe("insufficientData");
    expect(landing([1, 2, 3, 4])).toMatchObject({ value: 20 });
    expect(landing([1, 2, 3, 4], "increase", null)).toBe("targetMissing");
  });

  it("does not say when a target will be reached that the line leaves, or comes to beyond 40 years", () => {
    expect(landing([900, 800, 700, 600])).toMatchObject({ reachedOn: null });
    expect(landing([1, 2, 3, 4])).toMatchObject({ reachedOn: null });
    expect(landing([900, 800, 700, 600], "decrease", { ...target, value: decimalOf(0) })).toMatchObject({
      reachedOn: "2025-06-30",
    });
  });

  it("finds the period that a walk along the line comes to first, whatever the direction", () => {
    const few = fc.array(fc.integer({ min: -60, max: 60 }), { minLength: 4, maxLength: 8 });
    const direction = fc.constantFrom<Direction>("increase", "decrease", "maintain");
    fc.assert(
      fc.property(few, direction, fc.integer({ min: -900, max: 900 }), fc.nat(30), (values, to, aim, width) => {
        const course = { direction: to, band: decimalOf(width) };
        const samples = quarterly(values).map(({ period, value }) => ({ x: standing(period), y: value }));
        const line = repeatedMedians()(samples) ?? { slope: decimalOf(0), intercept: decimalOf(0) };
        const isMet = (step: number): boolean =>
          meetsTarget(course, decimalOf(aim), valueOn(line, standing(shiftPeriod(start, step))));
        const latest = values.length - 1;
        const steps = Array.from({ length: latest + 161 }, (_, step) => step).slice(isMet(latest) ? 0 : latest);
        const step = steps.find(isMet);
        const found = forecastLanding(course, { ...target, value: decimalOf(aim) }, quarterly(values));
        const walked = step === undefined ? null : lastDay(shiftPeriod(start, step));
        expect(found).toMatchObject({ reachedOn: walked });
      }),
      { numRuns: 300 },
    );
  });

  it("says how wrong it was four values ago", () => {
    expect(landing([10, 20, 30, 40, 50, 60, 70, 60])).toMatchObject({ pastError: 20 });
    expect(landing([10, 20, 30, 40, 50, 60, 70])).toMatchObject({ pastError: undefined });
  });

  it("holds in its interval about as often as it says", () => {
    // Values of a line with errors from −40 to 40, evenly drawn by a small congruential generator.
    let seed = 7;
    const error = () => ((seed = (seed * 16_807) % 2_147_483_647) / 2_147_483_647 - 0.5) * 80;
    const trials = Array.from({ length: 200 }, () => {
      const drawn = Array.from({ length: 17 }, (_, index) => Math.round(100 * (index + 1) + error()));
      const found = landing(drawn.slice(0, 12), "increase", { period: shiftPeriod(start, 16), value: decimalOf(9999) });
      const truth = drawn[16] ?? 0;
      return typeof found !== "string" && (found.low ?? 0) <= truth && truth <= (found.high ?? 0);
    });
    const share = trials.filter(Boolean).length / trials.length;
    expect(share).toBeGreaterThan(0.65);
    expect(share).toBeLessThan(0.95);
  });

  it("widens its interval with the distance", () => {
    const values = quarterly([10, 22, 28, 41, 49, 62, 68, 81]);
    const widths = ["2025-Q1", "2027-Q4", "2030-Q4"].map((period) => {
      const to = { period: periodOf(period), value: decimalOf(500) };
      const found = forecastLanding({ direction: "increase", band: decimalOf(0) }, to, values);
      return found.kind === "forecast" ? found.high.minus(found.low).toNumber() : 0;
    });
    expect(widths).toEqual(widths.toSorted((a, b) => a - b));
    expect(new Set(widths).size).toBe(3);
  });

  it("is not moved out of its interval by one outlier", () => {
    const noise = fc.array(fc.integer({ min: -50, max: 50 }), { minLength: 10, maxLength: 20 });
    fc.assert(
      fc.property(noise, fc.nat(), fc.integer({ min: -1_000_000, max: 1_000_000 }), (wobble, where, outlier) => {
        const exact = wobble.map((_, index) => 100 * (index + 1));
        const spoilt = exact.map((value, index) => (index === where % exact.length ? outlier : value));
        expect(landing(spoilt)).toMatchObject({ value: 2000 });
        const noisy = exact.map((value, index) => value + (wobble[index] ?? 0));
        const found = landing(noisy);
        const { value = 0, low = 0, high = 0 } = typeof found === "string" ? {} : found;
        expect(low <= value && value <= high).toBe(true);
      }),
    );
  });
});
