import { type Fault } from "./result";

/** Faults that can name the refusal of a whole document. */
const naming = [
  "unknownDepartment",
  "unknownMinistry",
  "unknownProject",
  "unknownRoadmap",
  "unknownPriority",
  "unknownIndicator",
  "unknownSeries",
  "versionRequired",
  "reasonRequired",
  "notCumulative",
  "wrongKind",
  "rangeBackwards",
  "duplicateCell",
  "cycle",
  "inUse",
  "archived",
] as const;
export type ReferenceRefusal = (typeof naming)[number] | "rejected";

/** The code of a refused document: that of its faults where they all say the same, else `rejected`. */
export function refusalOf(faults: readonly Fault[]): ReferenceRefusal {
  const codes = new Set(faults.map(({ code }) => code));
  const [only] = codes;
  return (codes.size === 1 ? naming.find((code) => code === only) : undefined) ?? "rejected";
}
