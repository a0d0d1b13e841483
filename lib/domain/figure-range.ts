import { isCumulable } from "./compute-point";
import { earlierDay, type Day } from "./day";
import { finestFrequency, latestDefinition, type KnownIndicator } from "./known-indicator";
import {
  firstDay,
  isFiner,
  lastDay,
  monthsIn,
  periodContaining,
  shiftPeriod,
  standing,
  type Frequency,
  type Period,
} from "./period";
import { type Grain, type PeriodRange } from "./points-over";
import { fail, ok, type Result } from "./result";

export type RangeRequest = {
  readonly from?: Period;
  readonly to?: Period;
  readonly grain?: Grain;
  readonly cumulative?: boolean;
};
export type RangeRefusal = "rangeBackwards" | "rangeTooLong" | "grainTooFine" | "notCumulative";
export type FigureRange = { readonly grain: Grain; readonly range: PeriodRange };
type Spanned = Pick<KnownIndicator, "versions" | "roadmap">;

const longestRangeInMonths = 40 * monthsIn.year;

/**
 * The grain and range a figure is asked over. By default the indicator's frequency, from the roadmap's first period to
 * the last one that has ended; null when there is none yet.
 */
export function decideRange(
  indicator: Spanned,
  request: RangeRequest,
  today: Day,
): Result<FigureRange | null, RangeRefusal> {
  const definition = latestDefinition(indicator);
  const grain = request.grain ?? definition.frequency;
  if (isTooFine(indicator, grain)) return fail("grainTooFine", [{ path: "grain", code: "grainTooFine" }]);
  if (request.cumulative === true && !isCumulable(definition)) {
    return fail("notCumulative", [{ path: "cumulative", code: "notCumulative" }]);
  }
  const step = grain === "total" ? definition.frequency : grain;
  const from = request.from ?? periodContaining(indicator.roadmap.startsOn, step);
  const to = request.to ?? lastEndedPeriod(indicator, step, today);
  if (firstDay(from) > lastDay(to)) {
    const isAsked = request.from !== undefined && request.to !== undefined;
    return isAsked ? fail("rangeBackwards", [{ path: "from", code: "rangeBackwards" }]) : ok(null);
  }
  const months = standing(to) - standing(from) + monthsOf(from);
  if (months > longestRangeInMonths) return fail("rangeTooLong", [{ path: "to", code: "rangeTooLong" }]);
  return ok({ grain, range: { from, to } });
}

export const isTooFine = (indicator: Pick<KnownIndicator, "versions">, grain: Grain): boolean =>
  grain !== "total" && isFiner(grain, finestFrequency(indicator));

/** The last period of that length to have ended by `today`, within the roadmap. */
export function lastEndedPeriod({ roadmap }: Pick<KnownIndicator, "roadmap">, grain: Frequency, today: Day): Period {
  const current = periodContaining(today, grain);
  const ended = lastDay(current) < today ? current : shiftPeriod(current, -1);
  const ofRoadmap = periodContaining(roadmap.endsOn, grain);
  return earlierDay(lastDay(ended), lastDay(ofRoadmap)) === lastDay(ended) ? ended : ofRoadmap;
}

const monthsOf = (period: Period): number => standing(period) - standing(shiftPeriod(period, -1));
