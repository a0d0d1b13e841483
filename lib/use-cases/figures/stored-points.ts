import type { StoredPoint } from "@/lib/data/result";
import type { Day } from "@/lib/domain/day";
import { materialisedPoints, type MaterialisedPoint, type MeasuredIndicator } from "@/lib/domain/materialised-result";

/** The official points of one indicator, with the cells it holds: what recomputing writes and verifying compares. */
export const storedPoints = (indicator: MeasuredIndicator, today: Day): StoredPoint[] =>
  inIndicator(indicator, materialisedPoints(indicator, today));

export const inIndicator = ({ id }: MeasuredIndicator, points: readonly MaterialisedPoint[]): StoredPoint[] =>
  points.map((point) => ({ ...point, indicatorId: id }));
