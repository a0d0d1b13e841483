import { describe, expect, it } from "vitest";

import type { ReportErratum } from "@/lib/domain/report-head";
import { withinScope } from "@/lib/domain/report-scope";

import { dataSheet } from "./data-sheet";
import { pdfView } from "./pdf-view";
import { sampleModel } from "./sample-model";
import { reportWords } from "./words";

type Change = ReportErratum["changes"][number];
const by = { words: reportWords("fr"), lang: "fr" } as const;
const whole: Change = {
  indicator: "RH-POSTES",
  scope: "consolidated",
  period: "2026-Q2",
  before: "2188",
  after: "2180",
  reason: "chiffres inversés",
};
const withChanges = (...changes: Change[]) => {
  const model = sampleModel();
  return withinScope({ ...model, head: { ...model.head, erratum: { replaces: 1, changes } } });
};
const detailOf = (...changes: Change[]) =>
  pdfView(withChanges(...changes), by).sections.flatMap(({ details }) => details)[0];

describe("a figure that an erratum corrected", () => {
  it("says so in the table of its priority and in its own details, and no other figure does", () => {
    const rows = pdfView(withChanges(whole), by).sections.flatMap((section) => section.rows);
    expect(rows.filter(({ corrected }) => corrected !== null)).toMatchObject([
      {
        name: "Postes numériques supplémentaires pourvus",
        corrected: { text: "corrigé\u00A0: 2\u00A0188 →\u00A02\u00A0180" },
      },
    ]);
    expect(detailOf(whole)?.corrected?.reason).toBe("chiffres inversés");
  });

  it("is told from the cumulated figure that is printed", () => {
    expect(detailOf({ ...whole, before: "220", after: "216" })?.corrected?.text).toBe(
      "corrigé, valeur de la période\u00A0: 220 →\u00A0216",
    );
  });

  it("shows the decimals without which nothing would seem to have changed", () => {
    expect(detailOf({ ...whole, before: "2180.4", after: "2180.2" })?.corrected?.text).toContain("2\u00A0180,4");
  });

  it("had no value before", () => {
    expect(detailOf({ ...whole, before: null })?.corrected?.text).toContain("aucune valeur →\u00A02\u00A0180");
  });

  it("of the ministry is said over its series, one of another ministry nowhere", () => {
    const own = { ...whole, scope: "MJ", before: "20", after: "23" };
    expect(detailOf(own, { ...own, scope: "MIOM" })).toMatchObject({
      corrected: null,
      cells: { corrected: [{ text: "T2\u00A02026, ensemble des séries, corrigé\u00A0: 20 →\u00A023" }] },
    });
  });
});

describe("the data of an erratum", () => {
  const marked = (...changes: Change[]) => {
    const { columns, rows } = dataSheet(withChanges(...changes), by);
    const at = columns.findIndex(({ title }) => title === "Correction");
    return { columns, found: rows.map((row) => row[at]).filter((cell) => cell !== null && cell !== undefined) };
  };

  it("marks the row of the corrected figure, with the reason", () => {
    const { columns, found } = marked(whole);
    expect(found).toEqual([{ kind: "text", text: "corrigé\u00A0: 2\u00A0188 →\u00A02\u00A0180" }]);
    expect(columns.map(({ title }) => title)).toContain("Motif de la correction");
  });

  it("has no such column where nothing is corrected", () => {
    const { head, ...model } = sampleModel();
    const { erratum, ...plain } = head;
    expect(erratum).toBeDefined();
    expect(dataSheet({ ...model, head: plain }, by).columns.map(({ title }) => title)).not.toContain("Correction");
  });
});

describe("a list of corrections", () => {
  const many = Array.from({ length: 30 }, (_, index) => ({ ...whole, indicator: `OTHER-${index}` }));

  it("stands in the synthesis while it is short, then in a part of its own", () => {
    const short = pdfView(withChanges(whole), by);
    expect([short.synthesis.erratum?.rows.length, short.corrections]).toEqual([1, null]);
    const long = pdfView(withChanges(...many), by);
    expect([long.synthesis.erratum?.rows.length, long.corrections?.rows.length]).toEqual([0, 30]);
    expect(long.synthesis.erratum?.elsewhere).toContain("30 valeurs sont corrigées");
  });
});
