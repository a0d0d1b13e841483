import { describe, expect, it } from "vitest";
import { Decimal, parseDecimal, roundForDisplay, toFigure } from "./decimal";

describe("a decimal", () => {
  it.each([
    ["12", "12"],
    ["-0.000001", "-0.000001"],
    ["123456789.123456", "123456789.123456"],
    ["999999999999999", "999999999999999"],
    ["1.5e3", "1500"],
    ["12.500000000000000000", "12.5"],
    ["-0", "0"],
    ["0e400", "0"],
  ])("reads %s exactly", (text, expected) => expect(parseDecimal(text)?.toString()).toBe(expected));

  it.each([
    "1e400",
    "1e999999999",
    "1e15",
    "1234567890123456",
    "0.1234567",
    "1e-7",
    "NaN",
    "Infinity",
    "0x10",
    "012",
    "1,5",
    "+1",
    ".5",
    "1.",
    " 1",
    "",
  ])("refuses %s", (text) => expect(parseDecimal(text)).toBeNull());

  it("keeps what a float loses", () => expect(parseDecimal("0.1")?.plus("0.2").equals(new Decimal("0.3"))).toBe(true));

  it.each([
    ["2.5", 0, "3"],
    ["-2.5", 0, "-3"],
    ["0.125", 2, "0.13"],
    ["-0.4", 0, "0"],
    ["1.005", 2, "1.01"],
  ])("rounds %s half away from zero", (text, decimals, expected) =>
    expect(roundForDisplay(new Decimal(text), decimals).toString()).toBe(expected),
  );

  it("gives JSON 15 significant digits", () => {
    expect(toFigure(new Decimal(100).dividedBy(3))).toBe(33.3333333333333);
    expect(toFigure(new Decimal("-0"))).toBe(0);
  });
});
