import { type Day } from "./day";
import { firstDay, lastDay, type Period } from "./period";
import { type Retirement, type Succession } from "./reference";
import { type Reader, type WorldList } from "./reference-world";
import { type Fault } from "./result";

/** A day range whose end comes first. */
export const rangeFaults = (from: Day | null, to: Day | null, path: string): Fault[] =>
  from !== null && to !== null && to < from ? [{ path, code: "rangeBackwards" }] : [];

export const periodRangeFaults = (from: Period | null, to: Period | null, path: string): Fault[] =>
  rangeFaults(from && firstDay(from), to && lastDay(to), path);

/** Retiring names the last period that counts. */
export const retirementFaults = ({ archived, to }: Retirement, path: string): Fault[] =>
  archived && to === null ? [{ path: `${path}.to`, code: "required" }] : [];

/** For entries whose `to` only says when they were retired: it goes with `archived`, and comes only with it. */
export function settleRetirement<Entry extends Retirement>(
  entry: Entry,
  patch: Partial<Retirement>,
  path: string,
): { readonly entry: Entry; readonly faults: readonly Fault[] } {
  if (entry.archived) return { entry, faults: retirementFaults(entry, path) };
  const faults = patch.to ? [{ path: `${path}.archived`, code: "required" }] : [];
  return { entry: { ...entry, to: null }, faults };
}

/** Items of a list that give twice what must be given once. */
export function repeatedFaults(keys: readonly (string | number)[], pathOf: (index: number) => string): Fault[] {
  const lower = keys.map((key) => String(key).toLowerCase());
  return lower.flatMap((key, index) =>
    lower.indexOf(key) < index ? [{ path: pathOf(index), code: "alreadyExists" }] : [],
  );
}

/** What an entry takes over from, read into the spelling that stands and sorted: its order says nothing. */
export function readSuccession(
  succeeds: readonly Succession[],
  list: WorldList,
  path: string,
  { read, faults }: Reader,
): Succession[] {
  const pathOf = (index: number): string => `${path}.succeeds[${String(index)}].ref`;
  faults.push(
    ...repeatedFaults(
      succeeds.map(({ ref }) => ref),
      pathOf,
    ),
  );
  return succeeds.map(({ ref, kind }, index) => ({ ref: read(list, ref, pathOf(index)), kind })).sort(byRef);
}

const byRef = (a: Succession, b: Succession): number => (a.ref < b.ref ? -1 : a.ref > b.ref ? 1 : 0);
