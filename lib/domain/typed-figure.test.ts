import { describe, expect, it } from "vitest";

import type { CellContent } from "./cell";
import { decimalOf } from "./samples";
import { readTypedFigure } from "./typed-figure";

const amount = { kind: "amount", unit: "jours", scale: decimalOf(1) } as const;
const ratio = { kind: "ratio", unit: "%", scale: decimalOf(100) } as const;
const delay = { ...amount, kind: "ratio" } as const;
const written = (content: CellContent | null): string => {
  if (content === null) return "nothing";
  if (content.kind === "mark") return content.mark;
  return content.kind === "value"
    ? content.value.toFixed()
    : `${content.numerator.toFixed()} / ${content.denominator.toFixed()}`;
};
const read = (figure: string, denominator?: string): string => {
  const result = readTypedFigure(denominator === undefined ? amount : ratio, {
    figure,
    denominator: denominator ?? "",
  });
  return result.ok ? written(result.value) : result.error;
};

describe("what is typed into a cell", () => {
  it.each([
    ["1 234,5", "1234.5"],
    ["1\u00a0234,5", "1234.5"],
    ["1\u202f234\u202f567", "1234567"],
    ["1234.5", "1234.5"],
    ["0,125", "0.125"],
    ["\u22120,8", "-0.8"],
    ["-12", "-12"],
    ["12 jours", "12"],
    ["12 JOURS", "12"],
    ["1 jour", "1"],
    ["0", "0"],
    ["007", "7"],
    ["123456789012345", "123456789012345"],
    ["0,1", "0.1"],
    ["  ", "nothing"],
  ])("reads « %s » exactly", (text, expected) => expect(read(text)).toBe(expected));

  it.each([
    ["1,234", "ambiguousNumber"],
    ["12 mois", "otherUnit"],
    ["12,5 %", "otherUnit"],
    ["12 k jours", "otherUnit"],
    ["1234567890123456", "notANumber"],
    ["0,1234567", "notANumber"],
    ["1e400", "notANumber"],
    ["1 23", "notANumber"],
    ["douze", "notANumber"],
    ["=1+1", "notANumber"],
  ])("refuses « %s » as %s", (text, expected) => expect(read(text)).toBe(expected));

  it("gives both readings of an ambiguous number", () => {
    const result = readTypedFigure(amount, { figure: "1,234", denominator: "" });
    expect(result.ok ? [] : result.faults).toEqual([
      { path: "figure", code: "ambiguousNumber", params: { decimal: "1.234", thousands: "1234" } },
    ]);
  });

  it.each([
    ["n.d.", "notAvailable"],
    ["nd", "notAvailable"],
    ["s.o.", "notApplicable"],
    ["NC", "withheld"],
    ["n/a", "notAvailable"],
    ["C", "withheld"],
  ])("takes the mark « %s »", (text, expected) => expect(read(text)).toBe(expected));

  it.each([
    ["48", "45", "48 / 45"],
    ["0", "0", "0 / 0"],
    ["", "", "nothing"],
    ["n.d.", "", "notAvailable"],
    ["48", "", "incompletePair"],
    ["", "45", "incompletePair"],
    ["n.d.", "45", "incompletePair"],
    ["-1", "45", "negativePart"],
  ])("reads the pair « %s » and « %s »", (numerator, denominator, expected) => {
    expect(read(numerator, denominator)).toBe(expected);
  });

  it("takes no quotient for a numerator", () => {
    expect(read("48 %", "45")).toBe("unitOfRatio");
    expect(read("48 jours", "45")).toBe("otherUnit");
    const days = readTypedFigure(delay, { figure: "4 932 jours", denominator: "45" });
    expect(days.ok ? written(days.value) : days.error).toBe("4932 / 45");
  });
});
