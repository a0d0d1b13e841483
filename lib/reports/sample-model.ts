import { Decimal } from "@/lib/domain/decimal";
import { parsePeriod, shiftPeriod } from "@/lib/domain/period";
import type { ReportCell, ReportCellContent, ReportIndicator, ReportModel, ReportProgress } from "@/lib/domain/report";

/** A made-up report for the tests of this folder: one of everything a file must show. */
export const sampleModel = (scope = "MJ"): ReportModel => ({
  head: {
    roadmap: {
      slug: "dinum-2023",
      title: "Une stratégie numérique au service de l’efficacité de l’action publique",
      label: "priorité",
    },
    period: "2026-Q2",
    number: 2,
    scope,
    ...(scope === "MJ" && { scopeName: { fr: "ministère de la Justice", en: "Ministry of Justice" } }),
    publishedAt: "2026-10-05T07:00:00.000Z",
    without: [{ department: "BUD", name: "Mission budgétaire", reason: "fiche non remise à la clôture" }],
    erratum: {
      replaces: 1,
      changes: [
        {
          indicator: "RH-POSTES",
          scope: "consolidated",
          period: "2026-Q2",
          before: "2 188",
          after: "2 180",
          reason: "chiffres inversés à la saisie",
        },
      ],
    },
    demo: true,
    brand: true,
  },
  priorities: [
    priority(
      1,
      "Engager une mutation profonde des organisations publiques pour initier et conduire dans la durée les projets numériques de l’État",
      "63.4",
      "75",
      "atRisk",
    ),
    {
      ...priority(
        2,
        "Renforcer significativement les compétences numériques au sein de l’État",
        null,
        "73.2",
        "unknown",
      ),
      partialValue: "50.125",
      of: { with: 2, total: 3 },
      missing: ["RH-DELAI"],
    },
    priority(3, "Développer l’exploitation effective des données pour un État plus efficace", "91", "75", "onTrack"),
    priority(
      4,
      "Préserver la souveraineté numérique de l’État en investissant dans des outils numériques mutualisés",
      "100",
      "88",
      "achieved",
    ),
  ],
  indicators: [posts, waiting, women, research, availability, cloud],
  projects: [
    {
      slug: "campus",
      name: "Campus du numérique public",
      department: "RH",
      phase: "acceleration",
      nextMilestone: { title: "Troisième promotion des cadres dirigeants", dueOn: "2027-01-11", state: "upcoming" },
      priorities: [2],
    },
    {
      slug: "albert-api",
      name: "Albert API",
      department: "ETALAB",
      phase: "construction",
      nextMilestone: { title: "Ouverture aux opérateurs de l’État", dueOn: "2026-10-01", state: "late" },
      priorities: [1, 3],
    },
    {
      slug: "nuage",
      name: "Nuage interministériel",
      department: "ISO",
      phase: null,
      nextMilestone: null,
      priorities: [4],
    },
  ],
  missing: [
    { department: "RH", name: "RH de la filière numérique", owed: 18, given: 14, state: "submitted" },
    { department: "OPI", name: "Opérateur de produits", owed: 21, given: 19, state: "returned" },
  ],
  provenance: {
    snapshotSha256: "4d1e0a97c2b85f639e71d04a5538ac1fb60972ee13f8c4d57a2b9e06e81f3c74",
    auditHead: "a83f61c09d3345f1b7ac2e10ff5dd0c8e1b2a3948576601122ab34cd2e97d5b4",
    versions: [{ name: "Trajectoire", version: "0.1.0" }],
    verifyUrl: "https://trajectoire.example/verification",
  },
});

const priority = (
  number: number,
  title: string,
  progress: string | null,
  expectedProgress: string,
  status: ReportProgress["status"],
) => ({
  number,
  title,
  progress,
  expectedProgress,
  partialValue: null,
  of: { with: 4, total: 4 },
  status,
  missing: [],
});

const nothing: ReportProgress = {
  baseline: null,
  target: null,
  targetPeriod: null,
  current: null,
  raw: null,
  shown: null,
  flags: [],
  missing: ["target"],
  reason: null,
  expected: null,
  expectedProgress: null,
  status: "unknown",
  percentOfTarget: null,
  trend: "unknown",
  landing: { reason: "targetMissing" },
};

