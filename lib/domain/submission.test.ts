import { describe, expect, it } from "vitest";
import { checkEntry } from "./entry-rules";
import { type EntryRule } from "./indicator";
import { decimalOf, periodOf, sampleContent, sampleDefinition, type SampleCell } from "./samples";
import { checkSubmission, type OwedContent } from "./submission";

const rules: readonly EntryRule[] = [
  { type: "min", value: decimalOf(0), level: "error" },
  { type: "max", value: decimalOf(1000), level: "info" },
  { type: "jump", percent: decimalOf(50), level: "commentRequired" },
];
const contentOf = (cell: SampleCell) => (cell === null ? null : sampleContent(cell));
const broken = (
  content: Exclude<SampleCell, null>,
  previous: SampleCell = null,
  definition = sampleDefinition({ rules }),
) =>
  checkEntry(definition, sampleContent(content), contentOf(previous)).map(({ rule }) => `${rule.type} ${rule.level}`);

describe("the rules of an entry", () => {
  it.each([
    [-1, null, ["min error"]],
    [0, null, []],
    [1000, null, []],
    [1000.5, null, ["max info"]],
    [39, 22, ["jump commentRequired"]],
    [33, 22, []],
    [11, 22, []],
    [10.9, 22, ["jump commentRequired"]],
    [2000, 10, ["max info", "jump commentRequired"]],
  ])("on %d after %s: %j", (value, previous, expected) => expect(broken(value, previous)).toEqual(expected));

  it.each([[0], ["notAvailable" as const], [null]])("see no jump from %s", (previous) =>
    expect(broken(900, previous)).toEqual([]),
  );

  it("say by how much a value jumped", () => {
    const [jump] = checkEntry(sampleDefinition({ rules }), sampleContent(39), sampleContent(22));
    expect(jump?.change?.toDecimalPlaces(0).toNumber()).toBe(77);
    expect([jump?.previous?.toNumber(), jump?.value?.toNumber()]).toEqual([22, 39]);
  });

  it("look at the quotient of a ratio", () => {
    const definition = sampleDefinition({
      kind: "ratio",
      scale: decimalOf(100),
      rules: [...rules, { type: "notAbove", level: "error" }],
    });
    expect(broken([48, 45], null, definition)).toEqual(["notAbove error"]);
    expect(broken([45, 45], [20, 45], definition)).toEqual(["jump commentRequired"]);
    expect(broken([30, 45], [20, 30], definition)).toEqual([]);
    expect(broken([0, 0], [20, 30], definition)).toEqual([]);
    expect(broken([3, 0], [20, 30], definition)).toEqual(["notAbove error"]);
    expect(broken("withheld", [20, 30], definition)).toEqual([]);
  });
});

describe("submitting a sheet", () => {
  const cell = (series: string, content: SampleCell, comment: string | null = null, previous: SampleCell = null) =>
    ({
      series,
      period: periodOf("2026-Q3"),
      definition: sampleDefinition({ rules }),
      content: contentOf(content),
      comment,
      previous: contentOf(previous),
    }) satisfies OwedContent;

  it("needs every cell filled or marked, and its comments", () => {
    const whole = [
      cell("A", 0),
      cell("B", "withheld"),
      cell("C", "notApplicable"),
      cell("D", "notAvailable", "fichier reçu en retard"),
      cell("E", 39, "campagne de recrutement", 22),
      cell("F", 2000),
    ];
    expect(checkSubmission(whole)).toEqual({ ok: true, value: true });
  });

  it("says each thing that is missing, where", () => {
    const checked = checkSubmission([
      cell("A", null),
      cell("B", 1),
      cell("C", "notAvailable", "  "),
      cell("D", 39, null, 22),
    ]);
    expect(checked).toEqual({
      ok: false,
      error: "cellMissing",
      faults: [
        { path: "cells[0]", code: "cellMissing", params: { series: "A", period: "2026-Q3" } },
        { path: "cells[2].comment", code: "commentRequired", params: { series: "C", period: "2026-Q3" } },
        { path: "cells[3].comment", code: "commentRequired", params: { series: "D", period: "2026-Q3" } },
      ],
    });
  });

  it("is only a matter of comments when all is filled", () =>
    expect(checkSubmission([cell("A", "notAvailable")])).toMatchObject({ ok: false, error: "commentRequired" }));
});
