import { firstDay } from "./period";
import { type IndicatorEntry, type VersionNote } from "./reference";
import { changedFields, isSame } from "./reference-merge";
import { type DefinitionRevision, type StoredIndicator } from "./reference-state";
import { type Fault } from "./result";

/** What makes figures before and after incomparable, or computed otherwise: only a new version changes it. */
const versionedFields = ["kind", "overTime", "overSeries", "scale", "unit", "direction", "frequency"] as const;
/** Kept elsewhere than in the definition. */
const otherFields: ReadonlySet<keyof IndicatorEntry> = new Set(["code", "roadmap", "baseline", "succeeds", "version"]);
/** What no computed result reads. */
const wordFields: ReadonlySet<keyof IndicatorEntry> = new Set([
  ...otherFields,
  "priority",
  "name",
  "definition",
  "source",
  "family",
  "decimals",
  "tolerance",
  "band",
  "rules",
  "keyFigure",
  "public",
  "contact",
]);

/** Whether the note announces a version other than the one that stands. */
const isNew = (note: VersionNote | null, before: StoredIndicator | null): note is VersionNote =>
  note !== null && !isSame(note, before?.entry.version ?? null);

/** The note that will stand, and what is wrong: a change that needs a version, a version that goes back in time. */
export function settleVersion(
  note: VersionNote | null,
  before: StoredIndicator | null,
  after: IndicatorEntry,
  path: string,
): { readonly note: VersionNote | null; readonly faults: readonly Fault[] } {
  if (before === null) return { note, faults: [] };
  const standing = before.entry.version;
  if (!isNew(note, before)) {
    const changed = versionedFields.filter((field) => !isSame(before.entry[field], after[field]));
    const faults = changed.map((field) => ({ path: `${path}.${field}`, code: "versionRequired" }));
    return { note: standing, faults };
  }
  if (firstDay(note.from) >= firstDay(before.validFrom)) return { note, faults: [] };
  const params = { from: before.validFrom };
  return { note, faults: [{ path: `${path}.version.from`, code: "versionBackwards", params }] };
}

/** The revision of the definition to append, null where nothing of it changed. */
export function definitionRevision(before: StoredIndicator | null, after: IndicatorEntry): DefinitionRevision | null {
  const reason = after.version?.reason ?? null;
  const breaks = after.version?.break ?? false;
  const validFrom = after.version?.from ?? after.from;
  if (before === null) return { entry: after, revision: 1, version: 1, validFrom, reason, breaks };
  const startsVersion = !isSame(before.entry.version, after.version);
  const changed = [...changedFields(before.entry, after)].some((field) => !otherFields.has(field));
  if (!startsVersion && !changed) return null;
  const version = before.version + (startsVersion ? 1 : 0);
  return { entry: after, revision: before.revision + 1, version, validFrom, reason, breaks };
}

/** Whether computed results may differ: a new version, or another way to count. */
export const changesResults = (before: StoredIndicator | null, after: IndicatorEntry): boolean =>
  before === null ||
  !isSame(before.entry.version, after.version) ||
  [...changedFields(before.entry, after)].some((field) => !wordFields.has(field));
