import { describe, expect, it } from "vitest";
import { type BoardIndicator } from "./board-answer";
import { withCorrection } from "./figure-correction";

const line = (change: Partial<BoardIndicator>) =>
  ({ code: "POSTES", period: "2026-Q2", cumulative: false, value: 194, ...change }) as BoardIndicator;
const corrections = [
  {
    indicator: "POSTES",
    period: "2026-Q2",
    reason: "transmis après publication",
    own: { before: 184, after: 194 },
    cumulated: { before: 2188, after: 2198 },
  },
];
const told = (change: Partial<BoardIndicator>) => withCorrection(line(change), { number: 2, corrections }).corrected;

describe("a figure that an erratum changed", () => {
  it("says what it was, what it is and why", () => {
    expect(told({})).toEqual({ number: 2, before: 184, after: 194, reason: "transmis après publication" });
  });

  it("is the cumulated one where that is shown", () => {
    expect(told({ cumulative: true, value: 2198 })).toMatchObject({ before: 2188, after: 2198 });
  });

  it.each<[string, Partial<BoardIndicator>]>([
    ["another indicator's", { code: "DELAI" }],
    ["of another period", { period: "2026-Q1" }],
    ["changed again since", { value: 200 }],
    ["empty since", { value: null }],
  ])("is left alone where it is %s", (_, change) => {
    expect(told(change)).toBeUndefined();
  });

  it("that had none before says so, and one that did not change says nothing", () => {
    const only = (own: { before: number | null; after: number | null }) =>
      withCorrection(line({ value: own.after }), {
        number: 2,
        corrections: corrections.map((one) => ({ ...one, own })),
      }).corrected;
    expect(only({ before: null, after: 5 })).toMatchObject({ before: null, after: 5 });
    expect(only({ before: 5, after: null })).toMatchObject({ before: 5, after: null });
    expect(only({ before: 5, after: 5 })).toBeUndefined();
  });
});
