import { comparePeriods, type Period, periodContaining } from "@/lib/domain/period";
import type { Day } from "@/lib/domain/day";
import type { DemoIndicator, ReferenceDocument } from "../reference-document";
import { type DetailRow, monthOf, type SummaryRow, typeset } from "./read-barometer";
import { directionOf, familyOf, isSummed, readings } from "./reading";

export const barometerRoadmap = "barometre-2021";
export const barometerDepartment = "DITP";
/** The last month of the edition: no cell is due after it. */
export const lastMonth = "2022-12" as Period;
const source =
  "Baromètre des résultats de l’action publique, édition du 19 janvier 2023, " +
  "etalab/barometre-resultats-donnees@825d4454, Licence Ouverte 2.0";

export const seriesOf = (code: string): string => `${code}/${barometerDepartment}`;
/** A year for what the synthesis adds up over one, else the month of the file's day. */
export const periodAsked = (code: string, on: Day): Period =>
  isSummed(code) && on.endsWith("-12-31") ? periodContaining(on, "year") : monthOf(on);

/** The barometer as a document of `PUT /api/v1/reference`: one priority for each measure, in the file's order. */
export function barometerReference(summary: readonly SummaryRow[], detail: readonly DetailRow[]): ReferenceDocument {
  const measures = [...new Set(summary.map((row) => row.measure))];
  const rows = firstOfEach(summary);
  return {
    departments: [department],
    roadmaps: [{ ...roadmap, priorities: measures.map((title, index) => ({ number: index + 1, title })) }],
    indicators: rows.map((row) => indicatorOf(row, measures.indexOf(row.measure) + 1, summary, detail)),
    series: rows.map(({ code }) => seriesEntry(code)),
    targets: rows.flatMap(targetOf),
  };
}

const department = {
  code: barometerDepartment,
  name: "Direction interministérielle de la transformation publique",
  kind: "external",
};
const roadmap = {
  slug: barometerRoadmap,
  title: "Baromètre des résultats de l’action publique, édition de janvier 2023",
  label: "mesure",
  // The span of the published history: the edition itself is of 2023.
  startsOn: "2017-01-01",
  endsOn: "2022-12-31",
  source,
};
const seriesEntry = (code: string) => ({
  id: seriesOf(code),
  indicator: code,
  department: barometerDepartment,
  ministry: null,
  project: null,
});
const targetOf = ({ code, target }: SummaryRow) =>
  target === null
    ? []
    : [{ indicator: code, period: periodAsked(code, target.on), value: Number(target.value), reason: source }];

/** One row for each id: the file gives one row twice, and two names to one id. */
export function firstOfEach(summary: readonly SummaryRow[]): SummaryRow[] {
  const first = new Map<string, SummaryRow>();
  for (const row of summary) if (!first.has(row.code)) first.set(row.code, row);
  return [...first.values()];
}

function indicatorOf(
  row: SummaryRow,
  priority: number,
  summary: readonly SummaryRow[],
  detail: readonly DetailRow[],
): DemoIndicator {
  const { code, name, unit, initial } = row;
  const lines = detail.filter((line) => line.code === code);
  const figures = [initial.value, row.target?.value ?? "", ...lines.map(({ value }) => value)];
  return {
    code,
    roadmap: barometerRoadmap,
    priority,
    name,
    definition: definitionOf(row, summary),
    source,
    family: familyOf(code),
    kind: "amount",
    overTime: isSummed(code) ? "sum" : "last",
    overSeries: "sum",
    unit,
    decimals: Math.max(...figures.map((figure) => figure.split(".")[1]?.length ?? 0)),
    direction: directionOf(row),
    frequency: "month",
    from: lines.map(({ month }) => month).sort(comparePeriods)[0] ?? lastMonth,
    to: lastMonth,
    baseline: { period: periodAsked(code, initial.on), value: Number(initial.value) },
  };
}

function definitionOf({ code, name, measure }: SummaryRow, summary: readonly SummaryRow[]): string {
  const others = new Set(summary.filter((row) => row.code === code && row.name !== name).map((row) => row.name));
  const sentences = [
    `Mesure « ${measure} ». Valeurs publiées, reprises sans changement.`,
    ...[...others].map((other) => `Le fichier donne aussi à cet identifiant le nom « ${other} », aux mêmes valeurs.`),
    ...(readings[code] === undefined ? [] : [readings[code].why]),
  ];
  return typeset(sentences.join(" "));
}
