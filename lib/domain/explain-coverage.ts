import { type EmptyMark } from "./cell";
import { countPlaces, type Coverage, type CoveragePlace } from "./coverage";
import { type Departments } from "./own-view";

/** A cell the quarter owes and the count it goes into; null where it does not apply. */
export type OwedPlace = {
  readonly series: string;
  readonly period: string;
  readonly department: string;
  readonly place: CoveragePlace | null;
};

/** What a department's expected cells come to; the ones without a value by name only for those who see its sheet. */
export type DepartmentCoverage = {
  readonly department: string;
  readonly counts: Coverage;
  readonly empty?: readonly { readonly series: string; readonly period: string; readonly place: EmptyMark }[];
};

export type CoverageExplanation = {
  readonly counts: Coverage;
  /** Owed, but said not to exist: in no count. */
  readonly notApplicable: number;
  /** Of readers of publications: not told. */
  readonly departments?: readonly DepartmentCoverage[];
};

/** Counts of cells, by department in order of their codes; `seen` are the departments whose sheets the reader sees. */
export function explainCoverage(cells: readonly OwedPlace[], seen: Departments): CoverageExplanation {
  const byDepartment = [...Map.groupBy(cells, ({ department }) => department)].sort(([a], [b]) => (a < b ? -1 : 1));
  return {
    counts: countPlaces(cells),
    notApplicable: cells.filter(({ place }) => place === null).length,
    departments: byDepartment.map(([department, own]) => ({
      department,
      counts: countPlaces(own),
      ...((seen === "all" || seen.includes(department)) && { empty: emptyCells(own) }),
    })),
  };
}

const emptyCells = (cells: readonly OwedPlace[]) =>
  cells.flatMap(({ series, period, place }) =>
    place === null || place === "validated" || place === "provisional" ? [] : [{ series, period, place }],
  );
