import { type CellContent } from "./cell";
import { type Period } from "./period";
import { type Fault } from "./result";

export const importKinds = ["entries", "history", "workbook"] as const;
export type ImportKind = (typeof importKinds)[number];
export const importStates = ["previewed", "committed", "validated"] as const;
export type ImportState = (typeof importStates)[number];

/** A file read into texts: `row` is the file's own number, the head being 1. */
export type ImportTable = {
  readonly heads: readonly string[];
  readonly rows: readonly ImportTableRow[];
};
export type ImportTableRow = { readonly row: number; readonly cells: readonly string[] };

/** How a foreign file is read: which column is what, which key is which series, which rows and days count. */
export type ImportMapping = {
  readonly columns?: Partial<Readonly<Record<ImportField, readonly string[]>>>;
  /** What every row says of a field that no column gives. */
  readonly constants?: Partial<Readonly<Record<ImportField, string>>>;
  readonly series?: Readonly<Record<string, string>>;
  readonly keep?: Readonly<Record<string, readonly string[]>>;
  readonly days?: "periodEnd" | "any";
};

/** Fields that say which cell a row is about: every row may say the same, and two columns may make one key. */
export const keyFields = ["series", "indicator", "department", "ministry", "project", "period"] as const;
/** Fields that a column of a foreign file can give, in the order of the form. */
export const mappedFields = [...keyFields, "value", "numerator", "denominator", "mark", "comment", "evidence"] as const;
export type MappedField = (typeof mappedFields)[number];
// Of a pre-filled workbook besides: whose it is, and the revision each of its cells had.
export const importFields = [...mappedFields, "workbook", "revision"] as const;
export type ImportField = (typeof importFields)[number];

export type ImportCounts = Readonly<Record<"rows" | "accepted" | "rejected" | "unchanged", number>>;
export type CommitCounts = Readonly<Record<"created" | "revised" | "unchanged" | "rejected", number>>;

/** What became of a row, or will when the import is committed. */
export const importOutcomes = ["created", "revised", "unchanged", "rejected"] as const;
export type ImportOutcome = (typeof importOutcomes)[number];

/** A row as it is kept: what it asks of which cell, what was seen there, or what is wrong with it. */
export type ImportRow = {
  readonly row: number;
  readonly outcome: ImportOutcome;
  readonly target: { readonly indicatorId: string; readonly seriesId: string; readonly period: Period } | null;
  readonly content: CellContent | null;
  readonly comment: string | null;
  readonly evidence: string | null;
  /** The cell's revision when the row was compared with it, 0 for none. */
  readonly seen: number | null;
  /** What the cell held; never kept of cells that the uploader may not see. */
  readonly before: CellContent | null;
  readonly faults: readonly Fault[];
};

export const countRows = (rows: readonly Pick<ImportRow, "outcome">[]): ImportCounts => {
  const count = (...outcomes: ImportOutcome[]) => rows.filter(({ outcome }) => outcomes.includes(outcome)).length;
  return {
    rows: rows.length,
    accepted: count("created", "revised"),
    rejected: count("rejected"),
    unchanged: count("unchanged"),
  };
};
