import { describe, expect, it } from "vitest";

import { emptyDesk } from "./desk-state";
import type { EntryCell, EntrySection } from "./entry-model";
import { judgeSheet } from "./judge-cell";
import { isBlock, pasteBlock, readBlock } from "./paste-block";

const writing = {
  lang: "fr",
  marks: { notAvailable: "n.d.", notApplicable: "s.o.", withheld: "NC" },
} as const;

function cellOf(index: number, content: EntryCell["standing"]["content"] = null): EntryCell {
  const nobody = { revision: 0, comment: null, evidence: null, author: null, at: null };
  return {
    ...{ index, series: `S${String(index)}`, period: "2026-Q3", ministry: null, project: null, previous: null },
    ...{ previousPeriod: "2026-Q2", history: [], comparable: [], expected: null, target: null, cumulated: null },
    ...{ standing: { ...nobody, content }, isPointed: false },
  };
}
function sectionOf(kind: "amount" | "ratio", cells: readonly EntryCell[]): EntrySection {
  return {
    ...{ key: kind, indicator: kind, name: kind, definition: null, source: null, unit: "jours", decimals: 0 },
    ...{ scale: "1", direction: "increase", isCumulative: false, kind, cells },
    rules:
      kind === "amount"
        ? [{ type: "min", limit: "0", level: "error" }]
        : [{ type: "notAbove", limit: "", level: "error" }],
  };
}
const cells = judgeSheet(
  [
    sectionOf("amount", [cellOf(0), cellOf(1), cellOf(2)]),
    sectionOf("ratio", [cellOf(3), cellOf(4, { kind: "ratio", numerator: "3", denominator: "9" })]),
  ],
  emptyDesk,
  writing,
);
const paste = (text: string, index = 0, field: "figure" | "denominator" = "figure") => {
  const { cells: filled, faults } = pasteBlock(readBlock(text), cells, { index, field });
  return {
    filled: filled.map(({ judged, after }) => [judged.cell.index, after.figure, after.denominator].join(" ")),
    faults: faults.map(({ line, fault, read }) => [line, fault.code, read].join(" ")),
  };
};

describe("a block of a spreadsheet", () => {
  it.each([
    ["12\r\n", [["12"]], false],
    ["12\r\n13\r\n", [["12"], ["13"]], true],
    ["12\t13", [["12", "13"]], true],
    ["1 204,5\n\n7", [["1 204,5"], [""], ["7"]], true],
    [
      '"12"\t"un ""deux"""\n"a\nb"\t3',
      [
        ["12", 'un "deux"'],
        ["a\nb", "3"],
      ],
      true,
    ],
    ['"12\t3', [['"12', "3"]], true],
  ] as const)("%j is read by rows and columns", (text, rows, is) => {
    expect(readBlock(text)).toEqual(rows);
    expect(isBlock(rows)).toBe(is);
  });

  it("fills a cell a line, one section after the other, with marks and the unit", () => {
    expect(paste("1 204,5\n12 jours\nn.d.\n18\t45\ns.o.")).toEqual({
      filled: ["0 1 204,5 ", "1 12 jours ", "2 n.d. ", "3 18 45", "4 s.o. "],
      faults: [],
    });
  });

  it("leaves what stands where the block is empty, and may begin at a denominator", () => {
    expect(paste("1\n\n3").filled).toEqual(["0 1 ", "2 3 "]);
    expect(paste("10\n", 4, "denominator").filled).toEqual(["4 3 10"]);
  });

  it("tells every line that does not fit, by what is wrong with it", () => {
    expect(paste("douze\n-4\n12 mois\n48\t45\n1,234\t5\n6").faults).toEqual([
      "1 notANumber douze",
      "2 ruleBroken -4",
      "3 otherUnit 12 mois",
      "4 ruleBroken 48 / 45",
      "5 ambiguousNumber 1,234 / 5",
      "6 belowGrid 6",
    ]);
    expect(paste("1\t2").faults).toEqual(["1 besideGrid 1 / 2"]);
    expect(paste("18", 3).faults).toEqual(["1 incompletePair 18"]);
  });
});
