import { type Day } from "./day";
import { type Decimal } from "./decimal";
import { type Period } from "./period";

export const statuses = ["notStarted", "unknown", "achieved", "onTrack", "atRisk", "offTrack"] as const;
export type Status = (typeof statuses)[number];
export const trends = ["up", "down", "stable", "unknown"] as const;
export type Trend = (typeof trends)[number];
export type ProgressFlag = "exceeded" | "worseThanBaseline";
export type ProgressIngredient = "baseline" | "target" | "current";

export type Landing =
  | {
      readonly kind: "forecast";
      /** At the final target's period, in the indicator's unit, with its 80 % interval. */
      readonly value: Decimal;
      readonly low: Decimal;
      readonly high: Decimal;
      readonly reachedOn: Day | null;
      /** What was forecast four values ago for the last one, less what it came to. */
      readonly pastError: Decimal | null;
    }
  | { readonly kind: "none"; readonly reason: "insufficientData" | "targetMissing" };

/** How far raw and shown progress (percent, not rounded) have come, or what is missing to say so. */
export type Advance = {
  readonly raw: Decimal | null;
  /** `raw` bounded to 0…100. */
  readonly shown: Decimal | null;
  readonly flags: readonly ProgressFlag[];
  readonly missing: readonly ProgressIngredient[];
};

/** Values in the indicator's unit, progress in percent, nothing rounded. */
export type Progress = Advance & {
  readonly baseline: Decimal | null;
  readonly target: Decimal | null;
  readonly targetPeriod: Period | null;
  readonly current: Decimal | null;
  readonly reason: "zeroDenominator" | "zeroTarget" | null;
  readonly expected: Decimal | null;
  readonly expectedProgress: Decimal | null;
  readonly status: Status;
  readonly percentOfTarget: Decimal | null;
  readonly trend: Trend;
  readonly landing: Landing;
};
