import type { CellRange, WorkbookSurvey } from "@/lib/domain/workbook-survey";
import { plainSurvey } from "@/lib/domain/workbook-survey";
import { isArchive, openArchive } from "./archive";
import { surveyOds } from "./ods-survey";
import { findXlsxSheet, isXlsx } from "./xlsx";
import { cellAt } from "./xlsx-sheet";
import { readXml } from "./xml";
import type { Archive } from "./archive";

const mostFound = 10_000;

/** What the first shown sheet of a spreadsheet holds besides its texts. Of a file that `readTable` has read. */
export async function surveyWorkbook(bytes: Uint8Array): Promise<WorkbookSurvey> {
  if (!isArchive(bytes)) return plainSurvey;
  const archive = await openArchive(bytes);
  return isXlsx(archive) ? surveyXlsx(archive) : surveyOds(archive);
}

async function surveyXlsx(archive: Archive): Promise<WorkbookSurvey> {
  const { part, hidden } = await findXlsxSheet(archive);
  const formulas: { row: number; at: number }[] = [];
  const merged: CellRange[] = [];
  let cell = { row: 0, at: -1 };
  await readXml(archive, part, {
    open: (name, attributes) => {
      if (name === "row") cell = { row: Number(attributes["r"] ?? cell.row + 1), at: -1 };
      if (name === "c") cell = { ...cell, at: cellAt(attributes["r"], cell.at + 1) };
      if (name === "f" && formulas.length < mostFound) formulas.push(cell);
      if (name === "mergeCell" && merged.length < mostFound) merged.push(...rangeOf(attributes["ref"] ?? ""));
    },
  });
  return { hidden, formulas, merged };
}

/** `A2:B3`. */
function rangeOf(reference: string): CellRange[] {
  const [, first = "", fromRow = "", last = "", toRow = ""] =
    /^([A-Z]{1,3})(\d{1,7}):([A-Z]{1,3})(\d{1,7})$/u.exec(reference) ?? [];
  if (first === "") return [];
  const columns = { fromColumn: cellAt(first, 0), toColumn: cellAt(last, 0) };
  return [{ fromRow: Number(fromRow), toRow: Number(toRow), ...columns }];
}
