import { type Decimal, hundred } from "./decimal";
import { type DefinedCell } from "./defined-cell";
import { changeOf, isSilent, reviewReasons, type HandedBefore, type ReviewReason } from "./review-reason";

export type ReviewItem = {
  readonly cell: DefinedCell;
  readonly department: string;
  readonly reasons: readonly ReviewReason[];
  /** Against the previous value, in percent; null where the two cannot be compared. */
  readonly change: Decimal | null;
  /** Without a comment. */
  readonly isSilent: boolean;
  readonly isAccepted: boolean;
};
export type ReviewQueue = {
  /** In the order in which they deserve a look. */
  readonly toExamine: readonly ReviewItem[];
  readonly clear: readonly ReviewItem[];
  readonly accepted: readonly ReviewItem[];
};
export type SubmittedCell = {
  readonly cell: DefinedCell;
  readonly department: string;
  /** Null for a sheet handed over once. */
  readonly before: HandedBefore | null;
};

/** The cells handed over, by what is to be done with them; each list in the order of `compareItems`. */
export function reviewQueue(cells: readonly SubmittedCell[]): ReviewQueue {
  const items = cells
    .filter(({ cell }) => cell.latest?.content != null)
    .map(itemOf)
    .toSorted(compareItems);
  const waiting = items.filter(({ isAccepted }) => !isAccepted);
  return {
    toExamine: waiting.filter(({ reasons }) => reasons.length > 0),
    clear: waiting.filter(({ reasons }) => reasons.length === 0),
    accepted: items.filter(({ isAccepted }) => isAccepted),
  };
}

/** One cell as the review shows it, in the queue or not. */
export function itemOf({ cell, department, before }: SubmittedCell): ReviewItem {
  const { latest, acceptedRevision } = cell;
  return {
    cell,
    department,
    change: changeOf(cell),
    reasons: reviewReasons(cell, before),
    isSilent: isSilent(cell),
    isAccepted: latest !== null && acceptedRevision === latest.revision,
  };
}

const levels = { error: 0, commentRequired: 1, info: 2 } as const;
const ranks = { noValue: 3, modified: 4, answered: 5, changed: 6, outlier: 7, unchanged: 8 } as const;

const rankOf = ({ reasons }: ReviewItem): number =>
  Math.min(
    ...reasons.map((reason) => (reason.kind === "rule" ? levels[reason.broken.rule.level] : ranks[reason.kind])),
  );

/**
 * A total order, so that the queue is the same for everybody: broken rules by their level, no value, modified or
 * answered after a return, notable changes, outliers, values that stand still, the rest; within each, what nobody
 * comments, then what changed most, then by department, indicator, series and period.
 */
function compareItems(a: ReviewItem, b: ReviewItem): number {
  return (
    compareNumbers(rankOf(a), rankOf(b)) ||
    Number(b.isSilent) - Number(a.isSilent) ||
    sizeOf(b).comparedTo(sizeOf(a)) ||
    compareTexts(keyOf(a), keyOf(b))
  );
}

const sizeOf = ({ change }: ReviewItem): Decimal => change?.abs() ?? hundred.neg();
const keyOf = ({ cell, department }: ReviewItem): string =>
  [department, cell.indicator, cell.series, cell.period].join(" ");
const compareNumbers = (a: number, b: number): number => (a < b ? -1 : a > b ? 1 : 0);
const compareTexts = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
