import { strFromU8, unzipSync } from "fflate";
import { SaxesParser } from "saxes";
import { describe, expect, it, vi } from "vitest";

import { reportFormats, type ReportFormat } from "@/lib/domain/publication";
import type { ReportModel } from "@/lib/domain/report";

import { makeReportFiles } from "./make-files";
import { sampleModel } from "./sample-model";
import { hasProgram, hostileText, parseCsv, printedBy, withText } from "./testing";

vi.setConfig({ testTimeout: 60_000 });

async function filesOf(model: ReportModel): Promise<Record<ReportFormat, Uint8Array>> {
  const files = await makeReportFiles(JSON.stringify(model), "fr", reportFormats);
  return Object.fromEntries(files.map(({ format, bytes }) => [format, bytes])) as Record<ReportFormat, Uint8Array>;
}
const textOf = (bytes: Uint8Array): string => new TextDecoder().decode(bytes);

function expectWellFormed(archive: Uint8Array): void {
  for (const [name, part] of Object.entries(unzipSync(archive))) {
    const text = strFromU8(part);
    expect(text).not.toMatch(/<f>|<f |table:formula/u);
    if (!/\.(xml|rels)$/u.test(name)) continue;
    const parser = new SaxesParser({ xmlns: true });
    parser.on("error", (error) => {
      throw new Error(`${name}: ${error.message}`);
    });
    parser.write(text).close();
  }
}

/** The numbers of a JSON text, in their order. */
function numbersOf(json: string): number[] {
  const found: number[] = [];
  JSON.parse(json, (_, value: unknown) => {
    if (typeof value === "number") found.push(value);
    return value;
  });
  return found;
}

const isFigure = (field: string): boolean => /^-?\d+(,\d+)?$/u.test(field);
/** A program would take the first for a formula; the second it would not, for all it looks like. */
const looksLikeFormula = (field: string): boolean => /^[=+\-@\t\r]/u.test(field) && !isFigure(field);

const comment = `${"Un commentaire de plusieurs pages, qui ne s’arrête pas. ".repeat(1140)}FIN`;
const texts: readonly (readonly [what: string, text: string])[] = [
  ["everything at once", hostileText],
  ["a command", "=cmd|' /C calc'!A0"],
  ["a plus", "+1+cmd|' /C calc'!A0"],
  ["a minus", "-2+3+cmd|' /C calc'!A0"],
  ["an at sign", "@SUM(1+1)*cmd|' /C calc'!A0"],
  ["a tab before a formula", "\t=1+1"],
  ["an end of line before a formula", "\r=1+1"],
  ["an invisible sign before a formula", "\u202E=1+1"],
  ["Typst", '#panic("x") #read("/etc/passwd") $ \\ ] } */ //'],
  ["HTML and XML", "</table><script>alert(1)</script>]]><!--&amp;&#0;"],
  ["characters that XML cannot hold", "a\u0000\u0001\u000B\uFFFE\uFFFF\uD800\uDFFFz"],
  ["nothing that can be drawn", "\u{1F9FF}\u{F0000}\u{1F1EB}\u{1F1F7}漢"],
  ["separators", '";\n";";\r\n'],
  ["nothing but space", " \u00A0\u3000 "],
];

describe.each(texts)("a report whose every field holds %s", (_, text) => {
  it("opens in each format, with its figures as they are", async () => {
    const [plain, hostile] = await Promise.all([filesOf(sampleModel()), filesOf(withText(sampleModel(), text))]);
    expect(numbersOf(textOf(hostile.json))).toEqual(numbersOf(textOf(plain.json)));
    const [was, is] = [parseCsv(textOf(plain.csv)), parseCsv(textOf(hostile.csv))];
    expect(is.map((row) => row.length)).toEqual(was.map((row) => row.length));
    expect(is.map((row) => row.filter(isFigure))).toEqual(was.map((row) => row.filter(isFigure)));
    expect(is.flat().filter(looksLikeFormula)).toEqual([]);
    expectWellFormed(hostile.xlsx);
    expectWellFormed(hostile.ods);
    expect(textOf(hostile.pdf.subarray(0, 5))).toBe("%PDF-");
    expect(textOf(hostile.pdf.subarray(-8))).toContain("%%EOF");
  });
});

describe("a comment of 64 kB", () => {
  const [first, ...others] = sampleModel().indicators;
  const cells = first?.cells?.map((cell) => (cell.comment === null ? cell : { ...cell, comment }));
  const model = { ...sampleModel(), indicators: [...(first && cells ? [{ ...first, cells }] : []), ...others] };

  it("is whole in the CSV, the JSON and the ODS; the XLSX, whose cells are bounded, says that it is cut", async () => {
    const { csv, json, xlsx, ods } = await filesOf(model);
    for (const text of [csv, json].map(textOf)) expect(text).toContain(comment);
    expect(strFromU8(unzipSync(ods)["content.xml"] ?? new Uint8Array())).toContain(comment);
    const cells = Object.values(unzipSync(xlsx)).flatMap((part) =>
      Array.from(strFromU8(part).matchAll(/<t [^>]*>([^<]*)</gu), ([, cell = ""]) => cell),
    );
    expect(Math.max(...cells.map(({ length }) => length))).toBe(32_767);
    expect(cells.some((cell) => cell.endsWith("Il est entier dans les autres formats.]"))).toBe(true);
  });

  it.skipIf(!hasProgram("pdftotext"))("is printed to its end (pdftotext)", async () => {
    const { pdf } = await filesOf(model);
    const page = printedBy("pdftotext", ["-raw"], pdf, ["-"]);
    expect(page.match(/s’arrête/gu)?.length).toBeGreaterThan(1100);
    expect(page).toContain("FIN");
  });
});
