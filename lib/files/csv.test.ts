import { describe, expect, it } from "vitest";
import { readTable } from "./table";

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const latin = (text: string): Uint8Array => Uint8Array.from(text, (character) => character.charCodeAt(0));
const cellsOf = (read: Awaited<ReturnType<typeof readTable>>) =>
  read.ok ? read.value.rows.map(({ cells }) => cells) : read.error;

describe("reading a CSV", () => {
  it.each([";", ",", "\t"])("finds the separator %j", async (separator) => {
    const read = await readTable(bytes(`a${separator}b\n1${separator}2\n`));
    expect(read).toEqual({ ok: true, value: { heads: ["a", "b"], rows: [{ row: 2, cells: ["1", "2"] }] } });
  });

  it("is not misled by separators inside quoted heads", async () => {
    const read = await readTable(bytes('"a,b,c";d\n1;2\n'));
    expect(read.ok && read.value.heads).toEqual(["a,b,c", "d"]);
  });

  it("reads quoted fields with quotes, separators and line breaks, and counts them as one row", async () => {
    const read = await readTable(bytes('a;b\r\n"x;""y""\r\nz";2\r\nlast;3'));
    expect(read.ok && read.value.rows).toEqual([
      { row: 2, cells: ['x;"y"\r\nz', "2"] },
      { row: 3, cells: ["last", "3"] },
    ]);
  });

  it("leaves empty rows out and still counts them", async () => {
    const read = await readTable(bytes("a;b\n\n;\n1;2\n\n"));
    expect(read.ok && read.value.rows).toEqual([{ row: 4, cells: ["1", "2"] }]);
  });

  it("keeps an empty last cell", async () => expect(cellsOf(await readTable(bytes("a;b\n1;")))).toEqual([["1", ""]]));

  it("reads UTF-8 with its mark, UTF-16 and Windows-1252 alike", async () => {
    const text = "période;valeur\nété;1\u00a0600\n";
    const utf16 = new Uint8Array([
      0xff,
      0xfe,
      ...new Uint8Array(Uint16Array.from(text, (c) => c.charCodeAt(0)).buffer),
    ]);
    for (const file of [bytes(`\uFEFF${text}`), latin(text), utf16]) {
      expect(await readTable(file)).toEqual(await readTable(bytes(text)));
    }
    expect(cellsOf(await readTable(latin("a;b\n\x80;\x9c\n")))).toEqual([["€", "œ"]]);
  });

  it.each([
    ["a PDF", latin("%PDF-1.7\n%\xe2\xe3")],
    ["a web page", bytes("<!DOCTYPE html><table>")],
    ["a JSON document", bytes('{"a":1}')],
    ["a picture", latin("\x89PNG\r\n\x1a\n\0\0\0\rIHDR")],
    ["bytes with a NUL", bytes("a;b\n1;\0\n")],
  ])("refuses %s as the wrong kind of file", async (_, file) => {
    expect(await readTable(file)).toMatchObject({ ok: false, error: "wrongKind" });
  });

  it.each([
    ["an empty file", ""],
    ["a file of a mark alone", "\uFEFF"],
    ["heads that are all empty", ";;\n1;2;3\n"],
    ["a quote that nothing closes", 'a;b\n"1;2\n'],
    ["text after a closing quote", 'a;b\n"1"x;2\n'],
  ])("refuses %s as unreadable", async (_, text) => {
    expect(await readTable(bytes(text))).toMatchObject({ ok: false, error: "unreadableFile" });
  });

  it("says on which row the reading stops", async () => {
    expect(await readTable(bytes('a;b\n1;2\n"3;4\n'))).toMatchObject({ faults: [{ row: 3 }] });
  });

  it("takes 50 000 rows and no more", async () => {
    const rows = (count: number) => bytes(`a;b\n${"1;2\n".repeat(count)}`);
    const most = await readTable(rows(50_000));
    expect(most.ok && most.value.rows.length).toBe(50_000);
    expect(await readTable(rows(50_001))).toMatchObject({ ok: false, error: "tooLarge" });
  });
});
