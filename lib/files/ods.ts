import type { Archive } from "./archive";
import { mostCells, type RowCollector } from "./row-collector";
import { countOf, odsCells, type OdsCell } from "./ods-cell";
import { odsStyles, type OdsStyles } from "./ods-style";
import { readXml, type XmlHandlers } from "./xml";

const contentPart = "content.xml";
const mimeType = "application/vnd.oasis.opendocument.spreadsheet";

export async function isOds(archive: Archive): Promise<boolean> {
  if (!archive.has("mimetype") || !archive.has(contentPart)) return false;
  let found = "";
  await archive.read("mimetype", (text) => {
    found += text;
  });
  return found.trim() === mimeType;
}

/** Reads the first table that is shown. */
export async function readOds(archive: Archive, collector: RowCollector): Promise<void> {
  const styles = odsStyles();
  const table = tableHandlers(styles, collector);
  await readXml(archive, contentPart, {
    open: (name, attributes) => {
      styles.open(name, attributes);
      table.open(name, attributes);
    },
    text: (text) => table.text(text),
    close: (name) => {
      styles.close(name);
      table.close(name);
    },
  });
}

/** Rows and cells of the first table shown; those of any other are passed over. */
function tableHandlers(styles: OdsStyles, collector: RowCollector): Required<XmlHandlers> {
  let state: "before" | "inside" | "after" = "before";
  let row = 0;
  let repeats = 1;
  let line = emptyLine();
  const cell = odsCells(styles, (one) => line.add(one));
  return {
    open: (name, attributes) => {
      const isTable = name === "table" && state === "before";
      if (isTable && styles.isShown(attributes["table:style-name"])) state = "inside";
      if (state !== "inside") return;
      if (name === "table-row") [repeats, line] = [countOf(attributes, "table:number-rows-repeated"), emptyLine()];
      cell.open(name, attributes);
    },
    text: (text) => {
      if (state === "inside") cell.text(text);
    },
    close: (name) => {
      if (state !== "inside") return;
      cell.close(name);
      if (name === "table") state = "after";
      if (name !== "table-row") return;
      const isEmpty = line.cells.length === 0;
      for (let again = 1; again <= repeats && !isEmpty; again += 1) collector.push(row + again, line.cells);
      row += repeats;
    },
  };
}

/** Cells up to the last that holds something: those to the end of the sheet are one element that says so often. */
function emptyLine() {
  const cells: string[] = [];
  let width = 0;
  const add = ({ text, repeats }: OdsCell): void => {
    width += repeats;
    if (text.trim() === "") return;
    if (width > mostCells) throw new Error("too many columns");
    while (cells.length < width - repeats) cells.push("");
    while (cells.length < width) cells.push(text);
  };
  return { cells, add };
}
