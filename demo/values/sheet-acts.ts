import type { Period } from "@/lib/domain/period";
import type { PlausibleEntry } from "./plausible-entries";
import { type Act, type Cell, director, headOf, writerOf } from "./story";

/** What happens to one sheet, each act at its instant by the person whose part it is. */
export const sheetActs = (campaign: Period, department: string) => ({
  enter: (at: Date, entries: readonly PlausibleEntry[]): Act => ({
    act: "enter",
    campaign,
    by: writerOf(department),
    at,
    department,
    entries,
  }),
  empty: (at: Date, cells: readonly Cell[]): Act => ({
    act: "empty",
    campaign,
    by: writerOf(department),
    at,
    department,
    cells,
  }),
  submit: (at: Date): Act => ({ act: "submit", campaign, by: headOf(department), at, department }),
  validate: (at: Date): Act => ({ act: "validate", campaign, by: director, at, department }),
  giveBack: (at: Date, reason: string, cells: readonly Cell[]): Act => ({
    act: "return",
    campaign,
    by: director,
    at,
    department,
    reason,
    cells,
  }),
});

export type OwedBy = ReadonlyMap<string, readonly PlausibleEntry[]>;

export function byDepartment(entries: readonly PlausibleEntry[]): OwedBy {
  const groups = new Map<string, PlausibleEntry[]>();
  for (const entry of entries) groups.set(entry.department, [...(groups.get(entry.department) ?? []), entry]);
  return groups;
}

export const cellsOf = (entries: readonly PlausibleEntry[], series: readonly string[]): Cell[] =>
  entries
    .filter((entry) => series.includes(entry.series))
    .map((entry) => ({ series: entry.series, period: entry.period }));

export const inOrder = (acts: readonly Act[]): Act[] => acts.toSorted((a, b) => a.at.getTime() - b.at.getTime());
