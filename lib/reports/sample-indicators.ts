import type { ReportIndicator } from "@/lib/domain/report";

import { cell, formula, nothing, point, trajectory } from "./sample-parts";

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

export const waiting: ReportIndicator = {
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

export const women: ReportIndicator = {
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
