import type { Family } from "@/lib/domain/indicator";
import type { SummaryRow } from "./read-barometer";

/**
 * How the detail of an indicator makes up the current value of the synthesis, where it is not simply its last line.
 * `lastOfYear`: the detail counts from the start of the year and has gone on since; the value at the date is taken.
 * `lastOfSeason`: the same, from August on. `year`: the twelve months added up. `yearToDate`: the months so far.
 */
export type Reading = {
  readonly window: "lastOfYear" | "lastOfSeason" | "year" | "yearToDate";
  readonly why: string;
};

export const readings: Readonly<Record<string, Reading>> = {
  "nb-jeunes-engages": {
    window: "lastOfYear",
    why: "Compteur remis à zéro chaque année ; la synthèse retient décembre 2021, le détail va jusqu’à juin 2022.",
  },
  "nombre-recrutements-jeunes": {
    window: "lastOfSeason",
    why: "Compteur remis à zéro chaque mois d’août ; la synthèse retient juillet 2022, le détail va jusqu’à novembre.",
  },
  "nb-ordonnances-delivrees": {
    window: "lastOfYear",
    why: "Compteur remis à zéro chaque année ; la synthèse retient décembre 2021, le détail va jusqu’à juin 2022.",
  },
  "nb-atteintes-personnes": { window: "year", why: "Douze lignes mensuelles : la synthèse les additionne sur 2022." },
  "nb-atteintes-biens": { window: "year", why: "Douze lignes mensuelles : la synthèse les additionne sur 2022." },
  "nb-amendes-delictuelles-dressees": {
    window: "year",
    why: "Lignes mensuelles : la synthèse additionne l’année 2022 seule, non les 276 800 amendes depuis 2020.",
  },
  "nb-controles-clir": {
    window: "year",
    why: "Lignes mensuelles additionnées sur 2022 ; le détail n’a que trois mois de 2018, année de la valeur initiale.",
  },
  "nb-morts-routes": {
    window: "yearToDate",
    why: "Neuf mois de 2022 additionnés et comparés à l’année 2017 entière ; le détail va jusqu’à novembre.",
  },
  "nb-peres-conge-paternite": {
    window: "year",
    why: "Quatre lignes trimestrielles de 2021 additionnées ; le détail va jusqu’à septembre 2022.",
  },
};

export const isSummed = (code: string): boolean => {
  const window = readings[code]?.window;
  return window === "year" || window === "yearToDate";
};

/** The file says no direction: that of the target, else that of the measure's own intention. */
export function directionOf({ code, initial, target }: SummaryRow): "increase" | "decrease" {
  if (target !== null) return Number(target.value) < Number(initial.value) ? "decrease" : "increase";
  return toLower.has(code) ? "decrease" : "increase";
}
const toLower: ReadonlySet<string> = new Set(["nb-atteintes-personnes", "nb-atteintes-biens", "nb-morts-routes"]);

const families: Readonly<Record<string, Family>> = {
  "duree-moyenne-traitement-demandes-allocation-adulte-handicape": "waitTime",
  "taux-paiement-dpb": "waitTime",
  "tx-satisfaction-usagers-services-publics": "quality",
  "tx-transparence-resultats": "quality",
  "tx-adhesion-etat-civil": "usage",
  "nb-aide-juridictionnelle-dematerialisee": "usage",
  "nb-utilisateurs-pass-culture": "usage",
  "nombre-contrats-apprentissage": "hiring",
  "nombre-recrutements-jeunes": "hiring",
};
export const familyOf = (code: string): Family => families[code] ?? "other";
