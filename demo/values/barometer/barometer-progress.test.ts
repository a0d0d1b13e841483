import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import type { CellContent } from "@/lib/domain/cell";
import { computePoint } from "@/lib/domain/compute-point";
import { Decimal, roundForDisplay } from "@/lib/domain/decimal";
import type { Period } from "@/lib/domain/period";
import { sampleSeries, sampleVersions } from "@/lib/domain/samples";
import { windowOf } from "@/lib/domain/window";
import { readBarometerReference } from "../reference-document";
import { progressIn } from "../measure-of";
import { barometerFiles } from "./barometer-files";
import { readDetail, readSummary } from "./read-barometer";

type Expected = {
  readonly rows: readonly {
    readonly row: number;
    readonly indicator: string;
    readonly period: Period;
    readonly window: string;
    readonly current: number;
    readonly progress: number;
    readonly isRepeated: boolean;
  }[];
  readonly exceptions: readonly {
    readonly indicator: string;
    readonly window: string;
    readonly hasProgress: boolean;
  }[];
};
const folder = new URL("../../data/barometre-2021/", import.meta.url);
const textOf = (file: string) => readFileSync(new URL(file, folder), "utf8");
const expected = JSON.parse(textOf("expected-progress.json")) as Expected;
const document = readBarometerReference();
const summary = readSummary();
const detail = readDetail();
const notApplicable: CellContent = { kind: "mark", mark: "notApplicable" };

/** What the two imports leave in the cells of a series. */
function cellsOf(series: string): Map<Period, CellContent> {
  const given = detail.filter(({ code }) => `${code}/DITP` === series);
  const without = textOf("without-line.csv")
    .split("\n")
    .filter((line) => line.startsWith(`${series};`));
  return new Map([
    ...given.map(({ month, value }) => [month, { kind: "value", value: new Decimal(value) }] as const),
    ...without.map((line) => [line.split(";")[1] as Period, notApplicable] as const),
  ]);
}

describe("the State's results barometer", () => {
  it("has 57 indicators in 59 rows: one row is doubled, one id names two indicators", () => {
    expect(summary).toHaveLength(59);
    const seen = new Map<string, string[]>();
    for (const { code, name } of summary) seen.set(code, [...(seen.get(code) ?? []), name]);
    expect(seen.size).toBe(57);
    const twice = [...seen].filter(([, names]) => names.length > 1);
    expect(twice.map(([code, names]) => [code, new Set(names).size])).toEqual([
      ["nb-labellisations-france-services", 1],
      ["nb-logement-accompagnement", 2],
    ]);
    expect(document.indicators.map(({ code }) => code)).toEqual([...seen.keys()]);
  });

  it("comes with the files that follow from its own", () => {
    for (const [name, text] of Object.entries(barometerFiles())) expect(textOf(name), name).toBe(text);
  });

  it("gives each cell one content: a line of the detail, or notApplicable", () => {
    const cells = new Map<string, string>();
    for (const { code, month, value } of detail) {
      expect(cells.get(`${code} ${month}`) ?? value).toBe(value);
      cells.set(`${code} ${month}`, value);
    }
    expect(detail).toHaveLength(1240);
    expect(cells.size).toBe(1228);
    for (const line of textOf("without-line.csv").trim().split("\n").slice(1)) {
      const [series = "", month = ""] = line.split(";");
      expect(cells.has(`${series.replace("/DITP", "")} ${month}`), line).toBe(false);
    }
  });

  it("publishes a progress rate on 51 rows", () => {
    expect(expected.rows).toHaveLength(51);
    expect(expected.rows.map(({ row }) => row)).toEqual(
      summary.filter(({ progress }) => progress !== null).map(({ row }) => row),
    );
  });

  it.each(expected.rows)("row $row, $indicator at $period: $progress %", ({ indicator, period, current, progress }) => {
    const ours = progressIn(document, indicator, period, cellsOf);
    expect(ours.current?.toNumber()).toBe(current);
    expect(ours.shown && roundForDisplay(ours.shown, 0).toNumber()).toBe(progress);
  });

  it("reads its current value elsewhere than on the last line for the nine indicators named, and no other", () => {
    const readOtherwise = summary.filter(({ code, current }) => {
      const lines = detail.filter((line) => line.code === code).toSorted((a, b) => (a.month < b.month ? -1 : 1));
      return lines.at(-1)?.value !== current.value || !current.on.startsWith(lines.at(-1)?.month ?? "-");
    });
    expect(new Set(readOtherwise.map(({ code }) => code))).toEqual(
      new Set(expected.exceptions.map(({ indicator }) => indicator)),
    );
    const withProgress = expected.exceptions.filter(({ hasProgress }) => hasProgress);
    expect(withProgress.map(({ indicator }) => indicator).toSorted()).toEqual([
      "nb-amendes-delictuelles-dressees",
      "nb-jeunes-engages",
      "nb-peres-conge-paternite",
    ]);
  });

  it("counts nine months of road deaths against the whole of 2017", () => {
    const cells = Object.fromEntries(
      detail.flatMap(({ code, month, value }) => (code === "nb-morts-routes" ? [[month, Number(value)]] : [])),
    );
    const versions = sampleVersions({ from: "2017-01" as Period });
    const measure = { versions, series: [sampleSeries("DITP", cells)], today: "2023-01-19" as never };
    const nineMonths = { from: windowOf("2022-01" as Period).from, to: windowOf("2022-09" as Period).to };
    expect(computePoint(measure, nineMonths).value?.toNumber()).toBe(2454);
    expect(computePoint(measure, windowOf("2017" as Period)).value?.toNumber()).toBe(3448);
  });
});
