import { readFileSync } from "node:fs";
import { parseDay, type Day } from "@/lib/domain/day";
import { periodContaining, type Period } from "@/lib/domain/period";

/** A number of the file as its exact text without the idle « .0 ». */
type Figure = string;
type Measured = { readonly value: Figure; readonly on: Day };
/** A row of the synthesis; `row` is the file's, the head being 1. */
export type SummaryRow = {
  readonly row: number;
  readonly measure: string;
  readonly name: string;
  readonly code: string;
  readonly unit: string;
  readonly current: Measured;
  readonly initial: Measured;
  readonly target: Measured | null;
  /** Percent of the way to the target, as published: bounded to 0…100 and rounded. */
  readonly progress: number | null;
};
export type DetailRow = { readonly code: string; readonly month: Period; readonly value: Figure };

const folder = new URL("../../data/barometre-2021/", import.meta.url);
const textOf = (file: string) => readFileSync(new URL(file, folder), "utf8");

export const readSummary = (): SummaryRow[] =>
  records(textOf("barometre-resultats-synthese-national.csv")).map((cells, index) => ({
    row: index + 2,
    measure: tidy(cell(cells, "mesure")),
    name: tidy(cell(cells, "indicateur")),
    code: cell(cells, "id_indicateur"),
    unit: tidy(cell(cells, "unite").replace("*", "")),
    current: measured(cells, "valeur_actuelle", "date_valeur_actuelle"),
    initial: measured(cells, "valeur_initiale", "date_valeur_initiale"),
    target: cell(cells, "cible") === "" ? null : measured(cells, "cible", "date_cible"),
    progress: cell(cells, "pourcentage_cible") === "" ? null : Number(cell(cells, "pourcentage_cible")),
  }));

export const readDetail = (): DetailRow[] =>
  records(textOf("barometre-resultats-detail-national.csv")).map((cells) => ({
    code: cell(cells, "id_indicateur"),
    month: monthOf(dayIn(cell(cells, "date"))),
    value: figure(cell(cells, "valeur")),
  }));

export const monthOf = (day: Day): Period => periodContaining(day, "month");

type Cells = ReadonlyMap<string, string>;
const cell = (cells: Cells, head: string): string => cells.get(head) ?? "";
const figure = (text: string): Figure => text.replace(/\.0$/, "");
const measured = (cells: Cells, value: string, on: string): Measured => ({
  value: figure(cell(cells, value)),
  on: dayIn(cell(cells, on)),
});
const tidy = (text: string): string => typeset(text.trim().replaceAll("'", "’"));

/** French typography: a no-break space inside « » and before : ; ? ! %. */
export const typeset = (text: string): string => text.replace(/ (?=[%:;?!»])|(?<=«) /g, "\u00a0");

function dayIn(text: string): Day {
  const day = parseDay(text);
  if (day === null) throw new Error(`${text} is no day`);
  return day;
}

function records(text: string): Cells[] {
  const [heads = [], ...rows] = text.trimEnd().split(/\r?\n/).map(splitLine);
  return rows.map((row) => new Map(heads.map((head, index) => [head, row[index] ?? ""])));
}

/** The cells of a line of RFC 4180; no cell of these files holds a line break. */
const splitLine = (line: string): string[] =>
  Array.from(line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/g), ([, quoted, plain = ""]) =>
    quoted === undefined ? plain : quoted.replaceAll('""', '"'),
  );
