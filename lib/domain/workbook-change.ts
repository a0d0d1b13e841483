import { sameContent } from "./cell";
import type { ImportColumns } from "./import-heads";
import { rowFault, type AskedContent } from "./import-line";
import { contentAsked, type MatchedLine } from "./import-match";
import type { CurrentCell } from "./observation-entry";
import type { Period } from "./period";
import type { Fault } from "./result";
import { badRevision } from "./workbook-line";

/** A cell of the sheet a workbook was made from. */
export type WorkbookCell = {
  readonly series: string;
  readonly period: Period;
  /** What it holds now. */
  readonly current: CurrentCell;
  /** Of the revisions that rows were made from. */
  readonly revisions: ReadonlyMap<number, Made>;
};
type Known = {
  readonly cells: readonly WorkbookCell[];
  readonly seen: ReadonlyMap<number, number>;
  readonly columns: ImportColumns;
};
export type ChangedLines = { readonly lines: readonly MatchedLine[]; readonly notices: readonly Fault[] };

const mostNotices = 200;
type Made = Omit<CurrentCell, "revision">;
const nothing: Made = { content: null, comment: null, evidence: null };
const keyOf = ({ series, period }: { series: string; period: Period }): string => `${series} ${period}`;

/**
 * What a person changed in the workbook: what a row still says as it was made says nothing, so that nobody's later entry
 * is undone by a cell that was left alone. Rows of no cell of the sheet are refused; those taken away are told.
 */
export function changedLines(lines: readonly MatchedLine[], known: Known): ChangedLines {
  const cells = new Map(known.cells.map((cell) => [keyOf(cell), cell]));
  const named = new Set<string>();
  const kept: Fault[] = [];
  const changed = lines.map((line): MatchedLine => {
    const key = line.series && line.period ? keyOf({ series: line.series.series, period: line.period }) : "";
    const cell = cells.get(key);
    if (cell) named.add(key);
    if (line.faults.length > 0 || line.series === null) return line;
    if (cell === undefined) return { ...line, faults: [rowFault(line.row, known.columns, added)] };
    const revision = known.seen.get(line.row) ?? 0;
    const made = revision === 0 ? nothing : cell.revisions.get(revision);
    if (made === undefined) return { ...line, faults: [badRevision(line.row, known.columns)] };
    const isEmptied = isSilent(line.asked) && made.content !== null && cell.current.content !== null;
    if (isEmptied) kept.push(rowFault(line.row, known.columns, keptValue(cell)));
    return changedLine(line, { cell, made }, known.columns);
  });
  const removed = known.cells.filter((cell) => !named.has(keyOf(cell))).map(removedRow);
  return { lines: changed, notices: [...removed, ...kept].slice(0, mostNotices) };
}

const added = { path: "series", code: "addedRow" } as const;
const keptValue = ({ series }: WorkbookCell): Fault => ({ path: "value", code: "keptValue", params: { series } });
const removedRow = ({ series, period }: WorkbookCell): Fault => ({
  path: "file",
  code: "removedRow",
  params: { series, period },
});

const isSilent = ({ value, numerator, denominator, mark }: AskedContent): boolean =>
  !value && !numerator && !denominator && mark === undefined;

type Compared = { readonly cell: WorkbookCell; readonly made: Made };

function changedLine(line: MatchedLine, { cell, made }: Compared, columns: ImportColumns): MatchedLine {
  const asked = withoutUnchanged(line.asked, made);
  const faults = (["comment", "evidence"] as const).flatMap((field) => {
    const isTheirs = cell.current[field] !== made[field] && cell.current[field] !== asked[field];
    return asked[field] === undefined || !isTheirs ? [] : [textConflict(line.row, field, asked[field], cell, columns)];
  });
  return { ...line, asked, faults };
}

/** A value beside a mark is never as it was made: which of them counts is for the writer to say. */
function withoutUnchanged({ comment, evidence, ...figures }: AskedContent, made: Made): AskedContent {
  const content = contentAsked(figures);
  const isBoth = figures.mark !== undefined && (figures.value ?? figures.numerator ?? figures.denominator) != null;
  const isSame = content !== null && !isBoth && sameContent(content, made.content);
  return {
    ...(!isSame && figures),
    ...(comment !== undefined && comment !== made.comment && { comment }),
    ...(evidence !== undefined && evidence !== made.evidence && { evidence }),
  };
}

function textConflict(
  row: number,
  field: "comment" | "evidence",
  asked: string | null | undefined,
  { current }: WorkbookCell,
  columns: ImportColumns,
): Fault {
  const shown = (text: string | null | undefined): string => (text ?? "").slice(0, 200);
  const params = { current: shown(current[field]), asked: shown(asked), revision: current.revision };
  return rowFault(row, columns, { path: field, code: "revisionConflict", params });
}
