import { type Decimal } from "./decimal";

export const pointStates = ["complete", "partial", "missing", "notApplicable", "notDue"] as const;
export type PointState = (typeof pointStates)[number];

/** A figure with what it stands on: an indicator over a window and a selection of its series. */
export type Point = {
  /** In the indicator's unit, not rounded; net of shared contributions. Null when nothing is reported. */
  readonly value: Decimal | null;
  /** Shared contributions counted each time; null where no series of the point shares one. */
  readonly gross: Decimal | null;
  readonly numerator: Decimal | null;
  readonly denominator: Decimal | null;
  readonly reason: "zeroDenominator" | null;
  readonly state: PointState;
  readonly reported: number;
  readonly expected: number;
  /** At least one value it stands on is not validated. */
  readonly provisional: boolean;
  /** A definition that breaks the series begins in the point's own period. */
  readonly breaks: boolean;
};
