import { describe, expect, it } from "vitest";
import { finalTarget, reachFor, type Anchor, type SeriesReach } from "./reach";
import { decimalOf, periodOf } from "./samples";

const at = (period: string, value: number): Anchor => ({ period: periodOf(period), value: decimalOf(value) });
const reach = (baseline: Anchor | null, targets: Anchor[], sharedKey: string | null = null): SeriesReach => ({
  baseline,
  targets,
  sharedKey,
});
const plain = ({ baseline, targets }: ReturnType<typeof reachFor>) => ({
  baseline: baseline && [baseline.period, baseline.value.toNumber()],
  targets: targets.map(({ period, value }) => [period, value.toNumber()]),
});
const amount = { kind: "amount", overSeries: "sum" } as const;
const nothing = reach(null, []);
const mj = reach(at("2022-Q4", 10), [at("2027-Q4", 400)]);
const miom = reach(at("2022-Q4", 5), [at("2026-Q4", 50), at("2027-Q4", 100)]);

describe("what a progress is measured against", () => {
  it("is a series' own for one series", () =>
    expect(plain(reachFor(amount, "selection", reach(at("2022-Q4", 0), [at("2027-Q4", 3500)]), [mj]))).toEqual({
      baseline: ["2022-Q4", 10],
      targets: [["2027-Q4", 400]],
    }));

  it("is the indicator's own for the whole, not the sum of its series", () =>
    expect(plain(reachFor(amount, "whole", reach(at("2022-Q4", 0), [at("2027-Q4", 3500)]), [mj, miom]))).toEqual({
      baseline: ["2022-Q4", 0],
      targets: [["2027-Q4", 3500]],
    }));

  it("is that of the only series for a whole without its own", () =>
    expect(plain(reachFor({ kind: "ratio", overSeries: "sum" }, "whole", nothing, [mj]))).toEqual({
      baseline: ["2022-Q4", 10],
      targets: [["2027-Q4", 400]],
    }));

  it.each([
    ["sum", 15, 500],
    ["mean", 7.5, 250],
    ["min", 5, 100],
    ["max", 10, 400],
  ] as const)("is the %s of the series for any filter over several", (overSeries, baseline, target) => {
    const own = reach(at("2022-Q4", 0), [at("2027-Q4", 3500)]);
    expect(plain(reachFor({ kind: "amount", overSeries }, "selection", own, [mj, miom]))).toEqual({
      baseline: ["2022-Q4", baseline],
      targets: [["2027-Q4", target]],
    });
  });

  it("is unknown where one series has none, or another period's", () => {
    expect(plain(reachFor(amount, "whole", nothing, [mj, nothing]))).toEqual({ baseline: null, targets: [] });
    const other = reach(at("2023-Q1", 0), [at("2026-Q4", 1)]);
    expect(plain(reachFor(amount, "selection", nothing, [mj, other]))).toEqual({ baseline: null, targets: [] });
  });

  it("is unknown for several series of a ratio", () =>
    expect(plain(reachFor({ kind: "ratio", overSeries: "sum" }, "selection", nothing, [mj, miom]))).toEqual({
      baseline: null,
      targets: [],
    }));

  it("counts once what series claim together", () => {
    const claims = [reach(null, [at("2027-Q4", 100)], "campus"), reach(null, [at("2027-Q4", 80)], "campus")];
    expect(plain(reachFor(amount, "selection", nothing, claims)).targets).toEqual([["2027-Q4", 100]]);
  });

  it("has the target of the latest period as its final one", () =>
    expect(finalTarget(reach(null, [at("2027-Q4", 100), at("2025", 20), at("2026-Q4", 50)]))?.value.toNumber()).toBe(
      100,
    ));
});
