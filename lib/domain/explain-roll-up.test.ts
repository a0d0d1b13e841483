import { describe, expect, it } from "vitest";
import { explainRollUp, publishedRollUp, type NamedItem } from "./explain-roll-up";
import { rollUp } from "./roll-up";
import { decimalOf } from "./samples";

const item = (code: string, shown: number | null, over: Partial<NamedItem> = {}): NamedItem => ({
  code,
  indicator: code,
  period: "2026-Q3",
  name: `Indicateur ${code}`,
  weight: decimalOf(1),
  shown: shown === null ? null : decimalOf(shown),
  expectedProgress: decimalOf(110),
  status: shown === null ? "unknown" : "onTrack",
  isApplicable: true,
  ...over,
});
const parts = (items: readonly NamedItem[]) => explainRollUp(items).items?.map(({ part }) => part);

describe("the explanation of a roll-up", () => {
  it("gives each item its place: in the mean, missing from it, or left out and why", () => {
    expect(
      parts([
        item("A", 40),
        item("B", null),
        item("C", 40, { isApplicable: false }),
        item("D", null, { status: "notStarted" }),
        item("E", 40, { weight: decimalOf(0) }),
      ]),
    ).toEqual(["counted", "missing", "notApplicable", "notStarted", "weightless"]);
  });

  it("says the same as the roll-up itself, with what goes into it", () => {
    const items = [item("A", 100, { weight: decimalOf(3) }), item("B", 20)];
    const { progress, expectedProgress, of } = rollUp(items);
    const explained = explainRollUp(items);
    expect(explained).toMatchObject({ progress: progress?.toNumber(), of, tolerance: 10, reason: null });
    expect(explained.expectedProgress).toBe(expectedProgress?.toNumber());
    expect(explained.items).toMatchObject([
      { code: "A", weight: 3, shown: 100, expectedProgress: 100 },
      { code: "B", weight: 1, shown: 20 },
    ]);
  });

  it("of weights that are all zero has no mean, and says so", () => {
    const none = explainRollUp([item("A", 40, { weight: decimalOf(0) })]);
    expect(none).toMatchObject({ progress: null, partialValue: null, reason: "unweighted", status: "unknown" });
    expect(explainRollUp([])).toMatchObject({ progress: null, reason: null, of: { with: 0, total: 0 } });
  });

  it("tells readers of publications no item", () => {
    const published = { progress: null, expectedProgress: 60, of: { with: 1, total: 2 }, status: "unknown" } as const;
    expect(publishedRollUp({ ...published, partialValue: 40 })).toEqual({
      ...published,
      partialValue: 40,
      reason: null,
      tolerance: 10,
    });
    expect(publishedRollUp(published).partialValue).toBeNull();
  });
});
