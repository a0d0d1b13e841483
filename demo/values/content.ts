import { comparePeriods, type Period } from "@/lib/domain/period";
import { chance, oneOf, sway } from "./chance";
import { levelAt } from "./level";
import { periodOf, type SeriesPlan } from "./plan";

type GivenMark = "notAvailable" | "notApplicable" | "withheld";
/** What a cell holds, numbers as exact text. */
export type DemoContent =
  | { readonly value: string }
  | { readonly numerator: string; readonly denominator: string }
  | { readonly mark: GivenMark };

/** A mark and its comment where the cell stays without figure, else null. */
export function markAt(plan: SeriesPlan, period: Period): { mark: GivenMark; comment?: string } | null {
  const { marks = [], gaps = [], gapRate = 0.02 } = plan.profile;
  const standing = marks.findLast((one) => comparePeriods(period, periodOf(one.from)) >= 0);
  if (standing !== undefined) {
    return { mark: standing.mark, ...(standing.comment === undefined ? {} : { comment: standing.comment }) };
  }
  const isGap =
    gaps.some((gap) => gap.series === plan.id && gap.period === period) || chance(`${plan.id}|${period}|gap`) < gapRate;
  return isGap ? { mark: "notAvailable", comment: oneOf(excuses, `${plan.id}|${period}`) } : null;
}

export function contentAt(plan: SeriesPlan, period: Period): DemoContent {
  const mark = markAt(plan, period);
  if (mark !== null) return { mark: mark.mark };
  const level = bounded(plan, levelAt(plan, period));
  if (plan.indicator.kind === "amount") return { value: level.toFixed(plan.indicator.decimals ?? 0) };
  const usual = plan.profile.denominators?.[plan.id] ?? 100;
  const denominator = Math.max(1, Math.round(usual * (1 + 0.08 * sway(`${plan.id}|${period}|denominator`))));
  const numerator = Math.round((level / (plan.indicator.scale ?? 1)) * denominator);
  const isCapped = plan.rules.some((rule) => rule.type === "notAbove");
  return {
    numerator: String(isCapped ? Math.min(numerator, denominator) : numerator),
    denominator: String(denominator),
  };
}

/** The figure that rules look at, null where the cell holds a mark. */
export function figureOf(plan: SeriesPlan, content: DemoContent): number | null {
  if ("mark" in content) return null;
  if ("value" in content) return Number(content.value);
  return (Number(content.numerator) / Number(content.denominator)) * (plan.indicator.scale ?? 1);
}

/** `level` within what the definition refuses beyond. */
function bounded(plan: SeriesPlan, level: number): number {
  let within = Math.max(level, 0);
  for (const { type, value, level: severity } of plan.rules) {
    if (severity !== "error" || value === undefined) continue;
    within = type === "min" ? Math.max(within, value) : type === "max" ? Math.min(within, value) : within;
  }
  return within;
}

const excuses = [
  "L’extraction n’a pas été remise à temps par le service.",
  "Changement d’outil de suivi en cours de période : donnée non consolidée.",
  "Données perdues lors d’un incident de collecte, non reconstituées.",
  "Le ministère n’a pas transmis sa remontée.",
] as const;
