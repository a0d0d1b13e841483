import { xmlHead, xmlText } from "./xml-text";
import { choiceOf, lockedStructure, validations } from "./ods-rules";
import { columnStyles, dataStyles, rowStyleOf, rowStyles, styleName } from "./ods-styles";
import type { Cell, Sheet, Workbook } from "./sheet-model";
import { zipParts, type Part } from "./zip-parts";

const open = "urn:oasis:names:tc:opendocument:xmlns";
const spaces = [
  ...["office", "table", "text", "style", "meta", "config"].map((name) => `xmlns:${name}="${open}:${name}:1.0"`),
  `xmlns:number="${open}:datastyle:1.0"`,
  `xmlns:of="${open}:of:1.2"`,
  `xmlns:fo="${open}:xsl-fo-compatible:1.0"`,
  'xmlns:dc="http://purl.org/dc/elements/1.1/"',
  'office:version="1.3"',
].join(" ");
const mimetype = "application/vnd.oasis.opendocument.spreadsheet";

/** The workbook as ODS: the same sheets and the same values as in XLSX. */
export const writeOds = (workbook: Workbook): Uint8Array => zipParts(odsParts(workbook));

const odsParts = (workbook: Workbook): Part[] => [
  ["mimetype", mimetype, "stored"],
  ["META-INF/manifest.xml", manifest],
  ["meta.xml", meta(workbook)],
  ["settings.xml", settings(workbook.sheets)],
  ["content.xml", content(workbook)],
];

const manifest = `${xmlHead}<manifest:manifest xmlns:manifest="${open}:manifest:1.0" manifest:version="1.3"><manifest:file-entry manifest:full-path="/" manifest:version="1.3" manifest:media-type="${mimetype}"/>${[
  "content",
  "meta",
  "settings",
]
  .map((part) => `<manifest:file-entry manifest:full-path="${part}.xml" manifest:media-type="text/xml"/>`)
  .join("")}</manifest:manifest>`;

const meta = ({ title, lang, createdAt }: Workbook): string =>
  `${xmlHead}<office:document-meta ${spaces}><office:meta><dc:title>${xmlText(title)}</dc:title><dc:creator>Trajectoire</dc:creator><dc:language>${lang}</dc:language><meta:creation-date>${xmlText(createdAt)}</meta:creation-date><dc:date>${xmlText(createdAt)}</dc:date></office:meta></office:document-meta>`;

const item = (name: string, type: string, value: string): string =>
  `<config:config-item config:name="${name}" config:type="${type}">${value}</config:config-item>`;

/** The head row of each sheet stays in view. */
const settings = (sheets: readonly Sheet[]): string => {
  const frozen = [
    item("VerticalSplitMode", "short", "2"),
    item("VerticalSplitPosition", "int", "1"),
    item("ActiveSplitRange", "short", "2"),
    item("PositionBottom", "int", "1"),
  ].join("");
  const entries = sheets.map(
    ({ name }) =>
      `<config:config-item-map-entry config:name="${xmlText(name)}">${frozen}</config:config-item-map-entry>`,
  );
  return `${xmlHead}<office:document-settings ${spaces}><office:settings><config:config-item-set config:name="ooo:view-settings"><config:config-item-map-indexed config:name="Views"><config:config-item-map-entry>${item("ViewId", "string", "view1")}<config:config-item-map-named config:name="Tables">${entries.join("")}</config:config-item-map-named></config:config-item-map-entry></config:config-item-map-indexed></config:config-item-set></office:settings></office:document-settings>`;
};

const content = ({ sheets }: Workbook): string =>
  `${xmlHead}<office:document-content ${spaces}><office:automatic-styles>${columnStyles(sheets)}${rowStyles(sheets)}${dataStyles()}</office:automatic-styles><office:body><office:spreadsheet${lockedStructure(sheets)}>${validations(sheets)}${sheets.map(table).join("")}</office:spreadsheet></office:body></office:document-content>`;

function table(sheet: Sheet): string {
  const { name, columns, rows } = sheet;
  const widths = columns.map(({ width }) => `<table:table-column table:style-name="w${width}"/>`);
  const height = rowStyleOf(sheet);
  const head = columns.map(({ title }) => textCell("head", title));
  const body = rows.map(
    (row) =>
      `<table:table-row${height}>${row.map((cell, at) => cellXml(cell, choiceOf(sheet, at))).join("")}</table:table-row>`,
  );
  return `<table:table table:name="${xmlText(name)}"${sheet.isLocked ? ' table:protected="true"' : ""}>${widths.join("")}<table:table-header-rows><table:table-row>${head.join("")}</table:table-row></table:table-header-rows>${body.join("")}</table:table>`;
}

function cellXml(cell: Cell, choice: string): string {
  if (cell === null) return "<table:table-cell/>";
  const style = styleName(cell);
  const content = cell.kind === "open" ? cell.holds : cell;
  if (content === null) return `<table:table-cell table:style-name="${style}"${choice}/>`;
  if (content.kind === "text") return textCell(style, content.text, choice);
  const typed =
    content.kind === "day"
      ? `office:value-type="date" office:date-value="${content.day}"`
      : `office:value-type="float" office:value="${content.value}"`;
  return `<table:table-cell table:style-name="${style}"${choice} ${typed}/>`;
}

const textCell = (style: string, text: string, choice = ""): string =>
  `<table:table-cell table:style-name="${style}"${choice} office:value-type="string">${text.split("\n").map(paragraph).join("")}</table:table-cell>`;

/** The format folds white space: runs and ends of lines have their own elements. */
const folded = /^ |  | $|\t/u;
const paragraph = (line: string): string =>
  `<text:p>${folded.test(line) ? unfolded(xmlText(line)) : xmlText(line)}</text:p>`;

const unfolded = (line: string): string =>
  line.replaceAll("\t", "<text:tab/>").replace(/^ | {2,}| $/gu, (run) => `<text:s text:c="${run.length}"/>`);
