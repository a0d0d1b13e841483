import { type BoardIndicator } from "./board-answer";
import { Decimal } from "./decimal";
import { type Status } from "./progress";

/** How a line stands: its status, or that it does not apply at this period. */
export const standingOf = ({ state, status }: Pick<BoardIndicator, "state" | "status">): Status | "notApplicable" =>
  state === "notApplicable" ? "notApplicable" : status;

const urgency = ["offTrack", "atRisk", "unknown", "onTrack", "achieved", "notStarted", "notApplicable"] as const;

/** What needs treatment first: worse than at the start, then by status; within one, as given. */
export const mostUrgentFirst = <L extends BoardIndicator>(lines: readonly L[]): L[] =>
  lines.toSorted((a, b) => urgencyRank(a) - urgencyRank(b));

/** Where a line stands in that order, the most urgent lowest. */
export const urgencyRank = (line: Pick<BoardIndicator, "flags" | "state" | "status">): number =>
  line.flags.includes("worseThanBaseline") ? -1 : urgency.indexOf(standingOf(line));

/** How many lines stand how, in the order of urgency; those that nobody has left out. */
export const countByStanding = (lines: readonly BoardIndicator[]) =>
  urgency
    .map((status) => ({ status, count: lines.filter((line) => standingOf(line) === status).length }))
    .filter(({ count }) => count > 0);

/** Lines on their way or arrived, of those that apply. */
export function countKeeping(lines: readonly BoardIndicator[]): { readonly keeping: number; readonly of: number } {
  const standings = lines.map(standingOf).filter((one) => one !== "notApplicable");
  return { keeping: standings.filter((one) => one === "onTrack" || one === "achieved").length, of: standings.length };
}

/** The value less the previous one, exact text in the indicator's unit; null where they cannot be compared. */
export const changeOf = ({ value, previous, ...line }: BoardIndicator): string | null =>
  value === null || previous.value === null || line.break === true
    ? null
    : new Decimal(value).minus(previous.value).toString();

/** The `count` lines that moved most, in share of the way from baseline to target, else of the previous value. */
export function greatestMovements(lines: readonly BoardIndicator[], count: number) {
  return lines
    .flatMap((line) => {
      const change = changeOf(line);
      const size = change === null ? null : sizeOf(line, new Decimal(change));
      return change === null || size === null || size.isZero() ? [] : [{ line, change, size }];
    })
    .sort((a, b) => b.size.comparedTo(a.size))
    .slice(0, count)
    .map(({ line, change }) => ({ line, change }));
}

function sizeOf({ baseline, target, previous }: BoardIndicator, change: Decimal): Decimal | null {
  const way = baseline === null || target === null ? null : new Decimal(target).minus(baseline);
  const against = way === null || way.isZero() ? new Decimal(previous.value ?? 0) : way;
  return against.isZero() ? null : change.div(against).abs();
}
