import { describe, expect, it } from "vitest";

import { writeCsv } from "./csv";
import { day, number, percent, text, type Cell } from "./sheet-model";

const csv = (...cells: Cell[]): string =>
  new TextDecoder("utf-8", { ignoreBOM: true }).decode(
    writeCsv({ name: "x", columns: cells.map((_, index) => ({ title: `c${index}`, width: 9 })), rows: [cells] }),
  );
const row = (...cells: Cell[]): string | undefined => csv(...cells).split("\r\n")[1];

describe("writeCsv", () => {
  it("starts with a BOM, separates with semicolons and ends lines with CRLF", () => {
    expect(csv(text("a"), text("b"))).toBe("\uFEFFc0;c1\r\na;b\r\n");
  });

  it("writes numbers with a decimal comma, days as they are, nothing for nothing", () => {
    expect(row(number("-1234.5", 1), percent("34.285714285714285714"), day("2026-10-05"), null)).toBe(
      "-1234,5;34,2857142857143;2026-10-05;",
    );
  });

  it("quotes as RFC 4180 says", () => {
    expect(csv(text('a"b;c\nd'))).toBe('\uFEFFc0\r\n"a""b;c\nd"\r\n');
  });

  it.each(["=1+1", "+cmd", "-x", "@sum", "\tx", "\rx"])("prefixes %j, which a spreadsheet would run", (formula) => {
    expect(csv(text(formula))).toContain(`'${formula}`);
  });

  it.each(["-12", "+3,5", "-0.25"])("leaves the number %j alone", (written) => {
    expect(row(text(written))).toBe(written);
  });
});
