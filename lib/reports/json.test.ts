import { describe, expect, it } from "vitest";

import { withinScope } from "@/lib/domain/report-scope";

import { writeJson } from "./json";
import { sampleModel } from "./sample-model";

const textOf = (scope: string): string => new TextDecoder().decode(writeJson(withinScope(sampleModel(scope))));
const read = (scope: string): Record<string, unknown> => JSON.parse(textOf(scope)) as Record<string, unknown>;

describe("writeJson", () => {
  it("has the shape of the interface, in its order", () => {
    expect(Object.keys(read("MJ")).slice(0, 5)).toEqual(["roadmap", "period", "number", "scope", "publishedAt"]);
    expect(read("MJ")).toMatchObject({
      roadmap: "dinum-2023",
      period: "2026-Q2",
      number: 2,
      scope: "MJ",
      without: [{ department: "BUD", name: "Mission budgétaire" }],
      missing: [{ department: "RH", owed: 18, given: 14 }, { department: "OPI" }],
    });
  });

  it("writes decimals as numbers of at most 15 significant digits", () => {
    expect(read("MJ")["indicators"]).toMatchObject([
      {
        code: "RH-POSTES",
        unit: "postes",
        point: { period: "2026-Q2", value: 2180, state: "partial", reported: 111, expected: 112, provisional: false },
        progress: { target: 3500, raw: 62.2857142857143, landing: { value: 3168, low: 3114, high: 3328 } },
      },
      { point: { numerator: 4693.5, denominator: 45 }, progress: { landing: { reason: "insufficientData" } } },
      { point: { value: null, reason: "zeroDenominator" } },
      { point: { value: null, mark: "withheld" } },
      {},
      {},
    ]);
  });

  it("holds the cells of the ministry that it is for, value, parts or mark", () => {
    expect(read("MJ")["indicators"]).toMatchObject([
      {
        cells: [
          { series: "RH-POSTES/RH/MJ", period: "2025-Q3", value: 21, comment: null },
          { mark: "notAvailable" },
          { value: 18 },
          { value: 23 },
          { project: "ppn", mark: "withheld", comment: null },
        ],
      },
      { cells: [{ numerator: 4693.5, denominator: 45 }] },
      {},
      {},
      {},
      {},
    ]);
  });

  it("holds no cell when consolidated", () => {
    expect(textOf("consolidated")).not.toContain('"cells"');
  });
});
