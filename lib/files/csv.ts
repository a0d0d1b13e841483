import type { ImportTableRow } from "@/lib/domain/import";
import { fail, ok, type Result } from "@/lib/domain/result";
import { mostCells } from "./row-collector";

const separators = [";", ",", "\t"] as const;
type Separator = (typeof separators)[number];

/** One field and what ends it; a quoted field may hold separators and line breaks, its quotes are doubled. */
const fieldPattern = (separator: Separator): RegExp =>
  new RegExp(`(?:"([^"]*(?:""[^"]*)*)"|((?!")[^${separator}\\r\\n]*))(${separator}|\\r\\n|\\n|\\r|$)`, "y");
const fields: Readonly<Record<Separator, RegExp>> = {
  ";": fieldPattern(";"),
  ",": fieldPattern(","),
  "\t": fieldPattern("\t"),
};

/** The separator found most often in the first line, outside quotes. */
function separatorOf(text: string): Separator {
  const [line = ""] = /^(?:"[^"]*"|[^"\r\n])*/u.exec(text) ?? [];
  const bare = line.replace(/"[^"]*"/gu, "");
  const counts = separators.map((separator) => [separator, bare.split(separator).length] as const);
  return counts.reduce((best, one) => (one[1] > best[1] ? one : best))[0];
}

/**
 * The records of a CSV as RFC 4180 writes them, at most `most`; a record of empty cells is left out but counted. Refuses
 * a quote that nothing closes, text after a closing quote, and more cells than any table has.
 */
export function readCsv(text: string, most: number): Result<ImportTableRow[], "unreadableFile" | "tooLarge"> {
  const pattern = fields[separatorOf(text)];
  pattern.lastIndex = 0;
  const records: ImportTableRow[] = [];
  let cells: string[] = [];
  let row = 1;
  while (pattern.lastIndex < text.length || cells.length > 0) {
    const field = pattern.exec(text);
    if (field === null || cells.length >= mostCells) return unreadable(row);
    const [, quoted, plain = "", end = ""] = field;
    cells.push(quoted === undefined ? plain : quoted.replaceAll('""', '"'));
    if (separators.some((separator) => separator === end)) continue;
    if (row === 1 || cells.some((cell) => cell.trim() !== "")) records.push({ row, cells });
    if (records.length > most) return fail("tooLarge");
    cells = [];
    row += 1;
  }
  return ok(records);
}

const unreadable = (row: number) => fail("unreadableFile", [{ path: "file", row, code: "unreadableFile" }]);
