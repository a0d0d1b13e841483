import { mostCells, type RowCollector } from "./row-collector";
import { dateText, numberText, serialDay, unescaped, type DateFormat } from "./spreadsheet-cell";
import type { XmlAttributes, XmlHandlers } from "./xml";

/** What cells refer to. */
export type SheetContext = {
  readonly strings: readonly string[];
  readonly formats: readonly (DateFormat | null)[];
  readonly since1904: boolean;
};
type OpenCell = { readonly type: string; readonly format: DateFormat | null; readonly at: number; text: string };

/** The rows of a sheet's part; of a formula, the value that was stored with it. */
export function sheetHandlers(context: SheetContext, collector: RowCollector): XmlHandlers {
  let row = 0;
  let cells: string[] = [];
  let cell: OpenCell | null = null;
  let isValue = false;
  return {
    open: (name, attributes) => {
      if (name === "row") [row, cells] = [Number(attributes["r"] ?? row + 1), []];
      else if (name === "c") cell = openCell(attributes, cells.length, context);
      else isValue = name === "v" || name === "t";
    },
    text: (text) => {
      if (isValue && cell) cell.text += text;
    },
    close: (name) => {
      isValue = false;
      if (name === "c" && cell) {
        while (cells.length < cell.at) cells.push("");
        cells[cell.at] = cellText(cell, context);
        cell = null;
      }
      if (name === "row") collector.push(row, cells);
    },
  };
}

function openCell({ r, s, t = "n" }: XmlAttributes, next: number, { formats }: SheetContext): OpenCell {
  const at = cellAt(r, next);
  if (at >= mostCells) throw new Error("too many columns");
  return { type: t, format: formats[Number(s ?? 0)] ?? null, at, text: "" };
}

/** The place of a cell in its row by its reference (`C7`), `next` where it has none. */
export function cellAt(reference: string | undefined, next: number): number {
  const letters = /^[A-Z]{1,3}/u.exec(reference ?? "")?.[0];
  return letters === undefined ? next : columnOf(letters);
}

const columnOf = (letters: string): number =>
  Array.from(letters).reduce((number, letter) => number * 26 + letter.charCodeAt(0) - 64, 0) - 1;

function cellText({ type, format, text }: OpenCell, { strings, since1904 }: SheetContext): string {
  if (text === "") return "";
  if (type === "s") return strings[Number(text)] ?? "";
  if (type === "d") return dateText(text.slice(0, 10), format ?? "day");
  if (type !== "n") return unescaped(text);
  const day = format === null ? null : serialDay(text, since1904);
  return day === null || format === null ? numberText(text) : dateText(day, format);
}
