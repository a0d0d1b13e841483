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

/** One sheet as CSV for French spreadsheets: BOM, semicolons, decimal commas, CRLF, quoted as RFC 4180 says. */
export function writeCsv(sheet: Sheet): Uint8Array {
  const head = sheet.columns.map(({ title }) => quoted(harmless(title)));
  const lines = [head, ...sheet.rows.map((row) => row.map(fieldOf))].map((fields) => `${fields.join(";")}\r\n`);
  return new TextEncoder().encode(`\uFEFF${lines.join("")}`);
}
