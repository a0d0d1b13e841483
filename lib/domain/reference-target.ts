import { type TargetEntry } from "./reference";
import { type Change, type Decided } from "./reference-change";
import { type ReferenceDocument, type TargetPatch } from "./reference-document";
import { isSame, settled, type Settled } from "./reference-merge";
import { canonicalId, partsOf } from "./reference-series";
import { type ReferenceState, type StoredTarget } from "./reference-state";
import { readerOf, type World } from "./reference-world";
import { type Fault } from "./result";

const keyOf = ({ indicator, series, period }: TargetEntry): string => `${series ?? indicator} ${period}`.toLowerCase();

/** `series`: ids of the series that will stand, by their lower case. */
export function decideTargets(
  state: ReferenceState,
  document: ReferenceDocument,
  world: World,
  series: ReadonlyMap<string, string>,
): Decided<StoredTarget, TargetEntry> {
  const stored = new Map(state.targets.map((target) => [keyOf(target.entry), target]));
  const seen = new Set<string>();
  const changes: Change<StoredTarget, TargetEntry>[] = [];
  const faults: Fault[] = [];
  (document.targets ?? []).forEach((patch, index) => {
    const path = `targets[${String(index)}]`;
    const subject = subjectOf(patch, path, world, series);
    faults.push(...subject.faults);
    if (subject.entry === null) return;
    const key = keyOf(subject.entry);
    if (seen.has(key)) faults.push({ path, code: "duplicateCell" });
    seen.add(key);
    const before = stored.get(key) ?? null;
    const found = settleTarget(subject.entry, before, path);
    faults.push(...found.faults);
    if (found.entry !== null)
      changes.push({ index, path, before, after: found.entry, outcome: outcomeOf(before, found.entry) });
  });
  return { changes, faults };
}

/** The target with its subject in the spelling that stands. */
function subjectOf(
  { indicator, series: id, period, value, reason }: TargetPatch,
  path: string,
  world: World,
  series: ReadonlyMap<string, string>,
): Settled<TargetEntry> {
  const rest = { period, value, reason: reason ?? null };
  if (id === undefined) {
    const { read, faults } = readerOf(world);
    const found = read("indicators", indicator ?? "", `${path}.indicator`);
    return settled({ indicator: found, series: null, ...rest }, faults);
  }
  const found = series.get(canonicalId(partsOf(id)).toLowerCase());
  if (found === undefined) return { entry: null, faults: [{ path: `${path}.series`, code: "unknownSeries" }] };
  return settled({ indicator: partsOf(found).indicator, series: found, ...rest }, []);
}

/** Changing a target that was once set needs a reason; a reason alone changes nothing. */
function settleTarget(wanted: TargetEntry, before: StoredTarget | null, path: string): Settled<TargetEntry> {
  if (before === null) return settled(wanted, []);
  if (isSame(before.entry.value, wanted.value)) return settled(before.entry, []);
  return settled(wanted, wanted.reason === null ? [{ path: `${path}.reason`, code: "reasonRequired" }] : []);
}

function outcomeOf(before: StoredTarget | null, after: TargetEntry): "created" | "updated" | "unchanged" {
  if (before === null) return after.value === null ? "unchanged" : "created";
  return isSame(before.entry.value, after.value) ? "unchanged" : "updated";
}
