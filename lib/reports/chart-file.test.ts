import { describe, expect, it } from "vitest";

import { buildChart, type ChartSource } from "@/lib/domain/chart";
import { Decimal } from "@/lib/domain/decimal";
import { periodOf } from "@/lib/domain/samples";

import { chartFile } from "./chart-file";
import { pictureOf } from "./chart-picture";
import { reportWords } from "./words";

const source = (period: string, value: number | null, over: Partial<ChartSource> = {}): ChartSource => ({
  period: periodOf(period),
  value: value === null ? null : new Decimal(value),
  mark: value === null ? "missing" : null,
  flow: value === null ? null : new Decimal(10),
  provisional: false,
  expected: new Decimal(50),
  reported: 1,
  due: 1,
  breaks: false,
  ...over,
});
const known = (period: string, value: number) => ({ period: periodOf(period), value: new Decimal(value) });
const chart = buildChart({
  points: [
    source("2025-Q4", 10),
    source("2026-Q1", null),
    source("2026-Q2", null, { mark: "withheld" }),
    source("2026-Q3", 40, { provisional: true, breaks: true }),
  ],
  baseline: known("2025-Q3", 0),
  targets: [known("2026-Q4", 60), known("2027-Q4", 100)],
  landing: { kind: "none", reason: "insufficientData" },
  startsAtZero: true,
});
const formula = { kind: "amount", overTime: "sum", decimals: 0 } as const;
const text = {
  title: "Postes <pourvus> & délais",
  subtitle: "RH-POSTES, en postes",
  description: "T3 2026 : 40.",
  flowTitle: "Dans la période",
  notes: ["Source : enquête.", "Démonstration, données fictives."],
};
const by = { words: reportWords("fr"), lang: "fr", font: "Arial, sans-serif" } as const;
const file = chartFile(chart, pictureOf(chart, formula), text, by) ?? "";

describe("a chart as a file", () => {
  it("says its title, its description, its source and that it is made up", () => {
    expect(file).toContain('<title id="title">Postes &lt;pourvus&gt; &amp; délais</title>');
    expect(file).toContain('<desc id="desc">T3 2026 : 40.</desc>');
    for (const note of text.notes) expect(file).toContain(`>${note}</text>`);
  });

  it("stands alone: colours are values, and nothing is fetched or run", () => {
    expect(file).not.toMatch(/var\(|class=|href|<style|<script|url\(/);
    expect(file).not.toContain("NaN");
  });

  it("crosses what is missing, dashes what is withheld, leaves the provisional point and bar hollow", () => {
    expect(file.split("#b34000").length - 1).toBe(2);
    expect(file).toContain('h6"');
    expect(file).toContain('r="3" fill="#ffffff"');
    expect(file).toContain('fill="#ffffff" stroke="#000091" stroke-width="0.8"/>');
  });

  it("draws what is expected on to each later target", () => {
    const expected = pictureOf(chart, formula).trajectory.slice(-2);
    expect(expected.map((point) => [point.period, point.value, point.expected])).toEqual([
      ["2026-Q4", null, "60"],
      ["2027-Q4", null, "100"],
    ]);
  });

  it("is not made where there is nothing to draw", () => {
    const picture = { ...pictureOf(chart, formula), trajectory: [] };
    const progress = { ...picture.progress, target: null, targetPeriod: null };
    expect(chartFile(chart, { ...picture, progress }, text, by)).toBeNull();
  });
});
