import { Decimal } from "./decimal";
import { type IndicatorEntry } from "./reference";
import { settleBaseline } from "./reference-baseline";
import { decideEntries, keyed, type Decided } from "./reference-change";
import { type IndicatorPatch, type ReferenceDocument } from "./reference-document";
import { mergeEntry, needed, settled, without, type Blank, type Settled } from "./reference-merge";
import { periodRangeFaults, readSuccession, retirementFaults } from "./reference-rules";
import { type ReferenceState, type StoredIndicator } from "./reference-state";
import { settleVersion } from "./reference-version";
import { priorityRef, readerOf, type Reader, type World } from "./reference-world";
import { type Fault } from "./result";

const blankIndicator: Blank<IndicatorEntry> = {
  code: needed,
  roadmap: needed,
  priority: null,
  name: needed,
  definition: null,
  source: null,
  family: "other",
  kind: needed,
  overTime: "sum",
  overSeries: "sum",
  cumulative: false,
  scale: new Decimal(1),
  unit: needed,
  decimals: 0,
  direction: needed,
  frequency: needed,
  from: needed,
  to: null,
  tolerance: new Decimal(10),
  band: new Decimal(0),
  weight: new Decimal(1),
  rules: [],
  keyFigure: null,
  public: false,
  contact: null,
  archived: false,
  baseline: null,
  succeeds: [],
  version: null,
};

export const decideIndicators = (
  state: ReferenceState,
  document: ReferenceDocument,
  world: World,
): Decided<StoredIndicator, IndicatorEntry> =>
  decideEntries(document.indicators, {
    list: "indicators",
    named: "code",
    keyOf: ({ code }) => code,
    stored: keyed(state.indicators, ({ entry }) => entry.code),
    entryOf: ({ entry }) => entry,
    settle: (patch, before, path) => settleIndicator(patch, before, path, world),
  });

function settleIndicator(
  patch: IndicatorPatch,
  before: StoredIndicator | null,
  path: string,
  world: World,
): Settled<IndicatorEntry> {
  const fields = without(patch, "baseline", "reason", "version");
  const standing = before?.entry ?? null;
  const merged = mergeEntry(blankIndicator, standing, { ...fields, code: standing?.code ?? patch.code }, path);
  if (merged.entry === null) return merged;
  const reader = readerOf(world);
  const read = readReferences(merged.entry, path, reader);
  const baseline = settleBaseline(patch, standing?.baseline ?? null, before?.baselineRevision ?? 0, path);
  const version = settleVersion(patch.version ?? null, before, read, path);
  return settled({ ...read, baseline: baseline.baseline, version: version.note }, [
    ...reader.faults,
    ...movedFaults(standing, read, path),
    ...definitionFaults(read, path),
    ...baseline.faults,
    ...version.faults,
  ]);
}

function readReferences(entry: IndicatorEntry, path: string, reader: Reader): IndicatorEntry {
  const roadmap = reader.read("roadmaps", entry.roadmap, `${path}.roadmap`);
  if (entry.priority !== null) reader.read("priorities", priorityRef(roadmap, entry.priority), `${path}.priority`);
  return { ...entry, roadmap, succeeds: readSuccession(entry.succeeds, "indicators", path, reader) };
}

/** An indicator of another roadmap is another indicator, that may succeed it. */
const movedFaults = (before: IndicatorEntry | null, { roadmap }: IndicatorEntry, path: string): Fault[] =>
  before !== null && before.roadmap !== roadmap ? [{ path: `${path}.roadmap`, code: "fixedField" }] : [];

const definitionFaults = (entry: IndicatorEntry, path: string): Fault[] => [
  ...retirementFaults(entry, path),
  ...periodRangeFaults(entry.from, entry.to, `${path}.to`),
  ...(entry.cumulative && entry.kind === "amount" && entry.overTime !== "sum"
    ? [{ path: `${path}.cumulative`, code: "notCumulative" }]
    : []),
  ...entry.rules.flatMap((rule, index) =>
    rule.type === "notAbove" && entry.kind === "amount"
      ? [{ path: `${path}.rules[${String(index)}].type`, code: "wrongKind" }]
      : [],
  ),
];
