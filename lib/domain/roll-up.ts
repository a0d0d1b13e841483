import { boundPercent } from "./advance";
import { hundred, sumOf, zero, type Decimal } from "./decimal";
import { type Status } from "./progress";
import { rollUpTolerance, statusOf } from "./status";

/** A series of a project or an indicator of a priority, by its code, with its progress in percent. */
export type RollUpItem = {
  readonly code: string;
  readonly weight: Decimal;
  readonly shown: Decimal | null;
  readonly expectedProgress: Decimal | null;
  readonly status: Status;
  /** Its point does not apply at this period. */
  readonly isApplicable: boolean;
};

/** What an item is to its roll-up: in the mean, wanted by it, or left out and why. */
export type RollUpPart = "counted" | "missing" | "notApplicable" | "notStarted" | "weightless";

export function partOf({ isApplicable, status, weight, shown }: RollUpItem): RollUpPart {
  if (!isApplicable) return "notApplicable";
  if (status === "notStarted") return "notStarted";
  if (!weight.greaterThan(zero)) return "weightless";
  return shown === null ? "missing" : "counted";
}

/** In percent, not rounded. */
export type RollUp = {
  /** Null when a weighted item has none, or when nothing weighs. */
  readonly progress: Decimal | null;
  readonly expectedProgress: Decimal | null;
  /** The mean of the items that have a progress, where others have none; null where none has. */
  readonly partialValue: Decimal | null;
  readonly of: { readonly with: number; readonly total: number };
  readonly status: Status;
  readonly missing: readonly string[];
  readonly reason: "unweighted" | null;
};

/**
 * The weighted mean of shown progress over the items that have started and apply, in percent, not rounded. Without the
 * progress of one that weighs, there is no mean but a partial one, with who is missing.
 */
export function rollUp(items: readonly RollUpItem[]): RollUp {
  const isPart = (part: RollUpPart) => (item: RollUpItem) => partOf(item) === part;
  const given = items.filter(isPart("counted"));
  const weighted = items.filter((item) => isPart("counted")(item) || isPart("missing")(item));
  const missing = items.filter(isPart("missing")).map(({ code }) => code);
  const mean = weightedMean(given, ({ shown }) => shown);
  const progress = missing.length === 0 ? mean : null;
  const expectedProgress = weightedMean(weighted, (item) => boundedOrNull(item.expectedProgress));
  return {
    progress,
    expectedProgress,
    partialValue: missing.length === 0 ? null : mean,
    of: { with: given.length, total: weighted.length },
    status: statusOf({
      hasStarted: true,
      raw: progress,
      expectedProgress,
      meetsFinalTarget: progress?.greaterThanOrEqualTo(hundred) === true,
      tolerance: rollUpTolerance,
    }),
    missing,
    reason: weighted.length === 0 && items.some(isPart("weightless")) ? "unweighted" : null,
  };
}

const boundedOrNull = (percent: Decimal | null): Decimal | null => (percent === null ? null : boundPercent(percent));

/** Null for no item, or where one has no value. */
function weightedMean(items: readonly RollUpItem[], of: (item: RollUpItem) => Decimal | null): Decimal | null {
  const terms: Decimal[] = [];
  for (const item of items) {
    const value = of(item);
    if (value === null) return null;
    terms.push(value.times(item.weight));
  }
  return terms.length === 0 ? null : sumOf(terms).dividedBy(sumOf(items.map(({ weight }) => weight)));
}
