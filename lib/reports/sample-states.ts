import type { ReportIndicator } from "@/lib/domain/report";

import { posts } from "./sample-indicators";
import { formula, nothing, point, trajectory } from "./sample-parts";

export const research: ReportIndicator = {
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

export const availability: ReportIndicator = {
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

export const cloud: ReportIndicator = {
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
