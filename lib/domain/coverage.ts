import { type CellContent } from "./cell";

/** How many cells are expected, and what stands in them: `expected` is the sum of the others. */
export type Coverage = {
  readonly expected: number;
  readonly validated: number;
  readonly provisional: number;
  readonly missing: number;
  readonly notAvailable: number;
  readonly withheld: number;
};

/** A due cell as it stands; `isValidated` speaks of the content given. */
export type CoveredCell = { readonly content: CellContent | null; readonly isValidated: boolean };

/** Which count a cell goes into. */
export type CoveragePlace = Exclude<keyof Coverage, "expected">;

/** Counts of due cells, those that do not apply left out. */
export const coverageOf = (cells: readonly CoveredCell[]): Coverage => countPlaces(cells.map(placeOf));

/** The same where only the places are known; null for a cell that does not apply. */
export function countPlaces(places: readonly (CoveragePlace | null)[]): Coverage {
  const coverage = { expected: 0, validated: 0, provisional: 0, missing: 0, notAvailable: 0, withheld: 0 };
  for (const place of places) {
    if (place === null) continue;
    coverage.expected += 1;
    coverage[place] += 1;
  }
  return coverage;
}

/** Null for a cell that does not apply. */
export function placeOf({ content, isValidated }: CoveredCell): CoveragePlace | null {
  if (content === null) return "missing";
  if (content.kind !== "mark") return isValidated ? "validated" : "provisional";
  return content.mark === "notApplicable" ? null : content.mark;
}

/** Counts of two sets of cells together. */
export const addCoverage = (a: Coverage, b: Coverage): Coverage => ({
  expected: a.expected + b.expected,
  validated: a.validated + b.validated,
  provisional: a.provisional + b.provisional,
  missing: a.missing + b.missing,
  notAvailable: a.notAvailable + b.notAvailable,
  withheld: a.withheld + b.withheld,
});
