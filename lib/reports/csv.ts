import type { Cell, Sheet } from "./sheet-model";

const isNumber = /^[+-]?\d+(?:[.,]\d+)?$/;

/** A cell that a spreadsheet would run as a formula is prefixed with an apostrophe; a number is not one. */
const harmless = (text: string): string => (/^[=+\-@\t\r]/u.test(text) && !isNumber.test(text) ? `'${text}` : text);

const quoted = (text: string): string => (/[";\r\n]/u.test(text) ? `"${text.replaceAll('"', '""')}"` : text);

function fieldOf(cell: Cell): string {
  if (cell === null) return "";
  if (cell.kind === "text") return quoted(harmless(cell.text));
  return cell.kind === "day" ? cell.day : cell.value.replace(".", ",");
}

/** One line, for files that are written as they are read. */
export const csvLine = (cells: readonly Cell[]): string => `${cells.map(fieldOf).join(";")}\r\n`;
/** What a CSV begins with: the mark that tells spreadsheets its encoding, and the heads. */
export const csvHead = (titles: readonly string[]): string =>
  `\uFEFF${csvLine(titles.map((title) => ({ kind: "text", text: title })))}`;

/** One sheet as CSV for French spreadsheets: BOM, semicolons, decimal commas, CRLF, quoted as RFC 4180 says. */
export function writeCsv(sheet: Sheet): Uint8Array {
  const head = csvHead(sheet.columns.map(({ title }) => title));
  return new TextEncoder().encode(`${head}${sheet.rows.map(csvLine).join("")}`);
}
