import { type BoardAnswer } from "./board-answer";
import { type BoardComparison } from "./compare-boards";
import { type IndicatorKnowledge } from "./compare-knowledge";
import { type Day } from "./day";
import { type Names } from "./indicator-screen";
import { firstDay, lastDay, shiftPeriod, type Period } from "./period";
import { type Reader } from "./reader";
import { type RoadmapView } from "./roadmap-view";

/** What an address asks to compare; null where it leaves it open. */
export type AskedComparison = {
  readonly from: Period | null;
  readonly to: Period | null;
  /** Of two dates of knowledge. */
  readonly period: Period | null;
  readonly fromDay: Day | null;
  readonly toDay: Day | null;
};
export type ComparisonChoice =
  | { readonly kind: "periods"; readonly from: Period; readonly to: Period }
  | { readonly kind: "days"; readonly period: Period; readonly from: Day; readonly to: Day };

/** What the comparison's screen shows. */
export type ComparisonFacts = {
  readonly reader: Reader;
  readonly roadmapView: RoadmapView;
  readonly choice: ComparisonChoice;
  /** Null where one of the two has no figures to show. */
  readonly boards: {
    readonly before: BoardAnswer;
    readonly after: BoardAnswer;
    readonly pairs: BoardComparison;
  } | null;
  /** What became known between two dates; empty for two periods. */
  readonly knowledge: readonly IndicatorKnowledge[];
  readonly names: Names;
};

/**
 * Two quarters, by default the one looked at and the one before; or one quarter as known on two days, by default its
 * last day and today. In the order of time, whatever the order asked; no day is later than today. Who only reads
 * publications has no days to choose.
 */
export function chooseComparison(
  asked: AskedComparison,
  { period, today }: Pick<RoadmapView, "period" | "today">,
  { figures }: Pick<Reader, "figures">,
): ComparisonChoice {
  if (figures === "all" && (asked.fromDay !== null || asked.toDay !== null)) {
    const quarter = asked.period ?? period;
    const [from, to] = [asked.fromDay ?? lastDay(quarter), asked.toDay ?? today]
      .map((day) => (day > today ? today : day))
      .sort();
    return { kind: "days", period: quarter, from: from ?? today, to: to ?? today };
  }
  const last = asked.to ?? period;
  const first = asked.from ?? shiftPeriod(last, -1);
  const isForwards = firstDay(first) <= firstDay(last);
  return { kind: "periods", from: isForwards ? first : last, to: isForwards ? last : first };
}

/** Whether there are two things to compare. */
export const isOneThing = ({ from, to }: ComparisonChoice): boolean => from === to;
