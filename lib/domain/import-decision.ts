import { type AskedEntry, type EntryVerdict } from "./entry-batch";
import { type ImportOutcome, type ImportRow } from "./import";
import { type ColumnHeads } from "./import-heads";
import { rowFault } from "./import-line";
import { contentAsked, entryOf, type MatchedLine } from "./import-match";
import { type Fault } from "./result";

/** The rows that are left to compare with their cells, as entries; `seen`: the revision a row was made from. */
export function comparedLines(
  lines: readonly MatchedLine[],
  seen: ReadonlyMap<number, number> = new Map(),
): { row: number; entry: AskedEntry }[] {
  return lines.flatMap(({ row, series, period, asked, faults, repeats }) =>
    series === null || faults.length > 0 || repeats !== null
      ? []
      : [{ row, entry: entryOf(series.series, period, asked, seen.get(row) ?? null) }],
  );
}

/** Faults of a batch of entries (`entries[3].value`) at the rows the entries come from. */
export function faultsOfRows(faults: readonly Fault[], rows: readonly number[], heads: ColumnHeads): Fault[] {
  return faults.flatMap((fault) => {
    const [, index = "", field = ""] = /^entries\[(\d+)\](?:\.(\w+))?$/u.exec(fault.path) ?? [];
    const row = rows[Number(index)];
    return row === undefined ? [] : [rowFault(row, { heads }, { ...fault, path: field })];
  });
}

type Compared = { readonly rows: readonly number[]; readonly verdicts: readonly EntryVerdict[] };

/** What is kept of each row. `tellsBefore` is false where the uploader may not see what the cells hold. */
export function importRows(
  lines: readonly MatchedLine[],
  { rows, verdicts }: Compared,
  heads: ColumnHeads,
  tellsBefore: boolean,
): ImportRow[] {
  const byRow = new Map(verdicts.map((verdict) => [rows[verdict.index], verdict]));
  const settled = new Map<number, ImportRow>();
  for (const line of lines) {
    const first = line.repeats === null ? undefined : settled.get(line.repeats);
    const row = first ? repeated(line, first) : decidedRow(line, byRow.get(line.row), { rows, heads, tellsBefore });
    settled.set(line.row, row);
  }
  return [...settled.values()];
}

type Reading = { readonly rows: readonly number[]; readonly heads: ColumnHeads; readonly tellsBefore: boolean };

function decidedRow(line: MatchedLine, verdict: EntryVerdict | undefined, reading: Reading): ImportRow {
  const { row, series, asked } = line;
  const period = verdict?.cell?.period ?? line.period;
  const faults = verdict ? faultsOfRows(verdict.faults, reading.rows, reading.heads) : line.faults;
  return {
    row,
    outcome: outcomeOf(verdict),
    target: series && period && { indicatorId: series.indicatorId, seriesId: series.seriesId, period },
    content: contentAsked(asked),
    comment: asked.comment ?? null,
    evidence: asked.evidence ?? null,
    seen: verdict?.cell?.current.revision ?? null,
    before: reading.tellsBefore ? (verdict?.cell?.current.content ?? null) : null,
    faults,
  };
}

const outcomeOf = (verdict: EntryVerdict | undefined): ImportOutcome =>
  verdict === undefined || verdict.outcome === "conflict" ? "rejected" : verdict.outcome;

/** A row that says again what an earlier one says: nothing more to write, or refused for the same reasons. */
const repeated = (line: MatchedLine, first: ImportRow): ImportRow => ({
  ...first,
  row: line.row,
  outcome: first.outcome === "rejected" ? "rejected" : "unchanged",
  faults: first.faults.map((fault) => ({ ...fault, row: line.row })),
});
