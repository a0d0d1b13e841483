import { type AskedEntry } from "./entry-batch";
import { type ImportField, type ImportMapping, type ImportTable, type ImportTableRow } from "./import";
import { headFor, type ImportColumns } from "./import-heads";
import { readFileFigure, readFileMark, type FileFigure } from "./import-number";
import { readFilePeriod, type FilePeriod } from "./import-period";
import { commentFault, evidenceFault } from "./import-text";
import { type Fault, type Result } from "./result";

/** What a row of a file says, before anybody looks at the cell it speaks of. What is left empty says nothing. */
export type ImportLine = {
  readonly row: number;
  /** Null where the mapping has no series for its key. */
  readonly series: string | null;
  readonly period: FilePeriod;
  readonly asked: AskedContent;
  readonly faults: readonly Fault[];
};
export type AskedContent = Pick<AskedEntry, "value" | "numerator" | "denominator" | "mark" | "comment" | "evidence">;

const figureFields = ["value", "numerator", "denominator"] as const;

/** Reads every row that the mapping keeps. */
export function readLines(table: ImportTable, columns: ImportColumns, mapping: ImportMapping): ImportLine[] {
  const isKept = ({ cells }: ImportTableRow): boolean =>
    columns.keep.every(({ position, values }) => values.has((cells[position] ?? "").trim()));
  return table.rows.filter(isKept).map((row) => readLine(row, table.heads.length, columns, mapping));
}

type Reader = {
  readonly textOf: (field: ImportField) => string;
  readonly refuse: (field: ImportField | "", code: string, params?: Fault["params"]) => void;
};

function readLine(
  { row, cells }: ImportTableRow,
  width: number,
  columns: ImportColumns,
  mapping: ImportMapping,
): ImportLine {
  const faults: Fault[] = [];
  const reader: Reader = {
    textOf: (field) =>
      columns.at[field]?.map((at) => (cells[at] ?? "").trim()).join("/") ?? columns.constants[field]?.trim() ?? "",
    refuse: (path, code, params) => faults.push(rowFault(row, columns, { path, code, ...(params && { params }) })),
  };
  // A number whose decimal comma was taken for a separator would be cut in two: such a row has a cell too many.
  if (cells.slice(width).some((cell) => cell.trim() !== "")) reader.refuse("", "tooManyCells", { expected: width });
  const series = readSeries(reader, columns, mapping);
  const period = settle(reader, "period", readFilePeriod(reader.textOf("period")));
  const asked = { ...readContent(reader), ...readTexts(reader) };
  return { row, series, period, asked, faults };
}

/** What was read, or null and its fault. */
function settle<T>(reader: Reader, field: ImportField, reading: Result<T, string>): T | null {
  if (reading.ok) return reading.value;
  const text = reader.textOf(field).slice(0, 100);
  reader.refuse(field, reading.error, { ...reading.faults?.[0]?.params, text });
  return null;
}

function readSeries(reader: Reader, columns: ImportColumns, { series }: ImportMapping): string | null {
  const key = seriesKey(columns, reader.textOf);
  if (series === undefined) return key;
  if (Object.hasOwn(series, key)) return withoutEmptyParts(series[key] ?? "");
  reader.refuse("series", "unmapped", { key: key.slice(0, 100) });
  return null;
}

/** The column of `series`, else its parts joined, `-` for an empty one. */
function seriesKey({ at, constants }: ImportColumns, textOf: Reader["textOf"]): string {
  if (at.series || constants.series !== undefined) return withoutEmptyParts(textOf("series"));
  const parts = (["indicator", "department", "ministry", "project"] as const).map((field) => textOf(field) || "-");
  return withoutEmptyParts(parts.join("/"));
}

const withoutEmptyParts = (series: string): string => series.trim().replace(/(?:\/-){1,2}$/u, "");

function readContent(reader: Reader): AskedContent {
  const figures = figureFields.map(
    (field) => [field, settle(reader, field, readFileFigure(reader.textOf(field)))] as const,
  );
  const numbers = figures.flatMap(([field, figure]) =>
    figure?.kind === "number" ? [[field, figure.number] as const] : [],
  );
  const mark = readMark(reader) ?? figures.find(([, figure]) => figure?.kind === "mark")?.[1];
  return { ...Object.fromEntries(numbers), ...(mark?.kind === "mark" && { mark: mark.mark }) };
}

function readMark(reader: Reader): FileFigure {
  const text = reader.textOf("mark");
  const mark = text === "" ? null : readFileMark(text);
  if (mark === undefined) reader.refuse("mark", "notANumber", { text: text.slice(0, 100) });
  return mark == null ? null : { kind: "mark", mark };
}

/** Our own exports put an apostrophe before what a spreadsheet would run as a formula. */
const unguarded = (text: string): string => text.replace(/^'(?=[=+\-@\t\r])/u, "");

function readTexts(reader: Reader): Pick<AskedContent, "comment" | "evidence"> {
  const comment = unguarded(reader.textOf("comment"));
  const evidence = reader.textOf("evidence");
  const refuse = (field: ImportField, fault: Pick<Fault, "code" | "params"> | null): void => {
    if (fault) reader.refuse(field, fault.code, fault.params);
  };
  if (comment !== "") refuse("comment", commentFault(comment));
  if (evidence !== "") refuse("evidence", evidenceFault(evidence));
  return { ...(comment !== "" && { comment }), ...(evidence !== "" && { evidence }) };
}

/** A fault of a row, at the head of the field its `path` names. */
export function rowFault(row: number, { heads }: Pick<ImportColumns, "heads">, fault: Fault): Fault {
  const column = headFor(heads, fault.path);
  return { ...fault, row, ...(column !== undefined && { column }) };
}
