import type { CellRange, WorkbookSurvey } from "@/lib/domain/workbook-survey";
import type { Archive } from "./archive";
import { countOf } from "./ods-cell";
import { odsStyles } from "./ods-style";
import { readXml, type XmlAttributes } from "./xml";

const mostFound = 10_000;
const spanOf = (attributes: XmlAttributes, name: string): number => countOf(attributes, name);

/** Formulas and merged cells of the first table shown, and the names of those that are not. */
export async function surveyOds(archive: Archive): Promise<WorkbookSurvey> {
  const hidden: string[] = [];
  const styles = odsStyles();
  const table = tableSurvey();
  let state: "before" | "inside" | "after" = "before";
  await readXml(archive, "content.xml", {
    open: (name, attributes) => {
      styles.open(name, attributes);
      if (name === "table") {
        const isShown = styles.isShown(attributes["table:style-name"]);
        if (!isShown) hidden.push(attributes["table:name"] ?? "");
        if (state === "before" && isShown) state = "inside";
      }
      if (state === "inside") table.open(name, attributes);
    },
    close: (name) => {
      styles.close(name);
      if (name === "table" && state === "inside") state = "after";
    },
  });
  return { hidden, formulas: table.formulas, merged: table.merged };
}

function tableSurvey() {
  const formulas: { row: number; at: number }[] = [];
  const merged: CellRange[] = [];
  let next = { row: 1, at: 0 };
  let row = 0;
  const cell = (attributes: XmlAttributes): void => {
    const { at } = next;
    if (attributes["table:formula"] !== undefined && formulas.length < mostFound) formulas.push({ row, at });
    const [columns, rows] = ["table:number-columns-spanned", "table:number-rows-spanned"].map((name) =>
      spanOf(attributes, name),
    );
    const [width, height] = [columns ?? 1, rows ?? 1];
    if ((width > 1 || height > 1) && merged.length < mostFound) {
      merged.push({ fromRow: row, toRow: row + height - 1, fromColumn: at, toColumn: at + width - 1 });
    }
    next = { ...next, at: at + countOf(attributes, "table:number-columns-repeated") };
  };
  const open = (name: string, attributes: XmlAttributes): void => {
    if (name === "table-row") {
      row = next.row;
      next = { row: row + countOf(attributes, "table:number-rows-repeated"), at: 0 };
    }
    if (name === "table-cell" || name === "covered-table-cell") cell(attributes);
  };
  return { open, formulas, merged };
}
