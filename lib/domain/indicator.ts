import { type Decimal } from "./decimal";
import { firstDay, type Frequency, type Period } from "./period";

export const indicatorKinds = ["amount", "ratio"] as const;
export type IndicatorKind = (typeof indicatorKinds)[number];
export const timeOperators = ["sum", "last", "mean", "min", "max"] as const;
export type TimeOperator = (typeof timeOperators)[number];
export const seriesOperators = ["sum", "mean", "min", "max"] as const;
export type SeriesOperator = (typeof seriesOperators)[number];
export const directions = ["increase", "decrease", "maintain"] as const;
export type Direction = (typeof directions)[number];
export const families = [
  "hiring",
  "costsAvoided",
  "nonTakeUp",
  "waitTime",
  "carePathways",
  "usage",
  "quality",
  "other",
] as const;
export type Family = (typeof families)[number];

export const ruleLevels = ["info", "commentRequired", "error"] as const;
export type RuleLevel = (typeof ruleLevels)[number];
/**
 * A check of what is entered; on a ratio it looks at the quotient. `percent` is against the previous value; `outlier`
 * and `unchanged` look at the figures before it.
 */
export type EntryRule =
  | { readonly type: "min" | "max"; readonly value: Decimal; readonly level: RuleLevel }
  | { readonly type: "jump"; readonly percent: Decimal; readonly level: RuleLevel }
  | { readonly type: "notAbove" | "outlier" | "unchanged"; readonly level: RuleLevel };

/** What a rule compares with, where it names it: a bound, or a percentage. */
export const limitOf = (rule: EntryRule): Decimal | null =>
  "value" in rule ? rule.value : "percent" in rule ? rule.percent : null;

/** What an indicator measures and how. A ratio has no use for its operators: it is always the ratio of sums. */
export type IndicatorDefinition = {
  readonly kind: IndicatorKind;
  readonly overTime: TimeOperator;
  readonly overSeries: SeriesOperator;
  readonly cumulative: boolean;
  readonly scale: Decimal;
  readonly unit: string;
  readonly decimals: number;
  readonly direction: Direction;
  readonly frequency: Frequency;
  readonly from: Period;
  readonly to: Period | null;
  /** In points of progress. */
  readonly tolerance: Decimal;
  /** In the indicator's unit; only `maintain` reads it. */
  readonly band: Decimal;
  readonly weight: Decimal;
  readonly rules: readonly EntryRule[];
};

/** A definition in force from a period on; `breaks` says that what precedes cannot be compared with it. */
export type DefinitionVersion = {
  readonly from: Period;
  readonly breaks: boolean;
  readonly definition: IndicatorDefinition;
};

/** The definition of an indicator at a period: the latest that has begun, else the first. At least one is needed. */
export function versionAt(versions: readonly DefinitionVersion[], period: Period): DefinitionVersion {
  const day = firstDay(period);
  let found = versions[0];
  for (const version of versions) if (firstDay(version.from) <= day) found = version;
  if (found === undefined) throw new Error("an indicator has at least one definition");
  return found;
}
