import { xmlHead, xmlText } from "./xml-text";
import { columnName } from "./column-name";
import type { Cell, Sheet, Workbook } from "./sheet-model";
import { reportWords } from "./words";
import { sheetRules } from "./xlsx-rules";
import { headStyle, styleOf, stylesXml } from "./xlsx-styles";
import { zipParts, type Part } from "./zip-parts";

const main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const packages = "http://schemas.openxmlformats.org/package/2006";
const office = "http://schemas.openxmlformats.org/officeDocument/2006";
const application = "application/vnd.openxmlformats-officedocument.spreadsheetml";

/** The workbook as XLSX: inline strings, typed numbers and days, no formula anywhere. */
export const writeXlsx = (workbook: Workbook): Uint8Array => zipParts(xlsxParts(workbook));

function xlsxParts(workbook: Workbook): Part[] {
  const { sheets, lang } = workbook;
  const cut = reportWords(lang)("cellCut");
  return [
    ["[Content_Types].xml", contentTypes(sheets)],
    [
      "_rels/.rels",
      relationships([
        ["rId1", `${office}/relationships/officeDocument`, "xl/workbook.xml"],
        ["rId2", `${packages}/relationships/metadata/core-properties`, "docProps/core.xml"],
      ]),
    ],
    ["docProps/core.xml", coreProperties(workbook)],
    ["xl/workbook.xml", workbookXml(sheets)],
    [
      "xl/_rels/workbook.xml.rels",
      relationships([
        ...sheets.map(
          (_, index) =>
            [`rId${index + 1}`, `${office}/relationships/worksheet`, `worksheets/sheet${index + 1}.xml`] as const,
        ),
        ["rIdStyles", `${office}/relationships/styles`, "styles.xml"],
      ]),
    ],
    ["xl/styles.xml", stylesXml],
    ...sheets.map((sheet, index): Part => [`xl/worksheets/sheet${index + 1}.xml`, sheetXml(sheet, cut)]),
  ];
}

const contentTypes = (sheets: readonly Sheet[]): string => {
  const overrides = [
    ["/xl/workbook.xml", `${application}.sheet.main+xml`],
    ["/xl/styles.xml", `${application}.styles+xml`],
    ["/docProps/core.xml", "application/vnd.openxmlformats-package.core-properties+xml"],
    ...sheets.map((_, index) => [`/xl/worksheets/sheet${index + 1}.xml`, `${application}.worksheet+xml`]),
  ].map(([part, type]) => `<Override PartName="${part ?? ""}" ContentType="${type ?? ""}"/>`);
  return `${xmlHead}<Types xmlns="${packages}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${overrides.join("")}</Types>`;
};

const relationships = (all: readonly (readonly [id: string, type: string, target: string])[]): string =>
  `${xmlHead}<Relationships xmlns="${packages}/relationships">${all
    .map(([id, type, target]) => `<Relationship Id="${id}" Type="${type}" Target="${target}"/>`)
    .join("")}</Relationships>`;

const coreProperties = ({ title, lang, createdAt }: Workbook): string =>
  `${xmlHead}<cp:coreProperties xmlns:cp="${packages}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:title>${xmlText(title)}</dc:title><dc:creator>Trajectoire</dc:creator><dc:language>${lang}</dc:language>${[
    "created",
    "modified",
  ]
    .map((moment) => `<dcterms:${moment} xsi:type="dcterms:W3CDTF">${xmlText(createdAt)}</dcterms:${moment}>`)
    .join("")}</cp:coreProperties>`;

const workbookXml = (sheets: readonly Sheet[]): string => {
  const entries = sheets.map(
    ({ name }, index) => `<sheet name="${xmlText(name)}" sheetId="${index + 1}" r:id="rId${index + 1}"/>`,
  );
  const repeatedHeads = sheets.map(
    ({ name }, index) =>
      `<definedName name="_xlnm.Print_Titles" localSheetId="${index}">'${xmlText(name.replaceAll("'", "''"))}'!$1:$1</definedName>`,
  );
  const lock = sheets.some(({ isLocked }) => isLocked) ? '<workbookProtection lockStructure="1"/>' : "";
  return `${xmlHead}<workbook xmlns="${main}" xmlns:r="${office}/relationships">${lock}<sheets>${entries.join("")}</sheets><definedNames>${repeatedHeads.join("")}</definedNames></workbook>`;
};

function sheetXml(sheet: Sheet, cut: string): string {
  const { columns, rows } = sheet;
  const widths = columns.map(
    ({ width }, index) => `<col min="${index + 1}" max="${index + 1}" width="${width}" customWidth="1"/>`,
  );
  const height = sheet.rowHeight === undefined ? "" : ` ht="${sheet.rowHeight}" customHeight="1"`;
  const head = columns.map(({ title }, index) => textCell(`${columnName(index)}1`, headStyle, title));
  const body = rows.map(
    (row, index) =>
      `<row r="${index + 2}"${height}>${row.map((cell, at) => cellXml(`${columnName(at)}${index + 2}`, cell, cut)).join("")}</row>`,
  );
  return `${xmlHead}<worksheet xmlns="${main}"><sheetPr><pageSetUpPr fitToPage="1"/></sheetPr><sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews><cols>${widths.join("")}</cols><sheetData><row r="1">${head.join("")}</row>${body.join("")}</sheetData>${sheetRules(sheet)}<pageSetup paperSize="9" orientation="landscape" fitToHeight="0"/></worksheet>`;
}

function cellXml(reference: string, cell: Cell, cut: string): string {
  if (cell === null) return "";
  const content = cell.kind === "open" ? cell.holds : cell;
  const style = styleOf(cell);
  if (content === null) return `<c r="${reference}" s="${style}"/>`;
  if (content.kind === "text") return textCell(reference, style, bounded(content.text, cut));
  const value = content.kind === "day" ? String(serialOf(content.day)) : content.value;
  return `<c r="${reference}" s="${style}"><v>${value}</v></c>`;
}

const longestText = 32_767;

/** Programs call a file damaged for a longer text. */
const bounded = (content: string, cut: string): string =>
  content.length <= longestText
    ? content
    : content.slice(0, longestText - cut.length).replace(/[\uD800-\uDBFF]$/u, "") + cut;

/** The format reads `_x0041_` as a character: such text is escaped by its own rule. */
const textCell = (reference: string, style: number, content: string): string =>
  `<c r="${reference}" s="${style}" t="inlineStr"><is><t xml:space="preserve">${xmlText(content.replace(/_(?=x[0-9A-Fa-f]{4}_)/gu, "_x005F_"))}</t></is></c>`;

/** Days since the format's own zero, 30 December 1899. */
const serialOf = (day: string): number => Date.parse(`${day}T00:00:00Z`) / 86_400_000 + 25_569;
