import type { Archive } from "./archive";
import type { RowCollector } from "./row-collector";
import type { DateFormat } from "./spreadsheet-cell";
import { dateFormatOf, unescaped } from "./spreadsheet-cell";
import { readXml, type XmlAttributes } from "./xml";
import { sheetHandlers } from "./xlsx-sheet";

const workbookPart = "xl/workbook.xml";
export const isXlsx = (archive: Archive): boolean => archive.has(workbookPart);

/** Reads the first sheet that is shown. */
export async function readXlsx(archive: Archive, collector: RowCollector): Promise<void> {
  const { part, since1904 } = await findXlsxSheet(archive);
  const strings = archive.has("xl/sharedStrings.xml") ? await readStrings(archive) : [];
  const formats = archive.has("xl/styles.xml") ? await readFormats(archive) : [];
  await readXml(archive, part, sheetHandlers({ strings, formats, since1904 }, collector));
}

type FoundSheet = { readonly part: string; readonly hidden: readonly string[]; readonly since1904: boolean };

/** The part of the first sheet that is shown, and the names of those that are not. */
export async function findXlsxSheet(archive: Archive): Promise<FoundSheet> {
  const { sheet, hidden, since1904 } = await readWorkbook(archive);
  const targets = await readTargets(archive);
  return { part: targets.get(sheet) ?? "", hidden, since1904 };
}

const relationOf = (attributes: XmlAttributes): string[] =>
  Object.entries(attributes).flatMap(([name, value]) => (name.endsWith(":id") ? [value] : []));

async function readWorkbook(archive: Archive): Promise<{ sheet: string; hidden: string[]; since1904: boolean }> {
  const shown: string[] = [];
  const hidden: string[] = [];
  let since1904 = false;
  await readXml(archive, workbookPart, {
    open: (name, attributes) => {
      if (name === "workbookPr") since1904 = ["1", "true"].includes(attributes["date1904"] ?? "");
      const isShown = (attributes["state"] ?? "visible") === "visible";
      if (name === "sheet" && isShown) shown.push(...relationOf(attributes));
      if (name === "sheet" && !isShown) hidden.push(attributes["name"] ?? "");
    },
  });
  const [sheet] = shown;
  if (sheet === undefined) throw new Error("no sheet is shown");
  return { sheet, hidden, since1904 };
}

async function readTargets(archive: Archive): Promise<Map<string, string>> {
  const targets = new Map<string, string>();
  await readXml(archive, "xl/_rels/workbook.xml.rels", {
    open: (name, { Id = "", Target = "" }) => {
      if (name === "Relationship") targets.set(Id, Target.startsWith("/") ? Target.slice(1) : `xl/${Target}`);
    },
  });
  return targets;
}

async function readStrings(archive: Archive): Promise<string[]> {
  const strings: string[] = [];
  let current = "";
  let isText = false;
  let phonetic = 0;
  await readXml(archive, "xl/sharedStrings.xml", {
    open: (name) => {
      if (name === "si") current = "";
      if (name === "rPh") phonetic += 1;
      isText = name === "t" && phonetic === 0;
    },
    text: (text) => {
      if (isText) current += text;
    },
    close: (name) => {
      isText = false;
      if (name === "rPh") phonetic -= 1;
      if (name === "si") strings.push(unescaped(current));
    },
  });
  return strings;
}

/** What each style of cell shows of a date, by its place. */
async function readFormats(archive: Archive): Promise<(DateFormat | null)[]> {
  const codes = new Map<number, string>();
  const formats: (DateFormat | null)[] = [];
  let isCellStyle = false;
  await readXml(archive, "xl/styles.xml", {
    open: (name, { numFmtId = "0", formatCode = "" }) => {
      if (name === "numFmt") codes.set(Number(numFmtId), formatCode);
      if (name === "cellXfs") isCellStyle = true;
      if (name === "xf" && isCellStyle) formats.push(dateFormatOf(Number(numFmtId), codes.get(Number(numFmtId))));
    },
    close: (name) => {
      if (name === "cellXfs") isCellStyle = false;
    },
  });
  return formats;
}
