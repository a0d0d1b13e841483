import { emptyMarks } from "@/lib/domain/cell";
import type { OpenFigure } from "@/lib/domain/open-data";
import { frequencyOf } from "@/lib/domain/period";
import { pointStates } from "@/lib/domain/point";
import { harmless } from "@/lib/shared/csv-line";

/** Table Schema's own form of an instant has no fractions of a second. */
const inSeconds = (instant: string): string => instant.replace(/\.\d+Z$/u, "Z");

/** The fields of the open file, in order: the header of the CSV and the fields of its Table Schema are these. */
const fields = [
  { name: "feuille_de_route", type: "string", of: (one: OpenFigure) => one.roadmap },
  { name: "publication_periode", type: "string", of: (one: OpenFigure) => one.publicationPeriod },
  { name: "publication_numero", type: "integer", of: (one: OpenFigure) => String(one.number) },
  { name: "publication_date", type: "datetime", of: (one: OpenFigure) => inSeconds(one.publishedAt) },
  { name: "indicateur", type: "string", of: (one: OpenFigure) => one.indicator },
  { name: "indicateur_nom", type: "string", of: (one: OpenFigure) => one.name },
  { name: "unite", type: "string", of: (one: OpenFigure) => one.unit },
  { name: "periode", type: "string", of: (one: OpenFigure) => one.period },
  { name: "periode_fin", type: "date", of: (one: OpenFigure) => one.endsOn },
  { name: "cumul", type: "boolean", of: (one: OpenFigure) => String(one.cumulative) },
  { name: "valeur", type: "number", of: (one: OpenFigure) => one.value ?? "" },
  { name: "valeur_attendue", type: "number", of: (one: OpenFigure) => one.expected ?? "" },
  { name: "etat", type: "string", of: (one: OpenFigure) => one.state },
  { name: "marque", type: "string", of: (one: OpenFigure) => one.mark ?? "" },
  { name: "rupture", type: "boolean", of: (one: OpenFigure) => String(one.break) },
] as const;

type FieldName = (typeof fields)[number]["name"];
const isOptional = new Set<FieldName>(["valeur", "valeur_attendue", "marque"]);
const texts: Readonly<Record<FieldName, readonly [title: string, description: string, example: string]>> = {
  feuille_de_route: ["Feuille de route", "Identifiant de la feuille de route.", "dinum-2023"],
  publication_periode: ["Trimestre de la publication", "Code SDMX du trimestre publié.", "2026-Q2"],
  publication_numero: ["Numéro de la publication", "Au-delà de 1, la publication est un erratum.", "1"],
  publication_date: ["Date de la publication", "Instant du scellement, en temps universel.", "2026-07-28T08:00:00Z"],
  indicateur: ["Indicateur", "Code de l’indicateur, stable d’une publication à l’autre.", "RH-POSTES"],
  indicateur_nom: ["Nom de l’indicateur", "Nom publié.", "Postes numériques supplémentaires pourvus"],
  unite: ["Unité", "Unité de la valeur.", "postes"],
  periode: ["Période", "Code SDMX\u00A0: année, semestre, trimestre ou mois.", "2026-Q2"],
  periode_fin: ["Fin de la période", "Dernier jour de la période.", "2026-06-30"],
  cumul: ["En cumul", "Vrai si la valeur est cumulée depuis la première période de l’indicateur.", "true"],
  valeur: ["Valeur", "Résultat consolidé, non arrondi\u00A0; vide si rien n’a été transmis.", "2180"],
  valeur_attendue: ["Valeur attendue", "Valeur de la trajectoire vers la cible\u00A0; vide sans trajectoire.", "2450"],
  etat: [
    "État",
    "Ce que dit la valeur ou son absence\u00A0: complete (tout est transmis), partial (une partie manque), " +
      "missing (rien n’est transmis, ou rien ne l’est publiquement), notApplicable (sans objet).",
    "complete",
  ],
  marque: [
    "Marque",
    "Pourquoi la valeur est absente\u00A0: missing (rien n’est transmis), notAvailable (non disponible), withheld " +
      "(confidentielle), notApplicable (sans objet)\u00A0; vide avec une valeur, et dans les publications d’avant la marque.",
    "withheld",
  ],
  rupture: ["Rupture de série", "Vrai si une nouvelle définition commence à cette période.", "false"],
};

