import { describe, expect, it } from "vitest";

import type { CellContent } from "./cell";
import { Decimal } from "./decimal";
import { countLeft, openPointOf, type EntryStanding } from "./open-point";

const value = (number: string): CellContent => ({ kind: "value", value: new Decimal(number) });
const standing: EntryStanding = {
  definition: {
    scale: new Decimal(1),
    rules: [{ type: "jump", percent: new Decimal(50), level: "commentRequired" }],
  },
  content: value("23"),
  comment: null,
  previous: value("22"),
  trouble: null,
};

describe("what is left before handing the sheet over", () => {
  it.each([
    ["a value near the previous one", {}, null],
    ["an empty cell", { content: null }, "missing"],
    ["zero, which is a value", { content: value("0"), previous: value("0") }, null],
    ["a jump without a comment", { content: value("39") }, "comment"],
    ["a jump with a blank comment", { content: value("39"), comment: "  " }, "comment"],
    ["a jump that is explained", { content: value("39"), comment: "Deux promotions" }, null],
    ["not available, without a reason", { content: { kind: "mark", mark: "notAvailable" } }, "comment"],
    ["withheld, which needs none", { content: { kind: "mark", mark: "withheld" } }, null],
    ["a refused value over a recorded one", { trouble: "refused" }, "refused"],
    ["a conflict before everything", { trouble: "conflict", content: null }, "conflict"],
  ] as const)("%s", (_name, change, expected) => expect(openPointOf({ ...standing, ...change })).toBe(expected));

  it("counts values, comments and choices apart", () => {
    const left = countLeft(["missing", "missing", "missing", "refused", "comment", "conflict"]);
    expect(left).toEqual({ values: 4, comments: 1, choices: 1 });
  });
});
