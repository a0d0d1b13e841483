import { csvLine as lineOf, csvNumber, csvStart, csvText } from "@/lib/shared/csv-line";

import type { Cell, Sheet } from "./sheet-model";

function fieldOf(cell: Cell): string {
  if (cell === null) return "";
  if (cell.kind === "open") return fieldOf(cell.holds);
  if (cell.kind === "text") return csvText(cell.text);
  return cell.kind === "day" ? cell.day : csvNumber(cell.value);
}

/** One line, for files that are written as they are read. */
export const csvLine = (cells: readonly Cell[]): string => lineOf(cells.map(fieldOf));
/** What a CSV begins with: the mark that tells spreadsheets its encoding, and the heads. */
export const csvHead = (titles: readonly string[]): string =>
  `${csvStart}${csvLine(titles.map((title) => ({ kind: "text", text: title })))}`;

/** One sheet as CSV for French spreadsheets: BOM, semicolons, decimal commas, CRLF, quoted as RFC 4180 says. */
export function writeCsv(sheet: Sheet): Uint8Array {
  const head = csvHead(sheet.columns.map(({ title }) => title));
  return new TextEncoder().encode(`${head}${sheet.rows.map(csvLine).join("")}`);
}