const quoted = (text: string): string => (/[",\r\n]/u.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
const bytes = (lines: readonly (readonly string[])[]): Uint8Array<ArrayBuffer> =>
  new TextEncoder().encode(lines.map((line) => `${line.map(quoted).join(",")}\r\n`).join(""));

/** Commas, dots, UTF-8 without a mark, as Table Schema wants it. */
export const openCsv = (figures: readonly OpenFigure[]): Uint8Array<ArrayBuffer> =>
  bytes([
    fields.map(({ name }) => name),
    ...figures.map((one) => fields.map(({ type, of }) => (type === "string" ? harmless(of(one)) : of(one)))),
  ]);

const agency = "FR_DINUM";
const dataflow = `${agency}:TRAJECTOIRE(1.0.0)`;
/** Codes of SDMX's CL_OBS_STATUS: normal; expected to be revised; missing; missing, as it cannot exist. */
const statuses = { complete: "A", partial: "P", missing: "O", notApplicable: "M", notDue: "O" } as const;
/**
 * Suppressed, not collected, or as the state says. A whole value that begins a new series is one with a break; the
 * column BREAK tells it of the others too.
 */
function statusOf({ break: isBreak, state, mark }: OpenFigure): string {
  if (mark === "withheld") return "Q";
  if (mark === "notAvailable") return "L";
  return isBreak && state === "complete" ? "B" : statuses[state];
}

/** SDMX-CSV 2.0, for information: dimensions, then the observation, then its attributes. */
export const openSdmx = (figures: readonly OpenFigure[]): Uint8Array<ArrayBuffer> =>
  bytes([
    [
      ...["STRUCTURE", "STRUCTURE_ID", "ACTION", "ROADMAP", "INDICATOR", "FREQ", "TIME_PERIOD", "OBS_VALUE"],
      ...["OBS_STATUS", "UNIT_MEASURE", "CUMULATIVE", "BREAK", "PUBLICATION"],
    ],
    ...figures.map((one) => [
      ...[
        "dataflow",
        dataflow,
        "I",
        harmless(one.roadmap),
        harmless(one.indicator),
        frequencies[frequencyOf(one.period)],
      ],
      ...[one.period, one.value ?? "", statusOf(one), harmless(one.unit)],
      ...[one.cumulative ? "1" : "0", one.break ? "1" : "0", `${one.publicationPeriod}/${String(one.number)}`],
    ]),
  ]);

/** Codes of SDMX's CL_FREQ. */
const frequencies = { year: "A", halfYear: "S", quarter: "Q", month: "M" } as const;

const version = "1.1.0";
const since = "2026-11-23";

/** The Table Schema of the open file, French as its catalogue is. */
export const openSchema = (origin: string) => ({
  $schema: "https://specs.frictionlessdata.io/schemas/table-schema.json",
  name: "trajectoire-chiffres",
  title: "Chiffres publiés d’une feuille de route numérique",
  description: "Valeurs consolidées des indicateurs publics, telles qu’une publication scellée les dit.",
  countryCode: "FR",
  homepage: `${origin}/donnees-ouvertes`,
  path: `${origin}/api/v1/open-data/schema.json`,
  licenses: [
    { title: "Etalab Licence Ouverte 2.0", name: "etalab-2.0", path: "https://spdx.org/licenses/etalab-2.0.html" },
  ],
  created: since,
  lastModified: since,
  version: `v${version}`,
  contributors: [{ title: "Direction interministérielle du numérique", role: "author" }],
  fields: fields.map(({ name, type }) => ({
    name,
    title: texts[name][0],
    description: texts[name][1],
    example: texts[name][2],
    type,
    ...(type === "date" && { format: "%Y-%m-%d" }),
    constraints: {
      required: !isOptional.has(name),
      ...(name === "etat" && { enum: pointStates.filter((state) => state !== "notDue") }),
      ...(name === "marque" && { enum: emptyMarks.filter((mark) => mark !== "notDue") }),
      ...(name === "publication_numero" && { minimum: 1 }),
    },
  })),
  primaryKey: ["feuille_de_route", "publication_periode", "publication_numero", "indicateur", "periode"],
});
