import { describe, expect, it } from "vitest";

import type { ChartRow } from "@/lib/domain/chart";
import { periodOf } from "@/lib/domain/samples";

import { writeCsv } from "./csv";
import { trajectorySheet } from "./trajectory-sheet";

const row = (period: string, over: Partial<ChartRow>): ChartRow => ({
  period: periodOf(period),
  x: 0,
  value: null,
  mark: null,
  flow: null,
  isBaseline: false,
  isProvisional: false,
  expected: null,
  gap: null,
  reported: 0,
  due: 1,
  breaks: false,
  run: null,
  ...over,
});

describe("the file beside a chart", () => {
  it("holds every row with its exact figures, and the mark where there is none", () => {
    const rows = [
      row("2026-Q1", { value: "12.125", flow: "0", expected: "20", gap: "-7.875", reported: 1, isProvisional: true }),
      row("2026-Q2", { mark: "withheld", breaks: true }),
    ];
    const head = { code: "IND", unit: "=M€", cumulative: true };
    const csv = new TextDecoder().decode(
      writeCsv(
        trajectorySheet(
          head,
          { rows },
          (word) => word,
          (mark) => mark,
        ),
      ),
    );
    expect(csv.split("\r\n")).toEqual([
      "period;flow (=M€);cumulated (=M€);mark;provisional;expected (=M€);gap (=M€);received;due;newDefinition",
      "2026-Q1;0;12,125;;yes;20;-7,875;1;1;",
      "2026-Q2;;;withheld;;;;0;1;yes",
      "",
    ]);
  });
});
