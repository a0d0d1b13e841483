import type { ExportedObservation, ExportPiece, ObservationFormat } from "@/lib/domain/observation-export";
import { csvHead, csvLine } from "./csv";
import { count, exactNumber, text, type Cell } from "./sheet-model";

/** The heads that an import reads back, then what it does not need. */
const heads = [
  "series",
  "period",
  "value",
  "numerator",
  "denominator",
  "mark",
  "comment",
  "indicator",
  "department",
  "ministry",
  "project",
  "revision",
  "validatedAt",
];

const numberCell = (value: number | null): Cell => exactNumber(value === null ? null : String(value));
const lineOf = (one: ExportedObservation): string =>
  csvLine([
    text(one.series),
    text(one.period),
    numberCell(one.value),
    numberCell(one.numerator),
    numberCell(one.denominator),
    text(one.mark),
    text(one.comment),
    text(one.indicator),
    text(one.department),
    text(one.ministry),
    text(one.project),
    count(one.revision),
    text(one.validatedAt),
  ]);

const pieceOf = (page: ExportPiece, format: ObservationFormat): string => {
  if (typeof page === "string") return page;
  return format === "csv" ? page.map(lineOf).join("") : page.map((one) => JSON.stringify(one)).join(",");
};

/** A file written page by page: what precedes the first one, each page, and what closes it. */
export async function* writeObservations(
  pages: AsyncIterable<ExportPiece>,
  format: ObservationFormat,
): AsyncGenerator<string, void> {
  const isCsv = format === "csv";
  yield isCsv ? csvHead(heads) : '{"items":[';
  let separator = "";
  for await (const page of pages) {
    const piece = pieceOf(page, format);
    if (piece === "") continue;
    yield `${separator}${piece}`;
    separator = isCsv ? "" : ",";
  }
  if (!isCsv) yield '],"nextCursor":null}';
}
