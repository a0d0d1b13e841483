import { describe, expect, it } from "vitest";
import { cellsOfFigure, explainCells, formulaOf, type StandingRevision } from "./explain-answer";
import {
  dayOf,
  decimalOf,
  periodOf,
  sampleContent,
  sampleDefinition,
  sampleSeries,
  sampleVersions,
  type SampleCell,
} from "./samples";
import { dueSlots, windowOf } from "./window";

const slots = dueSlots(sampleVersions(), windowOf(periodOf("2026-Q1")), dayOf("2026-05-01"));
const revision = (period: string, cell: Exclude<SampleCell, null>): StandingRevision => ({
  series: "IND/ACE",
  period: periodOf(period),
  content: sampleContent(cell),
  comment: "pourquoi",
  revision: 1,
  author: "Ada",
  validator: "Grace",
  recordedAt: new Date("2026-04-02T00:00:00Z"),
  validatedAt: new Date("2026-04-03T00:00:00Z"),
  source: "import",
  file: "valeurs.csv",
  row: 7,
});

describe("the cells of a figure", () => {
  const given = [revision("2026-01", 4), revision("2026-02", "withheld")];
  const cells = explainCells([sampleSeries("ACE", {})], slots, given, false);

  it("are what was given, and what is expected without a value", () => {
    expect(cells.operands).toMatchObject([
      { period: "2026-01", value: 4, comment: "pourquoi", file: "valeurs.csv", row: 7, validator: "Grace" },
      { period: "2026-02", mark: "withheld" },
    ]);
    expect(cells.operands[1]).not.toHaveProperty("comment");
    expect(cells.missing.map(({ period, mark }) => [period, mark])).toEqual([
      ["2026-02", "withheld"],
      ["2026-03", "missing"],
    ]);
  });

  it("are the last one alone where an earlier value never stands in for it", () => {
    const last = cellsOfFigure(sampleDefinition({ overTime: "last" }), cells);
    expect(last).toMatchObject({ operands: [], missing: [{ period: "2026-03", mark: "missing" }] });
  });

  it("ask nothing of a period that does not apply", () => {
    const none = explainCells([sampleSeries("ACE", {})], slots, [revision("2026-01", "notApplicable")], false);
    expect(none.missing.map(({ period }) => period)).toEqual(["2026-02", "2026-03"]);
  });
});

it("writes the formula of an amount and of a ratio", () => {
  expect(formulaOf(sampleDefinition({ overTime: "last" }))).toBe("sum(series, last(time, value))");
  expect(formulaOf(sampleDefinition({ kind: "ratio" }))).toBe("sum(numerator) / sum(denominator)");
  const percent = sampleDefinition({ kind: "ratio", scale: decimalOf(100) });
  expect(formulaOf(percent)).toBe("100 × sum(numerator) / sum(denominator)");
});
