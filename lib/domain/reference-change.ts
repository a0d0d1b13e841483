import { isSame, type Settled } from "./reference-merge";
import { type Fault } from "./result";

/** What becomes of one entry of the document. `index` is its place in its list. */
export type Change<Stored, Entry> = {
  readonly index: number;
  readonly path: string;
  readonly before: Stored | null;
  readonly after: Entry;
  readonly outcome: "created" | "updated" | "unchanged";
};
export type Decided<Stored, Entry> = {
  readonly changes: readonly Change<Stored, Entry>[];
  readonly faults: readonly Fault[];
};

type Noun<Patch, Stored, Entry> = {
  /** Its list in the document. */
  readonly list: string;
  /** The field that names an entry, for the fault of one named twice. */
  readonly named: string;
  /** Two entries of one key, whatever the case, are the same. */
  readonly keyOf: (patch: Patch) => string;
  readonly stored: ReadonlyMap<string, Stored>;
  readonly entryOf: (stored: Stored) => Entry;
  readonly settle: (patch: Patch, before: Stored | null, path: string) => Settled<Entry>;
};

export const keyed = <Item>(items: readonly Item[], keyOf: (item: Item) => string): ReadonlyMap<string, Item> =>
  new Map(items.map((item) => [keyOf(item).toLowerCase(), item]));

/** Decides each entry of a list against what stands; an entry with a fault has no change. */
export function decideEntries<Patch, Stored, Entry>(
  patches: readonly Patch[] | undefined,
  noun: Noun<Patch, Stored, Entry>,
): Decided<Stored, Entry> {
  const seen = new Set<string>();
  const changes: Change<Stored, Entry>[] = [];
  const faults: Fault[] = [];
  (patches ?? []).forEach((patch, index) => {
    const path = `${noun.list}[${String(index)}]`;
    const key = noun.keyOf(patch).toLowerCase();
    if (seen.has(key)) {
      faults.push({ path: `${path}.${noun.named}`, code: "alreadyExists" });
      return;
    }
    seen.add(key);
    const before = noun.stored.get(key) ?? null;
    const found = noun.settle(patch, before, path);
    faults.push(...found.faults);
    if (found.entry !== null) changes.push(changeOf(index, path, before, noun.entryOf, found.entry));
  });
  return { changes, faults };
}

function changeOf<Stored, Entry>(
  index: number,
  path: string,
  before: Stored | null,
  entryOf: (stored: Stored) => Entry,
  after: Entry,
): Change<Stored, Entry> {
  if (before === null) return { index, path, before, after, outcome: "created" };
  return { index, path, before, after, outcome: isSame(entryOf(before), after) ? "unchanged" : "updated" };
}

/** The entries of changes that write something. */
export const written = <Stored, Entry>(decided: Decided<Stored, Entry>): Change<Stored, Entry>[] =>
  decided.changes.filter(({ outcome }) => outcome !== "unchanged");
