import { describe, expect, it } from "vitest";
import { countPlaces, placeOf, type CoveredCell } from "./coverage";

const coverageOf = (cells: readonly CoveredCell[]) => countPlaces(cells.map((cell) => ({ place: placeOf(cell) })));
import { sampleContent, type SampleCell } from "./samples";

const cell = (content: SampleCell, isValidated = false) => ({
  content: content === null ? null : sampleContent(content),
  isValidated,
});

describe("coverage", () => {
  it("counts each expected cell once, a zero as a value, and leaves out what does not apply", () =>
    expect(
      coverageOf([
        cell(12, true),
        cell(0, true),
        cell([1, 2]),
        cell(null),
        cell("notAvailable", true),
        cell("withheld"),
        cell("notApplicable"),
      ]),
    ).toEqual({ expected: 6, validated: 2, provisional: 1, missing: 1, notAvailable: 1, withheld: 1 }));

  it("is nothing of nothing", () =>
    expect(coverageOf([])).toEqual({
      expected: 0,
      validated: 0,
      provisional: 0,
      missing: 0,
      notAvailable: 0,
      withheld: 0,
    }));
});
