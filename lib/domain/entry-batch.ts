import { contentText, sameContent, type CellContent, type Mark } from "./cell";
import type { Decimal } from "./decimal";
import { contentAsked, entryFault } from "./entry-content";
import type { EntryWindowRefusal } from "./entry-window";
import type { IndicatorKind } from "./indicator";
import type { CurrentCell, EntryOutcome } from "./observation-entry";
import type { Period } from "./period";
import type { Fault } from "./result";

/** What can be wrong with an entry. */
export type EntryFaultCode =
  | EntryWindowRefusal
  | "unknownSeries"
  | "periodRequired"
  | "periodNotOwed"
  | "duplicateCell"
  | "valueAndMark"
  | "wrongKind"
  | "incompletePair"
  | "negativePart"
  | "ruleBroken"
  | "revisionConflict";

/** What somebody asks to write in one cell; a field left out keeps what stands, `value: null` empties the cell. */
export type AskedEntry = {
  readonly series: string;
  readonly period?: Period;
  readonly value?: Decimal | null;
  readonly numerator?: Decimal | null;
  readonly denominator?: Decimal | null;
  readonly mark?: Mark;
  readonly comment?: string | null;
  readonly evidence?: string | null;
  readonly revision?: number;
};

/** A cell of those whom the writer may write for. */
export type WritableCell = {
  readonly series: string;
  readonly period: Period;
  readonly kind: IndicatorKind;
  /** Why it cannot be written now. */
  readonly closed?: EntryWindowRefusal;
  readonly current: CurrentCell;
  /** Rules of level `error` that a content would break; empty when it may be written. */
  readonly breaks: (
    content: CellContent,
  ) => readonly { readonly code: EntryFaultCode; readonly params: NonNullable<Fault["params"]> }[];
};

export type EntryVerdict = {
  readonly index: number;
  readonly outcome: EntryOutcome;
  /** The revision after the entry; null where it is refused. */
  readonly revision: number | null;
  readonly faults: readonly Fault[];
  readonly cell?: WritableCell;
  /** What to append; only where `outcome` is created or revised. */
  readonly next?: Pick<CurrentCell, "content" | "comment" | "evidence">;
};

/** What each entry becomes, in order; two entries of one cell are both refused. Nothing is written here. */
export function decideEntries(entries: readonly AskedEntry[], cells: readonly WritableCell[]): EntryVerdict[] {
  const bySeries = Map.groupBy(cells, (cell) => cell.series);
  const found = entries.map((entry, index) => findCell(entry, index, bySeries.get(entry.series) ?? []));
  const asked = Map.groupBy(found, (one) => ("cell" in one ? one.cell : undefined));
  return entries.map((entry, index) => {
    const one = found[index];
    if (one === undefined || "faults" in one) return refused(index, "rejected", one?.faults ?? []);
    if ((asked.get(one.cell)?.length ?? 0) > 1)
      return refused(index, "rejected", [entryFault(index, "", "duplicateCell")]);
    return decideOne(entry, index, one.cell);
  });
}

const refused = (index: number, outcome: "rejected" | "conflict", faults: readonly Fault[]): EntryVerdict => ({
  index,
  outcome,
  revision: null,
  faults,
});

function findCell(
  entry: AskedEntry,
  index: number,
  cells: readonly WritableCell[],
): { cell: WritableCell } | { faults: readonly Fault[] } {
  const [only, ...others] = cells;
  if (only === undefined) return { faults: [entryFault(index, "series", "unknownSeries", { series: entry.series })] };
  if (entry.period === undefined) {
    return others.length === 0 ? { cell: only } : { faults: [entryFault(index, "period", "periodRequired")] };
  }
  const cell = cells.find(({ period }) => period === entry.period);
  return cell ? { cell } : { faults: [entryFault(index, "period", "periodNotOwed", { period: entry.period })] };
}

function decideOne(entry: AskedEntry, index: number, cell: WritableCell): EntryVerdict {
  if (cell.closed !== undefined) return refused(index, "rejected", [entryFault(index, "", cell.closed)]);
  const content = contentAsked(entry, index, cell);
  if (Array.isArray(content)) return refused(index, "rejected", content);
  const { current } = cell;
  const next = {
    content: content === undefined ? current.content : content,
    comment: entry.comment === undefined ? current.comment : entry.comment,
    evidence: entry.evidence === undefined ? current.evidence : entry.evidence,
  };
  const stands =
    sameContent(next.content, current.content) &&
    next.comment === current.comment &&
    next.evidence === current.evidence;
  if (stands) return { index, outcome: "unchanged", revision: current.revision, faults: [], cell };
  const isStale = entry.revision !== undefined && entry.revision !== current.revision;
  if (isStale && !sameContent(next.content, current.content)) {
    const both = { current: contentText(current.content), asked: contentText(next.content) };
    return refused(index, "conflict", [
      entryFault(index, "revision", "revisionConflict", { ...both, revision: current.revision }),
    ]);
  }
  const broken = next.content === null ? [] : cell.breaks(next.content);
  if (broken.length > 0) {
    const field = cell.kind === "ratio" ? "numerator" : "value";
    const faults = broken.map(({ code, params }) => entryFault(index, field, code, params));
    return refused(index, "rejected", faults);
  }
  const outcome = current.revision === 0 ? "created" : "revised";
  return { index, outcome, revision: current.revision + 1, faults: [], cell, next };
}