/** Quarters from `first` on; a null is missing; the expected line runs straight from `from` to `to` over `length`. */
export function trajectory(
  first: string,
  values: readonly (string | null)[],
  line: { readonly from: string; readonly to: string; readonly length: number },
  breakAt?: number,
): ReportIndicator["trajectory"] {
  const start = parsePeriod(first);
  if (start === null) throw new Error(`${first} is no period`);
  const step = new Decimal(line.to).minus(line.from).div(line.length);
  return Array.from({ length: line.length + 1 }, (_, index) => {
    const value = values[index] ?? null;
    return {
      period: shiftPeriod(start, index),
      value,
      expected: new Decimal(line.from).plus(step.times(index)).toString(),
      state: value !== null ? "complete" : index < values.length ? "missing" : "notDue",
      break: index === breakAt,
    } as const;
  });
}

const point = (value: string | null, rest: Partial<ReportIndicator["point"]> = {}): ReportIndicator["point"] => ({
  period: "2026-Q2",
  value,
  gross: null,
  numerator: null,
  denominator: null,
  reason: null,
  mark: null,
  state: value === null ? "missing" : "complete",
  reported: value === null ? 0 : 8,
  expected: 8,
  provisional: false,
  break: false,
  ...rest,
});

const formula = {
  kind: "amount",
  overTime: "sum",
  overSeries: "sum",
  scale: "1",
  direction: "increase",
  frequency: "quarter",
  cumulative: false,
} as const;

const cell = (period: string, content: ReportCellContent & Pick<ReportCell, "comment">): ReportCell => ({
  series: "RH-POSTES/RH/MJ",
  department: "RH",
  ministry: "MJ",
  project: null,
  period,
  ...content,
});

export const posts: ReportIndicator = {
  code: "RH-POSTES",
  name: "Postes numériques supplémentaires pourvus",
  definition:
    "Postes de la filière numérique créés depuis le 1er janvier 2023 et occupés le dernier jour du trimestre, titulaires et contractuels de plus d’un an.",
  source: "SI-RH ministériels, relevé trimestriel",
  formula: { ...formula, cumulative: true },
  unit: "postes",
  decimals: 0,
  priority: 2,
  departments: ["RH"],
  point: point("2180", { state: "partial", reported: 111, expected: 112 }),
  previous: { period: "2026-Q1", value: "1964", state: "complete" },
  progress: {
    ...nothing,
    baseline: "0",
    target: "3500",
    targetPeriod: "2027-Q4",
    current: "2180",
    raw: "62.285714285714285714285714285714285714",
    shown: "62.285714285714285714285714285714285714",
    missing: [],
    expected: "2450",
    expectedProgress: "70",
    status: "onTrack",
    percentOfTarget: "62.285714285714285714285714285714285714",
    trend: "up",
    landing: { value: "3168", low: "3114", high: "3328", reachedOn: "2028-06-30", pastError: "-223" },
  },
  trajectory: trajectory(
    "2022-Q4",
    ["0", "62", "149", "252", "401", "559", "726", "878", "1053", "1229", "1400", "1594", "1782", "1964", "2180"],
    { from: "0", to: "3500", length: 20 },
    9,
  ),
  cells: [
    cell("2025-Q3", { value: "21", comment: null }),
    cell("2025-Q4", {
      mark: "notAvailable",
      comment: "Le SI-RH a été migré en décembre ; le relevé sera repris au trimestre suivant.",
    }),
    cell("2026-Q1", { value: "18", comment: null }),
    cell("2026-Q2", {
      value: "23",
      comment: "Dont 11 postes à la protection judiciaire de la jeunesse, ouverts en avril.",
    }),
    {
      ...cell("2026-Q2", { mark: "withheld", comment: "SECRET-COMMENT" }),
      series: "RH-POSTES/RH/MJ/ppn",
      project: "ppn",
    },
    {
      ...cell("2026-Q2", { value: "987654", comment: "OTHER-MINISTRY" }),
      series: "RH-POSTES/RH/MIOM",
      ministry: "MIOM",
    },
  ],
};

