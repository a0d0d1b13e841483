import { describe, expect, it } from "vitest";
import { definitionChanges, revisionFacts } from "./definition-changes";
import { type DefinitionRevision } from "./known-indicator";
import { decimalOf, periodOf, sampleDefinition } from "./samples";

const labels = {
  name: "Postes",
  definition: "Postes pourvus.",
  source: null,
  family: "hiring",
  priority: 2,
  keyFigure: null,
  isPublic: false,
  contact: null,
  isArchived: false,
} as const;
const first: DefinitionRevision = {
  revision: 1,
  version: 1,
  from: periodOf("2023-Q1"),
  reason: null,
  breaks: false,
  recordedAt: new Date("2023-01-02T10:00:00Z"),
  labels,
  definition: sampleDefinition({ tolerance: decimalOf(10) }),
};
const second: DefinitionRevision = {
  ...first,
  revision: 2,
  version: 2,
  from: periodOf("2025-Q1"),
  reason: "Champ élargi",
  breaks: true,
  recordedAt: new Date("2025-01-02T10:00:00Z"),
  labels: { ...labels, definition: "Postes pourvus ou réinternalisés." },
  definition: sampleDefinition({
    tolerance: decimalOf("5.0"),
    rules: [{ type: "min", value: decimalOf(0), level: "error" }],
  }),
};
const third: DefinitionRevision = { ...second, revision: 3, labels: { ...second.labels, source: "IGF" } };

describe("what changed in a definition", () => {
  it("is told field by field, in the order in which a definition is read", () => {
    expect(definitionChanges(first, second)).toEqual([
      { field: "definition", before: "Postes pourvus.", after: "Postes pourvus ou réinternalisés." },
      { field: "tolerance", before: "10", after: "5" },
      { field: "rules", before: [], after: [{ type: "min", value: "0", level: "error" }] },
    ]);
  });

  it("is nothing where a decimal is only written otherwise", () => {
    const same = { ...first, definition: sampleDefinition({ tolerance: decimalOf("10.00") }) };
    expect(definitionChanges(first, same)).toEqual([]);
  });
});

describe("the revisions of a definition", () => {
  const told = (at: string | null) =>
    revisionFacts([second, third, first], at === null ? null : new Date(at)).map(
      ({ revision, isCorrection, changes }) => [revision, isCorrection, changes.map(({ field }) => field).join(" ")],
    );

  it("stand in order, each against the one before it", () => {
    expect(told(null)).toEqual([
      [1, false, ""],
      [2, false, "definition tolerance rules"],
      [3, true, "source"],
    ]);
  });

  it("are those known at an instant, and the first whenever it was recorded", () => {
    expect(told("2024-06-01T00:00:00Z")).toEqual([[1, false, ""]]);
    expect(told("2020-01-01T00:00:00Z")).toEqual([[1, false, ""]]);
  });
});
