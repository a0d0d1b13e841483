import type { ReportModel, ReportPriority } from "@/lib/domain/report";

import { posts, waiting, women } from "./sample-indicators";
import { availability, cloud, research } from "./sample-states";

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
          before: "2188",
          after: "2180",
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
  status: ReportPriority["status"],
): ReportPriority => ({
  number,
  title,
  progress,
  expectedProgress,
  partialValue: null,
  of: { with: 4, total: 4 },
  status,
  missing: [],
});
