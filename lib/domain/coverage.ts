import { type Mark } from "./cell";

/** How many cells are expected, and what stands in them: `expected` is the sum of the others. */
export type Coverage = {
  readonly expected: number;
  readonly validated: number;
  readonly provisional: number;
  readonly missing: number;
  readonly notAvailable: number;
  readonly withheld: number;
};

/** A mark, or a value of whatever kind: no count asks which. */
type CoveredContent = { readonly kind: "mark"; readonly mark: Mark } | { readonly kind: "value" | "ratio" };
/** A due cell as it stands; `isValidated` speaks of the content given. */
export type CoveredCell = { readonly content: CoveredContent | null; readonly isValidated: boolean };

/** Which count a cell goes into. */
export type CoveragePlace = Exclude<keyof Coverage, "expected">;

/** Counts of due cells, those that do not apply (null) left out; `count`: of so many that stand alike. */
export function countPlaces(
  places: readonly { readonly place: CoveragePlace | null; readonly count?: number }[],
): Coverage {
  const coverage = { expected: 0, validated: 0, provisional: 0, missing: 0, notAvailable: 0, withheld: 0 };
  for (const { place, count = 1 } of places) {
    if (place === null) continue;
    coverage.expected += count;
    coverage[place] += count;
  }
  return coverage;
}

/** Null for a cell that does not apply. */
export function placeOf({ content, isValidated }: CoveredCell): CoveragePlace | null {
  if (content === null) return "missing";
  if (content.kind !== "mark") return isValidated ? "validated" : "provisional";
  return content.mark === "notApplicable" ? null : content.mark;
}
