import { describe, expect, it } from "vitest";
import { zipParts } from "@/lib/reports/zip-parts";
import { writeOds } from "@/lib/reports/ods";
import { day, number, text, type Workbook } from "@/lib/reports/sheet-model";
import { writeXlsx } from "@/lib/reports/xlsx";
import { readTable } from "./table";

const workbook: Workbook = {
  title: "Valeurs",
  lang: "fr",
  createdAt: "2026-04-01T00:00:00Z",
  sheets: [
    {
      name: "Saisie",
      columns: ["série", "période", "valeur", "commentaire"].map((title) => ({ title, width: 10 })),
      rows: [
        [text("POSTES/RH"), day("2026-03-31"), number("1234.5", 1), text("deux\nlignes & <plus>")],
        [null, null, null, null],
        [text("DELAI/RH"), text("T1 2026"), number("0.1", 1), null],
      ],
    },
    { name: "Notes", columns: [{ title: "x", width: 5 }], rows: [[text("y")]] },
  ],
};
const heads = ["série", "période", "valeur", "commentaire"];

describe("reading a workbook", () => {
  it.each([
    ["XLSX", writeXlsx],
    ["ODS", writeOds],
  ])("reads the first sheet of the %s files we write", async (_, write) => {
    const read = await readTable(write(workbook));
    expect(read).toMatchObject({ ok: true, value: { heads } });
    const rows = read.ok ? read.value.rows.map(({ row, cells }) => [row, ...cells.map((cell) => cell.trim())]) : [];
    expect(rows[0]).toEqual([2, "POSTES/RH", "2026-03-31", "1234.5", "deux\nlignes & <plus>"]);
    expect(rows[1]?.slice(0, 4)).toEqual([4, "DELAI/RH", "T1 2026", "0.1"]);
    expect(rows).toHaveLength(2);
  });
});

type Parts = Readonly<Record<string, string>>;
const packed = (parts: Parts): Uint8Array => zipParts(Object.entries(parts));
const rel =
  '<Relationships><Relationship Id="r1" Target="worksheets/sheet1.xml"/><Relationship Id="r2" Target="worksheets/sheet2.xml"/></Relationships>';
const xlsx = (sheet: string, more: Parts = {}): Uint8Array =>
  packed({
    "xl/workbook.xml": '<workbook><sheets><sheet name="a" r:id="r1"/></sheets></workbook>',
    "xl/_rels/workbook.xml.rels": rel,
    "xl/worksheets/sheet1.xml": `<worksheet><sheetData>${sheet}</sheetData></worksheet>`,
    ...more,
  });
const row = (cells: string, number = 2): string =>
  `<row r="1"><c t="str"><v>a</v></c><c t="str"><v>b</v></c></row><row r="${String(number)}">${cells}</row>`;
const cellsOf = async (file: Uint8Array) => {
  const read = await readTable(file);
  return read.ok ? read.value.rows : read.error;
};
const styles =
  '<styleSheet><numFmts><numFmt numFmtId="164" formatCode="mmm\\-yy"/><numFmt numFmtId="165" formatCode="[$-40C]d mmmm yyyy"/><numFmt numFmtId="166" formatCode="#,##0.00 &quot;days&quot;"/></numFmts><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="164"/><xf numFmtId="165"/><xf numFmtId="166"/></cellXfs></styleSheet>';

describe("what XLSX stores", () => {
  it("reads numbers at fifteen digits, without exponents", async () => {
    const file = xlsx(row('<c r="A2"><v>0.30000000000000004</v></c><c r="B2"><v>1.5E-2</v></c>'));
    expect(await cellsOf(file)).toEqual([{ row: 2, cells: ["0.3", "0.015"] }]);
  });

  it("reads days, and months where a cell shows no day, by the formats of the cells", async () => {
    const cells = [1, 2, 3, 4].map((style) => `<c s="${String(style)}"><v>46112</v></c>`).join("");
    const file = xlsx(row(cells), { "xl/styles.xml": styles });
    expect(await cellsOf(file)).toEqual([{ row: 2, cells: ["2026-03-31", "2026-03", "2026-03-31", "46112"] }]);
  });

  it("counts a formula by its stored value, and keeps the places of cells and rows", async () => {
    const file = xlsx(row('<c r="A7"><f>1+1</f><v>2</v></c><c r="D7" t="inlineStr"><is><t>x</t></is></c>', 7));
    expect(await cellsOf(file)).toEqual([{ row: 7, cells: ["2", "", "", "x"] }]);
  });

  it("joins the runs of shared texts, without their reading aids", async () => {
    const shared = "<sst><si><r><t>un </t></r><r><t>deux</t></r><rPh><t>non</t></rPh></si></sst>";
    const file = xlsx(row('<c t="s"><v>0</v></c>'), { "xl/sharedStrings.xml": shared });
    expect(await cellsOf(file)).toEqual([{ row: 2, cells: ["un deux"] }]);
  });

  it("passes over a sheet that is not shown", async () => {
    const hidden =
      '<workbook><sheets><sheet name="a" state="hidden" r:id="r1"/><sheet name="b" r:id="r2"/></sheets></workbook>';
    const second = `<worksheet><sheetData>${row("<c><v>5</v></c>")}</sheetData></worksheet>`;
    const file = xlsx("", { "xl/workbook.xml": hidden, "xl/worksheets/sheet2.xml": second });
    expect(await cellsOf(file)).toEqual([{ row: 2, cells: ["5"] }]);
  });
});

