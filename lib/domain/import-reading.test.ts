import { describe, expect, it } from "vitest";
import { findColumns } from "./import-heads";
import { readFileFigure, readFileNumber } from "./import-number";
import { periodOf, readFilePeriod } from "./import-period";
import type { Period } from "./period";

describe("numbers of a file", () => {
  it.each([
    ["1234.5", "1234.5"],
    ["1 234,5", "1234.5"],
    ["1\u00a0234,5", "1234.5"],
    ["1\u202f234\u202f567", "1234567"],
    ["12,5", "12.5"],
    ["0,125", "0.125"],
    ["1 234,567", "1234.567"],
    ["1234,567", "1234.567"],
    ["1.234", "1.234"],
    ["-3", "-3"],
    ["\u22123,5", "-3.5"],
    ["-0", "0"],
    ["007", "7"],
    [" 12 ", "12"],
    ["74396.0", "74396"],
  ])("reads %j as %s", (text, expected) => {
    const read = readFileNumber(text);
    expect(read.ok && read.value.toFixed()).toBe(expected);
  });

  it.each(["1,234", "12,345", "999,000", "-1,234"])("refuses %j, which could be either of two numbers", (text) => {
    const digits = text.replace("-", "");
    const params = { decimal: digits.replace(",", "."), thousands: digits.replace(",", "") };
    expect(readFileNumber(text)).toMatchObject({ error: "ambiguousNumber", faults: [{ params }] });
  });

  it.each(["", "abc", "1,234,567", "1.234,5", "12 34", "1e5", "12 %", "1234567890123456", "0,1234567", "12 jours"])(
    "does not read %j",
    (text) => expect(readFileNumber(text)).toMatchObject({ error: "notANumber" }),
  );

  it.each([
    ["n.d.", "notAvailable"],
    ["N.D", "notAvailable"],
    ["s.o.", "notApplicable"],
    ["NC", "withheld"],
    ["notApplicable", "notApplicable"],
  ])("reads the mark %j", (text, mark) =>
    expect(readFileFigure(text)).toEqual({ ok: true, value: { kind: "mark", mark } }),
  );

  it("takes an empty cell, and what exports write of one, as nothing given", () => {
    for (const text of ["", "  ", "missing", "notDue"]) expect(readFileFigure(text)).toEqual({ ok: true, value: null });
  });
});

describe("periods of a file", () => {
  const monthly = [{ from: "2020-01" as Period, definition: { frequency: "month" as const } }];
  const quarterly = [{ from: "2020-Q1" as Period, definition: { frequency: "quarter" as const } }];

  it.each([
    ["2026-Q3", "2026-Q3"],
    ["2026-S1", "2026-S1"],
    ["2026-09", "2026-09"],
    ["2026", "2026"],
    ["T3 2026", "2026-Q3"],
    ["t3\u00a02026", "2026-Q3"],
    ["2026-T3", "2026-Q3"],
    ["Q3 2026", "2026-Q3"],
    ["S2 2026", "2026-S2"],
    ["1er semestre 2026", "2026-S1"],
    ["sept. 2026", "2026-09"],
    ["septembre 2026", "2026-09"],
    ["Août 2026", "2026-08"],
    ["févr. 2026", "2026-02"],
    ["September 2026", "2026-09"],
    ["09/2026", "2026-09"],
  ])("reads %j as %s", (text, period) =>
    expect(readFilePeriod(text)).toEqual({ ok: true, value: { kind: "period", period } }),
  );

  it.each([
    ["30/09/2026", quarterly, "2026-Q3"],
    ["30/09/2026", monthly, "2026-09"],
    ["2026-09-30", quarterly, "2026-Q3"],
  ])("takes the last day %s as the series' own period", (text, versions, expected) => {
    const read = readFilePeriod(text);
    expect(read.ok && read.value && periodOf(read.value, versions, "periodEnd")).toEqual({ ok: true, value: expected });
  });

  it("refuses another day, unless any day of the period will do", () => {
    const day = { kind: "day", day: "2026-09-15" } as never;
    expect(periodOf(day, monthly, "periodEnd")).toMatchObject({ error: "notAPeriodEnd" });
    expect(periodOf(day, monthly, "any")).toEqual({ ok: true, value: "2026-09" });
  });

  it.each(["31/06/2026", "2026-02-30", "30/13/2026"])("refuses %s, a day that does not exist", (text) =>
    expect(readFilePeriod(text)).toMatchObject({ error: "noSuchDay" }),
  );

  it.each(["2026-Q5", "2026-13", "T5 2026", "jui 2026", "hier", "sept 26"])("does not read %j", (text) =>
    expect(readFilePeriod(text)).toMatchObject({ error: "badPeriod" }),
  );
});

describe("heads of a file", () => {
  const find = (heads: string[], mapping = {}, needsPeriod = true) => findColumns({ heads }, mapping, needsPeriod);

  it("finds them in any order and case, in French without accents", () => {
    const found = find(["VALEUR", "Periode", "série", "Justificatif"]);
    expect(found.ok && found.value.at).toEqual({ value: [0], period: [1], series: [2], evidence: [3] });
  });

  it("takes indicator and department in place of a series", () => {
    const found = find(["indicateur", "département", "ministère", "period", "numerator", "dénominateur"]);
    expect(found.ok && Object.keys(found.value.at)).toEqual([
      "indicator",
      "department",
      "ministry",
      "period",
      "numerator",
      "denominator",
    ]);
  });

  it("lets the mapping name other columns, several joined, and leaves alone what they replace", () => {
    const columns = { series: ["identifiant_indic", "zone_id"], value: ["valeur"], period: ["date"] };
    const found = find(["identifiant_indic", "zone_id", "date", "indicateur", "valeur"], { columns });
    expect(found.ok && found.value.at).toEqual({ series: [0, 1], period: [2], value: [4] });
    expect(found.ok && found.value.heads.series).toBe("identifiant_indic/zone_id");
  });

  it("names each missing head", () => {
    const columnsOf = (found: ReturnType<typeof find>) => (found.ok ? [] : found.faults?.map(({ column }) => column));
    expect(columnsOf(find(["date"]))).toEqual(["series / série", "period / période", "value / valeur"]);
    expect(columnsOf(find(["series", "period", "numerator"]))).toEqual(["denominator / dénominateur"]);
    const mapping = { columns: { value: ["montant"] }, keep: { maille: ["NAT"] } };
    expect(columnsOf(find(["series", "period"], mapping))).toEqual(["montant", "maille", "value / valeur"].slice(0, 2));
  });

  it.each([
    [["series", "period", "value", "Value"]],
    [["series", "period", "value", "valeur"]],
    [["Zone", "T1", "T1"]],
  ])("refuses %j: a head twice", (heads) => expect(find(heads)).toMatchObject({ error: "doubledHead" }));

  it("asks a file of a campaign for no period", () => expect(find(["series", "value"], {}, false).ok).toBe(true));
});
