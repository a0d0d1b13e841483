import { checkEntry, type BrokenRule } from "@/lib/domain/entry-rules";
import { readTypedFigure } from "@/lib/domain/typed-figure";
import type { Fault } from "@/lib/domain/result";

import { figuresOf, type FigureTexts } from "./desk-history";
import { earlierOf, previousContent, ratedOf } from "./entry-model";
import type { JudgedCell } from "./judge-cell";

/** A cell that a block would fill, or what keeps it from being filled. */
export type PastedCell = { readonly judged: JudgedCell; readonly after: FigureTexts };
export type PasteFault = {
  /** The line of the block, from 1. */
  readonly line: number;
  readonly judged: JudgedCell | null;
  readonly read: string;
  readonly fault: Fault;
  readonly broken: BrokenRule | null;
  readonly after: FigureTexts;
};
export type Pasted = { readonly cells: readonly PastedCell[]; readonly faults: readonly PasteFault[] };

/** The rows of a block that a spreadsheet puts on the clipboard; a text in quotation marks may hold tabs and lines. */
export function readBlock(text: string): string[][] {
  const cell = /(?:"((?:[^"]|"")*)"|([^\t\n]*))([\t\n]|$)/gy;
  const rows: string[][] = [[]];
  for (const [, quoted, plain = "", end] of text.replace(/\r\n?/g, "\n").matchAll(cell)) {
    rows.at(-1)?.push((quoted?.replaceAll('""', '"') ?? plain).trim());
    if (end === "") break;
    if (end === "\n") rows.push([]);
  }
  if (rows.length > 1 && rows.at(-1)?.every((one) => one === "") === true) rows.pop();
  return rows;
}

/** Whether a text is a block: a single value is pasted into its field as any text. */
export const isBlock = (rows: readonly (readonly string[])[]): boolean => rows.length > 1 || (rows[0]?.length ?? 0) > 1;

type Start = { readonly index: number; readonly field: "figure" | "denominator" };

/**
 * What a block fills from a field on: a row for each cell, a column for each of its fields. An empty cell of the block
 * leaves what stands. Nothing is written here: one fault, and the block is not pasted.
 */
export function pasteBlock(rows: readonly (readonly string[])[], cells: readonly JudgedCell[], start: Start): Pasted {
  const read = rows.map((row, index) => pasteRow(row, index + 1, cells[start.index + index], start.field));
  return { cells: read.flatMap((one) => one.cells), faults: read.flatMap((one) => one.faults) };
}

const nothing: Pasted = { cells: [], faults: [] };
const empty: FigureTexts = { figure: "", denominator: "" };

function pasteRow(row: readonly string[], line: number, judged: JudgedCell | undefined, field: Start["field"]): Pasted {
  if (row.every((text) => text === "")) return nothing;
  const read = row.filter((text) => text !== "").join(" / ");
  const refused = (wrong: Wrong, after: FigureTexts = empty): Pasted => ({
    cells: [],
    faults: [{ line, judged: judged ?? null, read, after, ...wrong }],
  });
  const misplaced = (code: string): Pasted => refused({ fault: { path: "", code }, broken: null });
  if (judged === undefined) return misplaced("belowGrid");
  const names = fieldsOf(judged, field);
  if (row.slice(names.length).some((text) => text !== "")) return misplaced("besideGrid");
  const after = textsAfter(judged, names, row);
  const wrong = wrongWith(judged, after);
  return wrong === null ? { cells: [{ judged, after }], faults: [] } : refused(wrong, after);
}

/** What the cell's fields hold with the row over them; a mark stands alone, whatever the other field held. */
function textsAfter({ section, texts }: JudgedCell, names: readonly (keyof FigureTexts)[], row: readonly string[]) {
  const given = names
    .map((name, index): [string, string] => [name, row[index] ?? ""])
    .filter(([, text]) => text !== "");
  const after = figuresOf({ ...texts, ...Object.fromEntries(given) });
  const alone = { ...after, denominator: "" };
  const read = given.length === 1 && names[0] === "figure" ? readTypedFigure(ratedOf(section), alone) : null;
  return read?.ok === true && read.value?.kind === "mark" ? alone : after;
}

function fieldsOf({ section }: JudgedCell, first: Start["field"]): readonly (keyof FigureTexts)[] {
  if (section.kind === "amount") return ["figure"];
  return first === "figure" ? ["figure", "denominator"] : ["denominator"];
}

type Wrong = Pick<PasteFault, "fault" | "broken">;

function wrongWith({ section, cell }: JudgedCell, texts: FigureTexts): Wrong | null {
  const rated = ratedOf(section);
  const read = readTypedFigure(rated, texts);
  if (!read.ok) return { fault: read.faults?.[0] ?? { path: "figure", code: read.error }, broken: null };
  if (read.value === null) return null;
  const found = checkEntry(rated, read.value, previousContent(cell), earlierOf(cell));
  const broken = found.find(({ rule }) => rule.level === "error");
  return broken === undefined ? null : { fault: { path: "figure", code: "ruleBroken" }, broken };
}
