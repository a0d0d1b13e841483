import { type APIRequestContext, expect } from "@playwright/test";
import { strFromU8, unzipSync } from "fflate";

export type Progress = {
  readonly shown: number | null;
  readonly expectedProgress: number | null;
  readonly target: number | null;
  readonly status: string;
};
export type Line = {
  readonly code: string;
  readonly name: string;
  readonly unit: string;
  readonly decimals: number;
  readonly priority: number;
  readonly keyFigure: number | null;
  readonly cumulative: boolean;
  readonly period: string;
  readonly value: number | null;
  readonly mark?: string;
  readonly gross?: number;
  readonly state: string;
  readonly reported: number;
  readonly expected: number;
  readonly target: number | null;
  readonly progress: number | null;
  readonly expectedProgress: number | null;
  readonly status: string;
};

export const roadmap = "dinum-2023";
/** Words of the statuses and of the marks, as screens and files print them. */
export const statusWords: Readonly<Record<string, string>> = {
  achieved: "Cible atteinte",
  onTrack: "Sur la trajectoire",
  atRisk: "À risque",
  offTrack: "Hors trajectoire",
  unknown: "Indéterminé",
};
export const markSigns: Readonly<Record<string, string>> = {
  withheld: "NC",
  notAvailable: "n.d.",
  missing: "manquante",
};

/** Any white space is one space: files and browsers wrap and break as they like. */
export const flat = (text: string): string => text.replace(/[\s\u00A0\u202F]+/g, " ").trim();
const written = (value: number, decimals: number): string =>
  flat(
    value
      .toLocaleString("fr-FR", { minimumFractionDigits: decimals, maximumFractionDigits: decimals })
      .replace("-", "\u2212"),
  );

/** The figure as every French screen and report prints it. */
export const figureOf = ({ value, mark, decimals }: Pick<Line, "value" | "mark" | "decimals">): string =>
  value === null ? (markSigns[mark ?? "missing"] ?? "") : written(value, decimals);
export const percentOf = (value: number | null, decimals: number): string =>
  value === null ? "non calculable" : `${written(value, decimals)} %`;

export async function read<T>(api: APIRequestContext, address: string): Promise<T> {
  const answer = await api.get(address);
  expect(answer.status(), address).toBe(200);
  return (await answer.json()) as T;
}

/** Rows of a French CSV by the heads of their columns. */
export function rowsOfCsv(text: string): Readonly<Record<string, string>>[] {
  const [heads = [], ...rows] = text
    .replace(/^\uFEFF/, "")
    .trim()
    .split(/\r?\n/)
    .map((line) => line.split(";"));
  return rows.map((cells) => Object.fromEntries(heads.map((head, index) => [head, cells[index] ?? ""])));
}

/** A sheet of a workbook: texts as texts, numbers as the numbers they are. */
export function rowsOfSheet(bytes: Uint8Array, name: string): Readonly<Record<string, string | number>>[] {
  const files = unzipSync(bytes);
  const part = (path: string): string => strFromU8(files[path] ?? new Uint8Array());
  const place =
    [...part("xl/workbook.xml").matchAll(/<sheet name="([^"]+)"/g)].findIndex(([, one]) => one === name) + 1;
  const rows = [...part(`xl/worksheets/sheet${place}.xml`).matchAll(/<row .*?<\/row>/gs)].map(([row]) => cellsOf(row));
  const [heads = new Map<string, string | number>(), ...others] = rows;
  return others.map((cells) =>
    Object.fromEntries([...heads].flatMap(([column, head]) => [[String(head), cells.get(column) ?? ""]])),
  );
}

function cellsOf(row: string): Map<string, string | number> {
  const cells = row.matchAll(/<c r="([A-Z]+)\d+"([^>]*)>(?:<v>([^<]*)<\/v>|<is><t[^>]*>(.*?)<\/t><\/is>)/gs);
  return new Map(
    [...cells].map(([, column = "", , number, text]) => [column, number === undefined ? (text ?? "") : Number(number)]),
  );
}

/** What a report says under the heading of an indicator, as one line. */
export function sectionOf(pdfText: string, { name }: Pick<Line, "name">): string {
  const lines = pdfText.split("\n");
  const start = lines.findIndex((line) => flat(line) === name);
  expect(start, `a heading « ${name} » in the report`).toBeGreaterThan(-1);
  return flat(lines.slice(start, start + 20).join(" "));
}
