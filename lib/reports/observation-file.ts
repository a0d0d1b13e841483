import type { ExportedObservation } from "@/lib/domain/observation-export";
import { csvHead, csvLine } from "./csv";
import { count, exactNumber, text, type Cell } from "./sheet-model";

export type ObservationFormat = "csv" | "json";

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

/** A file written page by page: what precedes the first one, each page, and what closes it. */
export async function* writeObservations(
  pages: AsyncIterable<readonly ExportedObservation[]>,
  format: ObservationFormat,
): AsyncGenerator<string, void> {
  if (format === "csv") {
    yield csvHead(heads);
    for await (const page of pages) yield page.map(lineOf).join("");
    return;
  }
  yield '{"items":[';
  let separator = "";
  for await (const page of pages) {
    if (page.length === 0) continue;
    yield `${separator}${page.map((one) => JSON.stringify(one)).join(",")}`;
    separator = ",";
  }
  yield '],"nextCursor":null}';
}
