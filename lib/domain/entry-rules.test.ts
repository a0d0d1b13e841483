import { describe, expect, it } from "vitest";
import { checkEntry, needsComment } from "./entry-rules";
import { type EntryRule } from "./indicator";
import { decimalOf, sampleContent, sampleDefinition } from "./samples";

const rules: readonly EntryRule[] = [
  { type: "outlier", level: "info" },
  { type: "unchanged", level: "commentRequired" },
];
const definition = sampleDefinition({ rules });
const figures = (...numbers: readonly (number | null)[]) =>
  numbers.map((number) => (number === null ? null : decimalOf(number)));
const broken = (value: number, ...earlier: readonly (number | null)[]) =>
  checkEntry(definition, sampleContent(value), null, figures(...earlier)).map(({ rule }) => rule.type);

describe("rules that look at the figures before", () => {
  it("tell a value far from what the series gives, with what that is", () => {
    expect(broken(61, 84, 83, 81, 82, 86, 84, 83, 85)).toEqual(["outlier"]);
    expect(broken(80, 84, 83, 81, 82, 86, 84, 83, 85)).toEqual([]);
    const [found] = checkEntry(definition, sampleContent(61), null, figures(84, 83, 81, 82, null, 86, 84, 83, 85));
    expect(found?.usual?.toNumber()).toBe(83.5);
  });

  it("say nothing of a series that grows as it always did", () => {
    expect(broken(48, 28, 30, 32, 34, 36, 38, 40, 42, 44, 46)).toEqual([]);
    expect(broken(23, 18, 20, 20, 21, 20, 23)).toEqual([]);
    expect(broken(97, 99.9, 99.8, 99.9, 99.7, 99.9, 99.8, 99.9, 99.9)).toEqual(["outlier"]);
  });

  it("say nothing of a series too short to have a habit", () => {
    expect(broken(900, 84, 83, 81, 82, 86)).toEqual([]);
    expect(broken(900)).toEqual([]);
  });

  it("tell the fourth equal value in a row, 0 and gaps excepted", () => {
    expect(broken(7, 7, 7, 7)).toEqual(["unchanged"]);
    expect(broken(7, 9, 7, 7, 7)).toEqual(["unchanged"]);
    expect(broken(7, 7, 7)).toEqual([]);
    expect(broken(7, 7, null, 7)).toEqual([]);
    expect(broken(0, 0, 0, 0)).toEqual([]);
  });

  it("ask for a comment where the indicator says so", () => {
    expect(needsComment(definition, sampleContent(7), null, figures(7, 7, 7))).toBe(true);
    expect(needsComment(definition, sampleContent(61), null, figures(84, 83, 81, 82, 86, 84))).toBe(false);
  });
});
