import { describe, expect, it, vi } from "vitest";

import type { ReportFormat } from "@/lib/domain/publication";
import type { ReportModel } from "@/lib/domain/report";
import { formatNumber, formatPercent } from "@/lib/messages/format";
import type { Lang } from "@/lib/messages/lang";

import { makeReportFiles } from "./make-files";
import { sampleModel } from "./sample-model";
import { hasProgram, printedBy } from "./testing";

vi.setConfig({ testTimeout: 120_000 });

async function bytesOf(format: ReportFormat, model: ReportModel, lang: Lang = "fr"): Promise<Uint8Array> {
  const [file] = await makeReportFiles(JSON.stringify(model), lang, [format]);
  return file?.bytes ?? new Uint8Array();
}
const textOf = (bytes: Uint8Array): string => new TextDecoder().decode(bytes);

type Json = { readonly [key: string]: Json } | readonly Json[] | number | string | null;
const at = (json: Json | undefined, ...keys: readonly string[]): Json =>
  keys.reduce<Json>((found, key) => (found as Record<string, Json> | null)?.[key] ?? null, json ?? null);
const list = (json: Json): readonly Json[] => (Array.isArray(json) ? (json as readonly Json[]) : []);

/** Every figure that a report's JSON says of itself, as its page is to print it. */
function figuresOf(document: Json, lang: Lang): string[] {
  const number = (value: Json, decimals: Json): string =>
    typeof value === "number" ? formatNumber(value, Number(decimals), lang) : "";
  const percent = (value: Json, decimals: number): string =>
    typeof value === "number" ? formatPercent(value, decimals, lang) : "";
  const exact = (value: Json): string => number(value, JSON.stringify(value).split(".")[1]?.length ?? 0);
  const counts = (value: Json): string => (typeof value === "number" ? String(value) : "");
  const priorities = list(at(document, "priorities")).flatMap((one) => [
    percent(at(one, "progress") ?? at(one, "partialValue"), 0),
    percent(at(one, "expectedProgress"), 0),
    counts(at(one, "of", "with")),
    counts(at(one, "of", "total")),
  ]);
  const indicators = list(at(document, "indicators")).flatMap((one) => {
    const decimals = at(one, "decimals");
    const plain = [
      at(one, "point", "value"),
      at(one, "point", "gross"),
      at(one, "previous", "value"),
      ...["baseline", "target", "current", "expected"].map((key) => at(one, "progress", key)),
      ...["value", "low", "high", "pastError"].map((key) => at(one, "progress", "landing", key)),
      ...list(at(one, "trajectory")).flatMap((point) => [at(point, "value"), at(point, "expected")]),
      ...list(at(one, "cells")).map((cell) => at(cell, "value")),
    ];
    const parts = [at(one, "point"), ...list(at(one, "cells"))].flatMap((of) => [
      at(of, "numerator"),
      at(of, "denominator"),
    ]);
    return [
      ...plain.map((value) => number(value, decimals)),
      ...parts.map(exact),
      ...["raw", "shown", "expectedProgress", "percentOfTarget"].map((key) => percent(at(one, "progress", key), 2)),
      counts(at(one, "point", "reported")),
      counts(at(one, "point", "expected")),
    ];
  });
  const missing = list(at(document, "missing")).flatMap((one) => [counts(at(one, "given")), counts(at(one, "owed"))]);
  return [...priorities, ...indicators, ...missing].filter((figure) => figure !== "");
}

/** As a number of its own, not as a part of another one. */
const holds = (page: string, figure: string): boolean =>
  new RegExp(`(?<![\\d,.])${figure.replace(/\s/gu, " ").replace(/[.+]/gu, "\\$&")}(?!\\d|[,.]\\d)`, "u").test(page);

/** No two indicators share a figure: what is found can only be the one that is looked for. */
const distinct = (model: ReportModel): ReportModel => ({
  ...model,
  indicators: model.indicators.map((one, index) => {
    const shifted = (value: string | null, by: number) => value && String(Number(value) + (index + 1) * 10_000 + by);
    const value = shifted(one.point.value, 1);
    return {
      ...one,
      point: { ...one.point, value },
      progress: { ...one.progress, current: value },
      trajectory: one.trajectory.map((point, period) => ({
        ...point,
        value: shifted(point.value, period * 7),
        expected: shifted(point.expected, period * 11),
      })),
    };
  }),
});

describe.skipIf(!hasProgram("pdftotext"))("the PDF read by poppler (pdftotext)", () => {
  it.each([
    ["MJ", "fr"],
    ["consolidated", "fr"],
    ["department-RH", "en"],
  ] as const)("for %s in %s holds every figure of the JSON", async (scope, lang) => {
    const model = distinct(sampleModel(scope));
    const page = printedBy("pdftotext", ["-raw"], await bytesOf("pdf", model, lang), ["-"]).replace(
      /[^\S\u00A0]+/gu,
      " ",
    );
    const figures = figuresOf(JSON.parse(textOf(await bytesOf("json", model, lang))) as Json, lang);
    expect(figures.length).toBeGreaterThan(150);
    expect(figures.filter((figure) => !holds(page, figure))).toEqual([]);
  });

  it("describes each of its charts, by the name of its indicator and its value", async () => {
    const pdf = Buffer.from(await bytesOf("pdf", sampleModel())).toString("latin1");
    const described = Array.from(pdf.matchAll(/\/Alt\s*<FEFF([0-9A-F\s]+)>/gu), ([, hex = ""]) =>
      Buffer.from(hex.replace(/\s/gu, ""), "hex").swap16().toString("utf16le"),
    );
    const charted = sampleModel().indicators.filter(({ trajectory }) => trajectory.length > 0);
    expect(described).toHaveLength(charted.length);
    for (const { name } of charted) expect(described.some((text) => text.includes(name))).toBe(true);
    expect(described.join("\n")).toContain("T2\u00A02026\u00A0: 2\u00A0180.");
  });

  it("has its headings in order and heads in each of its tables", async () => {
    const tree = printedBy("pdfinfo", ["-struct"], await bytesOf("pdf", sampleModel()));
    const levels = Array.from(tree.matchAll(/^ *H(\d)/gmu), ([, level]) => Number(level));
    expect(levels[0]).toBe(1);
    levels.reduce((before, level) => {
      expect(level - before).toBeLessThanOrEqual(1);
      return level;
    }, 0);
    const count = (tag: string): number => tree.match(new RegExp(`^ *${tag}\\b`, "gmu"))?.length ?? 0;
    expect(count("Table")).toBeGreaterThan(8);
    expect(count("THead")).toBe(count("Table"));
    expect(tree.match(/\/Scope \/Column/gu)).toHaveLength(count("TH"));
  });
});
