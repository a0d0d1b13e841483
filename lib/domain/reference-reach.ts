import { type ReferenceDocument } from "./reference-document";
import { partsOf } from "./reference-series";

/** What a document can touch among series and targets, in lower case: everything else need not be read to decide. */
export type ReferenceReach = {
  readonly indicators: readonly string[];
  readonly departments: readonly string[];
  readonly ministries: readonly string[];
  readonly projects: readonly string[];
};

export function reachOf({ departments, ministries, projects, series, targets }: ReferenceDocument): ReferenceReach {
  const named = [
    ...(series ?? []).map(({ id }) => partsOf(id).indicator),
    ...(targets ?? []).map(({ indicator, series: id }) => indicator ?? partsOf(id ?? "").indicator),
  ];
  return {
    indicators: lowerCase(named),
    departments: lowerCase(retired(departments).map(({ code }) => code)),
    ministries: lowerCase(retired(ministries).map(({ code }) => code)),
    projects: lowerCase(retired(projects).map(({ slug }) => slug)),
  };
}

/** Retiring asks who still needs the entry. */
const retired = <Patch extends { readonly archived?: boolean }>(patches: readonly Patch[] = []): Patch[] =>
  patches.filter(({ archived }) => archived === true);

const lowerCase = (codes: readonly string[]): string[] => [...new Set(codes.map((code) => code.toLowerCase()))];
