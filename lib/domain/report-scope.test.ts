import { describe, expect, it } from "vitest";

import type { ReportCell, ReportIndicator, ReportModel } from "./report";
import { reportScopeKind, withinScope } from "./report-scope";

const cell = (rest: Partial<ReportCell>): ReportCell => ({
  series: "I/RH/MJ",
  department: "RH",
  ministry: "MJ",
  project: null,
  period: "2026-Q2",
  value: "1",
  comment: "seen",
  ...rest,
});

const cells = [
  cell({}),
  cell({ series: "I/RH/MIOM", ministry: "MIOM" }),
  cell({ series: "I/ISN", department: "ISN", ministry: null }),
  { ...cell({ series: "I/RH/MJ/P" }), mark: "withheld", comment: "secret" } as ReportCell,
];
const changes = ["consolidated", "MJ", "MIOM"].map((scope) => ({ scope }));

const model = (scope: string): ReportModel =>
  ({
    head: { scope, erratum: { replaces: 1, changes } },
    indicators: [{ code: "I", cells }],
  }) as unknown as ReportModel;
const only = (scope: string): ReportIndicator => {
  const [indicator] = withinScope(model(scope)).indicators;
  if (indicator === undefined) throw new Error("the model has one indicator");
  return indicator;
};
const seriesOf = (scope: string) => only(scope).cells?.map(({ series }) => series);

describe("withinScope", () => {
  it("leaves no cell in a consolidated report", () => {
    expect(only("consolidated")).toEqual({ code: "I" });
  });

  it("leaves a ministry and a department the cells that name them", () => {
    expect(seriesOf("MJ")).toEqual(["I/RH/MJ", "I/RH/MJ/P"]);
    expect(seriesOf("department-ISN")).toEqual(["I/ISN"]);
    expect(seriesOf("department-RH")).toEqual(["I/RH/MJ", "I/RH/MIOM", "I/RH/MJ/P"]);
  });

  it("never tells what was said of a withheld cell", () => {
    expect(only("MJ").cells?.map(({ comment }) => comment)).toEqual(["seen", null]);
  });

  it("tells the corrections of the whole and of its own scope only", () => {
    const scopes = withinScope(model("MJ")).head.erratum?.changes.map(({ scope }) => scope);
    expect(scopes).toEqual(["consolidated", "MJ"]);
  });
});

it.each([
  ["consolidated", "consolidated"],
  ["department-RH", "department"],
  ["MJ", "ministry"],
])("%s is a %s", (scope, kind) => {
  expect(reportScopeKind(scope)).toBe(kind);
});