describe("what ODS stores", () => {
  const ods = (rows: string): Uint8Array =>
    packed({
      mimetype: "application/vnd.oasis.opendocument.spreadsheet",
      "content.xml": `<office:document-content><office:automatic-styles>
        <number:date-style style:name="N1"><number:month/><number:year/></number:date-style>
        <style:style style:name="ce1" style:data-style-name="N1"/>
        <style:style style:name="ta1"><style:table-properties table:display="false"/></style:style>
        </office:automatic-styles><office:body><office:spreadsheet>
        <table:table table:style-name="ta1"><table:table-row><table:table-cell office:value-type="string"><text:p>hidden</text:p></table:table-cell></table:table-row></table:table>
        <table:table>${rows}</table:table></office:spreadsheet></office:body></office:document-content>`,
    });
  const textCell = (content: string) =>
    `<table:table-cell office:value-type="string"><text:p>${content}</text:p></table:table-cell>`;
  const head = `<table:table-row>${textCell("a")}${textCell("b")}<table:table-cell table:number-columns-repeated="16382"/></table:table-row>`;

  it("reads repeated cells and rows, months, and texts without their notes", async () => {
    const note = "<office:annotation><text:p>note</text:p></office:annotation>";
    const cells = [
      `<table:table-cell office:value-type="string">${note}<text:p>un<text:s text:c="2"/>deux</text:p><text:p>trois</text:p></table:table-cell>`,
      '<table:table-cell table:number-columns-repeated="2" office:value-type="float" office:value="1.5E-1"><text:p>15 %</text:p></table:table-cell>',
      '<table:table-cell table:style-name="ce1" office:value-type="date" office:date-value="2026-09-01"><text:p>sept. 26</text:p></table:table-cell>',
    ].join("");
    const empty =
      '<table:table-row table:number-rows-repeated="3"><table:table-cell table:number-columns-repeated="1024"/></table:table-row>';
    const rest =
      '<table:table-row table:number-rows-repeated="1048000"><table:table-cell table:number-columns-repeated="16384"/></table:table-row>';
    const file = ods(
      `${head}${empty}<table:table-row table:number-rows-repeated="2">${cells}</table:table-row>${rest}`,
    );
    const expected = ["un  deux\ntrois", "0.15", "0.15", "2026-09"];
    expect(await cellsOf(file)).toEqual([
      { row: 5, cells: expected },
      { row: 6, cells: expected },
    ]);
  });

  it("stops at more rows than allowed, however shortly they are written", async () => {
    const file = ods(`${head}<table:table-row table:number-rows-repeated="1000000">${textCell("x")}</table:table-row>`);
    expect(await cellsOf(file)).toBe("tooLarge");
  });
});

describe("workbooks that are refused", () => {
  it.each([
    ["a packed file that is no workbook", packed({ "a.txt": "a" }), "wrongKind"],
    [
      "a text document",
      packed({ mimetype: "application/vnd.oasis.opendocument.text", "content.xml": "<a/>" }),
      "wrongKind",
    ],
    ["macros", xlsx(row("<c><v>1</v></c>"), { "xl/vbaProject.bin": "x" }), "unreadableFile"],
    [
      "links to other workbooks",
      xlsx(row("<c><v>1</v></c>"), { "xl/externalLinks/externalLink1.xml": "<a/>" }),
      "unreadableFile",
    ],
    ["a document type", xlsx("", { "xl/workbook.xml": '<!DOCTYPE a [<!ENTITY b "c">]><workbook/>' }), "unreadableFile"],
    ["XML that is not well formed", xlsx("<row>"), "unreadableFile"],
    ["a sheet that is missing", xlsx("", { "xl/_rels/workbook.xml.rels": "<Relationships/>" }), "unreadableFile"],
    ["a damaged archive", writeXlsx(workbook).slice(0, 2000), "unreadableFile"],
    [
      "an archive that unpacks to more than anybody types",
      xlsx("", { "xl/media/a": " ".repeat(210 * 1_048_576) }),
      "unreadableFile",
    ],
  ])("refuses %s", async (_, file, code) => expect(await cellsOf(file)).toBe(code));
});