const waiting: ReportIndicator = {
  ...posts,
  code: "RH-DELAI",
  name: "Délai moyen de recrutement d’un agent du numérique",
  definition: "Jours entre la publication de l’offre et la signature du contrat.",
  formula: { ...formula, kind: "ratio", direction: "decrease", cumulative: false },
  unit: "jours",
  decimals: 1,
  point: point("104.3", {
    numerator: "4693.5",
    denominator: "45",
    state: "partial",
    reported: 3,
    expected: 4,
    provisional: true,
  }),
  previous: { period: "2026-Q1", value: "101.2", state: "complete" },
  progress: {
    ...posts.progress,
    baseline: "98",
    target: "60",
    current: "104.3",
    raw: "-16.578947368421052631578947368421052632",
    shown: "0",
    flags: ["worseThanBaseline"],
    expected: "70.9",
    expectedProgress: "71.315789473684210526315789473684210526",
    status: "offTrack",
    landing: { reason: "insufficientData" },
  },
  trajectory: trajectory(
    "2022-Q4",
    ["98", "97.1", "99.4", null, null, "96", "95.2", "97.8", "99", "100.4", "98.7", "99.9", "100.8", "101.2", "104.3"],
    { from: "98", to: "60", length: 20 },
  ),
  cells: [
    {
      series: "RH-DELAI/RH/MJ",
      department: "RH",
      ministry: "MJ",
      project: null,
      period: "2026-Q2",
      numerator: "4693.5",
      denominator: "45",
      comment: null,
    },
  ],
};

const women: ReportIndicator = {
  ...posts,
  code: "RH-FEMMES",
  name: "Part des femmes dans les recrutements numériques",
  unit: "%",
  decimals: 1,
  formula: { ...formula, kind: "ratio", scale: "100" },
  point: point(null, {
    numerator: "0",
    denominator: "0",
    reason: "zeroDenominator",
    state: "complete",
    reported: 8,
  }),
  previous: null,
  progress: {
    ...nothing,
    missing: ["current"],
    landing: { reason: "insufficientData" },
    target: "35",
    targetPeriod: "2027-Q4",
    baseline: "28",
    expected: "33.1",
    expectedProgress: "72.9",
  },
  trajectory: trajectory("2024-Q4", ["29.4", "30.1", "29.9", "30.6", "30.2", "31"], {
    from: "28",
    to: "35",
    length: 12,
  }),
  cells: [],
};

const research: ReportIndicator = {
  ...posts,
  code: "ETA-PROT",
  name: "Jeux de données protégées ouverts à la recherche",
  unit: "jeux",
  priority: 3,
  departments: ["ETALAB"],
  formula,
  point: point(null, { mark: "withheld", reported: 0, expected: 1 }),
  previous: { period: "2026-Q1", value: "41", state: "complete" },
  progress: { ...nothing, missing: ["current"], target: "60", targetPeriod: "2027-Q4" },
  trajectory: trajectory("2025-Q1", ["30", "34", "37", "39", "41", null], { from: "20", to: "60", length: 11 }),
  cells: [],
};

const availability: ReportIndicator = {
  ...posts,
  code: "ISO-RIE",
  name: "Disponibilité du réseau interministériel de l’État",
  unit: "%",
  decimals: 2,
  priority: 4,
  departments: ["ISO"],
  formula: { ...formula, overTime: "mean", overSeries: "mean", direction: "maintain" },
  point: point("99.93", { reported: 3, expected: 3 }),
  previous: { period: "2026-Q1", value: "99.91", state: "complete" },
  progress: {
    ...posts.progress,
    baseline: null,
    target: "99.9",
    current: "99.93",
    raw: "100",
    shown: "100",
    flags: ["exceeded"],
    expected: "99.9",
    expectedProgress: "100",
    status: "achieved",
    landing: { reason: "insufficientData" },
  },
  trajectory: trajectory("2024-Q4", ["99.9", "99.92", "99.86", "99.95", "99.9", "99.91", "99.93"], {
    from: "99.9",
    to: "99.9",
    length: 12,
  }),
  cells: [],
};

const cloud: ReportIndicator = {
  ...availability,
  code: "ISO-NUAGE",
  name: "Projets migrés vers le nuage interministériel",
  unit: "projets",
  decimals: 0,
  formula,
  point: point(null, { state: "notApplicable", reported: 0, expected: 0 }),
  previous: null,
  progress: nothing,
  trajectory: [],
};
