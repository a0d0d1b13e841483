import { Decimal } from "./decimal";
import { type Status } from "./progress";

export type StatusInput = {
  /** The period does not end before the first one of the indicator or series. */
  readonly hasStarted: boolean;
  readonly raw: Decimal | null;
  readonly expectedProgress: Decimal | null;
  readonly meetsFinalTarget: boolean;
  /** In points of progress. */
  readonly tolerance: Decimal;
};

/** Tolerance of a roll-up, in points, whatever those of its items. */
export const rollUpTolerance = new Decimal(10);

/** The only place that turns progress into a status. */
export function statusOf({ hasStarted, raw, expectedProgress, meetsFinalTarget, tolerance }: StatusInput): Status {
  if (!hasStarted) return "notStarted";
  if (raw === null || expectedProgress === null) return "unknown";
  if (meetsFinalTarget) return "achieved";
  if (raw.greaterThanOrEqualTo(expectedProgress.minus(tolerance))) return "onTrack";
  return raw.greaterThanOrEqualTo(expectedProgress.minus(tolerance.times(2))) ? "atRisk" : "offTrack";
}
