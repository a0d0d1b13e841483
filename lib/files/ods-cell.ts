import type { OdsStyles } from "./ods-style";
import { dateText, numberText } from "./spreadsheet-cell";
import type { XmlAttributes, XmlHandlers } from "./xml";

/** A cell as often as it stands side by side. */
export type OdsCell = { readonly text: string; readonly repeats: number };

export const countOf = (attributes: XmlAttributes, name: string): number => Math.max(1, Number(attributes[name] ?? 1));

const isCell = (name: string): boolean => name === "table-cell" || name === "covered-table-cell";
const mostSpaces = 100;

/** Gives each cell with the text a person reads in it; notes to a cell are not part of it. */
export function odsCells(styles: OdsStyles, give: (cell: OdsCell) => void): Required<XmlHandlers> {
  let attributes: XmlAttributes = {};
  let lines: string[] = [];
  let notes = 0;
  let isLine = false;
  const write = (text: string): void => {
    if (isLine && notes === 0) lines.push(`${lines.pop() ?? ""}${text}`);
  };
  return {
    open: (name, own) => {
      if (isCell(name)) [attributes, lines] = [own, []];
      if (name === "annotation") notes += 1;
      if (name === "p" && notes === 0) {
        isLine = true;
        lines.push("");
      }
      if (name === "s") write(" ".repeat(Math.min(countOf(own, "text:c"), mostSpaces)));
      if (name === "tab") write("\t");
      if (name === "line-break") write("\n");
    },
    text: write,
    close: (name) => {
      if (name === "annotation") notes -= 1;
      if (name === "p" && notes === 0) isLine = false;
      if (!isCell(name)) return;
      const repeats = countOf(attributes, "table:number-columns-repeated");
      give({ text: cellText(attributes, lines, styles), repeats });
    },
  };
}

function cellText(attributes: XmlAttributes, lines: readonly string[], styles: OdsStyles): string {
  const { "office:value-type": type = "", "office:value": value, "office:date-value": day } = attributes;
  if (day !== undefined) return dateText(day.slice(0, 10), styles.dateFormatOf(attributes["table:style-name"]));
  if (value !== undefined && ["float", "percentage", "currency"].includes(type)) return numberText(value);
  return attributes["office:string-value"] ?? lines.join("\n");
}
