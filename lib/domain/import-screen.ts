import type { ImportMapping, ImportOutcome } from "./import";
import type { ColumnHeads } from "./import-heads";
import type { ImportRecord, ImportRowRecord } from "./import-record";
import type { Fault } from "./result";

/** An import as it is looked at, with a page of its rows. */
export type ImportScreen = {
  readonly record: ImportRecord;
  /** The first row of the file. */
  readonly heads: readonly string[];
  readonly mapping: ImportMapping;
  /** The heads that were read as fields of ours; none where the file could not be read. */
  readonly columns: ColumnHeads;
  readonly tally: ReadonlyMap<ImportOutcome, number>;
  readonly rows: readonly ImportRowRecord[];
  /** What refused rows of the page say, cell by cell. */
  readonly texts: ReadonlyMap<number, readonly string[]>;
  /** The row after which the next page begins. */
  readonly next: number | null;
  /** What refused rows name in place of a series. */
  readonly unknownKeys: readonly string[];
};

/** Kept with a file whose heads said too little: nothing of it is read yet. */
export const isUnread = ({
  record: { counts, kind, state },
  columns,
}: Pick<ImportScreen, "record" | "columns">): boolean =>
  kind !== "workbook" && state === "previewed" && counts.rows === 0 && Object.keys(columns).length === 0;

/** What the file says where a fault points at: the texts of the columns it names. */
export function readText({ heads, texts }: Pick<ImportScreen, "heads" | "texts">, { row, column }: Fault): string {
  const cells = texts.get(row ?? -1);
  if (cells === undefined || column === undefined) return "";
  const at = heads.findIndex((head) => head.trim() === column);
  if (at !== -1) return cells[at] ?? "";
  const parts = column.split("/").map((head) => heads.findIndex((one) => one.trim() === head));
  return parts.map((place) => cells[place] ?? "").join("/");
}
