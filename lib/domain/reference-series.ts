import { Decimal } from "./decimal";
import { type Period } from "./period";
import { type IndicatorEntry, type SeriesEntry } from "./reference";
import { settleBaseline } from "./reference-baseline";
import { decideEntries, keyed, type Decided } from "./reference-change";
import { type ReferenceDocument, type SeriesPatch } from "./reference-document";
import { mergeEntry, needed, settled, without, type Blank, type Settled } from "./reference-merge";
import { periodRangeFaults, retirementFaults } from "./reference-rules";
import { type ReferenceState, type StoredSeries } from "./reference-state";
import { readerOf, type Reader, type World } from "./reference-world";
import { type Fault } from "./result";

const blankSeries: Blank<SeriesEntry> = {
  id: needed,
  name: null,
  indicator: needed,
  department: needed,
  ministry: null,
  project: null,
  from: null,
  to: null,
  baseline: null,
  weight: new Decimal(1),
  sharedKey: null,
  archived: false,
};

/** `indicators`: by their code in lower case, as they will stand. */
export const decideSeries = (
  state: ReferenceState,
  document: ReferenceDocument,
  world: World,
  indicators: ReadonlyMap<string, IndicatorEntry>,
): Decided<StoredSeries, SeriesEntry> =>
  decideEntries(document.series, {
    list: "series",
    named: "id",
    keyOf: ({ id }) => canonicalId(partsOf(id)),
    stored: keyed(state.series, ({ entry }) => entry.id),
    entryOf: ({ entry }) => entry,
    settle: (patch, before, path) => settleSeries(patch, before, path, { world, indicators }),
  });

type Scene = { readonly world: World; readonly indicators: ReadonlyMap<string, IndicatorEntry> };

function settleSeries(
  patch: SeriesPatch,
  before: StoredSeries | null,
  path: string,
  { world, indicators }: Scene,
): Settled<SeriesEntry> {
  const fields = without(patch, "baseline", "reason", "from");
  const parts = partsOf(patch.id);
  const reader = readerOf(world);
  const read = readParts(parts, patch, path, reader);
  const start = indicators.get(read.indicator.toLowerCase())?.from ?? null;
  const standing = before?.entry ?? null;
  const begins = patch.from === undefined ? {} : { from: inheritedFrom(patch.from, standing, start) };
  const merged = mergeEntry(blankSeries, standing, { ...fields, ...read, ...begins, id: canonicalId(read) }, path);
  if (merged.entry === null) return merged;
  const { baseline, faults } = settleBaseline(patch, standing?.baseline ?? null, before?.baselineRevision ?? 0, path);
  return settled({ ...merged.entry, baseline }, [
    ...reader.faults,
    ...mismatchFaults(parts, patch, path),
    ...retirementFaults(merged.entry, path),
    ...periodRangeFaults(merged.entry.from ?? start, merged.entry.to, `${path}.to`),
    ...faults,
  ]);
}

/** A series that follows its indicator's first period still does where that very period is given back. */
const inheritedFrom = (from: Period | null, before: SeriesEntry | null, start: Period | null): Period | null =>
  before !== null && before.from === null && from === start ? null : from;

type Parts = Pick<SeriesEntry, "indicator" | "department" | "ministry" | "project">;

/** What the id of a series says. */
export function partsOf(id: string): Parts {
  const [indicator = "", department = "", ministry = "-", project = "-"] = id.split("/");
  return {
    indicator,
    department,
    ministry: ministry === "-" ? null : ministry,
    project: project === "-" ? null : project,
  };
}

/** The only spelling of an id: `-` for an empty part, none at the end. */
export function canonicalId({ indicator, department, ministry, project }: Parts): string {
  if (project !== null) return [indicator, department, ministry ?? "-", project].join("/");
  return [indicator, department, ...(ministry === null ? [] : [ministry])].join("/");
}

function readParts(parts: Parts, patch: SeriesPatch, path: string, { read }: Reader): Parts {
  const at = (field: keyof Parts): string => `${path}.${patch[field] == null ? "id" : field}`;
  return {
    indicator: read("indicators", parts.indicator, at("indicator")),
    department: read("departments", parts.department, at("department")),
    ministry: parts.ministry && read("ministries", parts.ministry, at("ministry")),
    project: parts.project && read("projects", parts.project, at("project")),
  };
}

/** The id and the fields say the same thing; a field left out says nothing. */
const mismatchFaults = (parts: Parts, patch: SeriesPatch, path: string): Fault[] =>
  (["indicator", "department", "ministry", "project"] as const).flatMap((field) => {
    const given = patch[field];
    if (given === undefined || given?.toLowerCase() === parts[field]?.toLowerCase()) return [];
    return [{ path: `${path}.${field}`, code: "seriesMismatch" }];
  });
