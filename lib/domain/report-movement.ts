import { Decimal } from "./decimal";
import type { DecimalText, ReportIndicator } from "./report";

export type ReportMovement = {
  readonly indicator: ReportIndicator;
  /** Value less the previous one, in the indicator's unit, not rounded. */
  readonly change: DecimalText;
  /** Against the indicator's direction; never for one to maintain. */
  readonly unfavourable: boolean;
};

/** The change since the previous period, null where either value is absent or a new definition parts them. */
export function changeOf(indicator: ReportIndicator): Decimal | null {
  const { point, previous } = indicator;
  if (point.value === null || previous === null || previous.value === null || point.break) return null;
  return new Decimal(point.value).minus(previous.value);
}

export const isUnfavourable = (indicator: ReportIndicator, change: Decimal): boolean =>
  (indicator.formula.direction === "increase" && change.isNegative() && !change.isZero()) ||
  (indicator.formula.direction === "decrease" && change.isPositive() && !change.isZero());

/**
 * The `count` indicators that moved most, the largest first. Sizes of different units are compared in percent of the
 * way from baseline to target, and of the previous value where there is none; what cannot be compared, or did not move,
 * is left out.
 */
export function greatestMovements(indicators: readonly ReportIndicator[], count: number): ReportMovement[] {
  return indicators
    .flatMap((indicator) => {
      const change = changeOf(indicator);
      const size = change === null || change.isZero() ? null : sizeOf(indicator, change);
      return change === null || size === null ? [] : [{ indicator, change, size }];
    })
    .sort((a, b) => b.size.comparedTo(a.size) || (a.indicator.code < b.indicator.code ? -1 : 1))
    .slice(0, count)
    .map(({ indicator, change }) => ({
      indicator,
      change: change.toString(),
      unfavourable: isUnfavourable(indicator, change),
    }));
}

function sizeOf({ progress, previous }: ReportIndicator, change: Decimal): Decimal | null {
  const { baseline, target } = progress;
  const way = baseline === null || target === null ? null : new Decimal(target).minus(baseline);
  const against = way === null || way.isZero() ? new Decimal(previous?.value ?? 0) : way;
  return against.isZero() ? null : change.div(against).abs();
}
