import { firstDay, lastDay, periodsWithin, shiftPeriod, type Period } from "@/lib/domain/period";
import { chance, oneOf } from "./chance";
import { contentAt, type DemoContent, figureOf, markAt } from "./content";
import { periodOf, seriesPlans, type SeriesPlan } from "./plan";

/** One cell as a department would have given it: numbers are exact texts. */
export type PlausibleEntry = DemoContent & {
  readonly series: string;
  readonly department: string;
  readonly period: Period;
  readonly comment?: string;
  readonly evidence?: string;
};

/** The cells that a quarter owes, each with a fictitious figure or a mark; the same answer for ever. */
export function plausibleEntries(quarter: string, plans = seriesPlans()): PlausibleEntry[] {
  return plans.flatMap((plan) => owedPeriods(plan, periodOf(quarter)).map((period) => entryAt(plan, period)));
}

/** The periods of a series that end in the quarter and are not before its first. */
export function owedPeriods(plan: SeriesPlan, quarter: Period): Period[] {
  const [from, to] = [firstDay(quarter), lastDay(quarter)];
  const around = periodsWithin(firstDay(shiftPeriod(quarter, -3)), to, plan.indicator.frequency);
  return around.filter((period) => lastDay(period) >= from && firstDay(period) >= firstDay(plan.from));
}

function entryAt(plan: SeriesPlan, period: Period): PlausibleEntry {
  const content = contentAt(plan, period);
  const seed = `${plan.id}|${period}`;
  const comment =
    markAt(plan, period)?.comment ??
    explanation(plan, period, content) ??
    (chance(`${seed}|remark`) < 0.03 ? oneOf(remarks, seed) : undefined);
  const hasEvidence = !("mark" in content) && chance(`${seed}|evidence`) < 0.04;
  return {
    series: plan.id,
    department: plan.department,
    period,
    ...content,
    ...(comment === undefined ? {} : { comment }),
    ...(hasEvidence ? { evidence: `https://justificatifs.dinum.example/${plan.id}/${period}` } : {}),
  };
}

/** Why a figure breaks a rule that asks for a comment; undefined when none does. */
function explanation(plan: SeriesPlan, period: Period, content: DemoContent): string | undefined {
  const figure = figureOf(plan, content);
  if (figure === null) return undefined;
  const before = shiftPeriod(period, -1);
  const previous = firstDay(before) < firstDay(plan.from) ? null : figureOf(plan, contentAt(plan, before));
  for (const rule of plan.rules) {
    const { type, value = 0, percent = 0 } = rule;
    if (type === "min" && figure < value) return "Valeur vérifiée à la source : période marquée par un incident.";
    if (type === "max" && figure > value) return "Valeur vérifiée à la source : pic d’activité confirmé.";
    if (type !== "jump" || previous === null || previous === 0) continue;
    // A hair under the limit is explained too: nobody reads the rule to the decimal.
    if (Math.abs(figure / previous - 1) * 100 >= percent * 0.98) return oneOf(jumps, `${plan.id}|${period}`);
  }
  return undefined;
}

const jumps = [
  "Variation confirmée : rattrapage de dossiers du trimestre précédent.",
  "Variation confirmée : vague d’ouvertures concentrée sur la période.",
  "Variation confirmée avec le ministère : effet de calendrier.",
] as const;
const remarks = [
  "Donnée rapprochée avec le ministère.",
  "Donnée arrêtée au dernier jour ouvré de la période.",
  "Périmètre inchangé depuis la période précédente.",
] as const;
