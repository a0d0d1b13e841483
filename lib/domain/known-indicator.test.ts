import { describe, expect, it } from "vitest";
import { decideRange } from "./figure-range";
import { knownRevisions, type DefinitionRevision } from "./known-indicator";
import { dayOf, periodOf, sampleDefinition, sampleVersions } from "./samples";

const at = (day: string): Date => new Date(`${day}T12:00:00Z`);
const labels = {
  name: "Postes",
  definition: null,
  source: null,
  family: "other",
  priority: null,
  keyFigure: null,
  isPublic: false,
  contact: null,
  isArchived: false,
} as const;
const revision = (number: number, version: number, from: string, recorded: string): DefinitionRevision => ({
  revision: number,
  version,
  from: periodOf(from),
  reason: null,
  breaks: false,
  recordedAt: at(recorded),
  labels,
  definition: sampleDefinition(),
});

describe("the versions of an indicator", () => {
  const history = [
    revision(1, 1, "2023-Q1", "2023-01-10"),
    revision(2, 1, "2023-Q1", "2023-02-10"),
    revision(3, 2, "2025-Q1", "2025-01-10"),
    revision(4, 3, "2024-Q1", "2025-02-10"),
  ];
  it.each([
    ["2022-12-31", [1]],
    ["2023-01-31", [1]],
    ["2023-12-31", [2]],
    ["2025-01-31", [2, 3]],
    ["2025-03-01", [2, 4]],
  ])("known on %s are those of revisions %j", (day, expected) =>
    expect(knownRevisions(history, at(day)).map((one) => one.revision)).toEqual(expected),
  );
});

describe("the range of a figure", () => {
  const indicator = {
    versions: sampleVersions({ frequency: "quarter", from: periodOf("2023-Q1") }),
    roadmap: { slug: "plan", startsOn: dayOf("2023-01-01"), endsOn: dayOf("2024-12-31") },
  };
  const range = (request: Parameters<typeof decideRange>[1], today: string) => {
    const decided = decideRange(indicator, request, dayOf(today));
    if (!decided.ok) return decided.error;
    return decided.value && [decided.value.grain, decided.value.range.from, decided.value.range.to];
  };

  it("goes from the roadmap's first period to the last one that has ended within it", () => {
    expect(range({}, "2023-03-31")).toBeNull();
    expect(range({}, "2023-04-01")).toEqual(["quarter", "2023-Q1", "2023-Q1"]);
    expect(range({ grain: "year" }, "2024-06-30")).toEqual(["year", "2023", "2023"]);
    expect(range({ grain: "total" }, "2024-06-30")).toEqual(["total", "2023-Q1", "2024-Q1"]);
    expect(range({}, "2026-11-23")).toEqual(["quarter", "2023-Q1", "2024-Q4"]);
  });

  it("takes bounds of any grain, in order and within forty years", () => {
    const [q1, month] = [periodOf("2023-Q1"), periodOf("2024-05")];
    expect(range({ from: q1, to: month }, "2026-11-23")).toEqual(["quarter", "2023-Q1", "2024-05"]);
    expect(range({ from: month, to: q1 }, "2026-11-23")).toBe("rangeBackwards");
    expect(range({ from: periodOf("1983"), to: periodOf("2022") }, "2026-11-23")).not.toBe("rangeTooLong");
    expect(range({ from: periodOf("1983"), to: periodOf("2023-01") }, "2026-11-23")).toBe("rangeTooLong");
    expect(range({ grain: "month" }, "2026-11-23")).toBe("grainTooFine");
  });
});
