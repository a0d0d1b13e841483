import { type Mark } from "./cell";
import { Decimal, hundred } from "./decimal";
import { type DefinedCell } from "./defined-cell";
import { checkEntry, figureOf, type BrokenRule } from "./entry-rules";
import { shiftPeriod } from "./period";

/** Why a reviewer looks at a cell. Changes are in percent of the previous value. */
export type ReviewReason =
  | { readonly kind: "rule"; readonly broken: BrokenRule }
  | { readonly kind: "noValue"; readonly mark: Mark }
  | { readonly kind: "changed"; readonly change: Decimal; readonly isSilent: boolean }
  | { readonly kind: "unchanged"; readonly periods: number };

export type ReviewItem = {
  readonly cell: DefinedCell;
  readonly department: string;
  readonly reasons: readonly ReviewReason[];
  /** Against the previous value, in percent; null where the two cannot be compared. */
  readonly change: Decimal | null;
  readonly isAccepted: boolean;
};
export type ReviewQueue = {
  /** What breaks a rule first, then what changed without a word, then what changed most. */
  readonly toExamine: readonly ReviewItem[];
  readonly clear: readonly ReviewItem[];
  readonly accepted: readonly ReviewItem[];
};
export type SubmittedCell = { readonly cell: DefinedCell; readonly department: string };

/** From this change on, in percent, a value is looked at even where no rule says so. */
const notable = new Decimal(20);
/** As many equal values in a row as tell of a figure that is copied rather than measured. */
const stillFor = 4;

/** The cells handed over, in the order in which they deserve a look. */
export function reviewQueue(cells: readonly SubmittedCell[]): ReviewQueue {
  const items = cells.filter(({ cell }) => cell.latest?.content != null).map(itemOf);
  const waiting = items.filter(({ isAccepted }) => !isAccepted);
  return {
    toExamine: waiting.filter(({ reasons }) => reasons.length > 0).toSorted(compareItems),
    clear: waiting.filter(({ reasons }) => reasons.length === 0),
    accepted: items.filter(({ isAccepted }) => isAccepted),
  };
}

function itemOf({ cell, department }: SubmittedCell): ReviewItem {
  const { latest, acceptedRevision } = cell;
  const change = changeOf(cell);
  return {
    cell,
    department,
    change,
    reasons: reasonsOf(cell, change),
    isAccepted: latest !== null && acceptedRevision === latest.revision,
  };
}

function reasonsOf(cell: DefinedCell, change: Decimal | null): ReviewReason[] {
  const { latest, previous, definition } = cell;
  if (latest?.content == null) return [];
  if (latest.content.kind === "mark") {
    return latest.content.mark === "notApplicable" ? [] : [{ kind: "noValue", mark: latest.content.mark }];
  }
  const broken = checkEntry(definition, latest.content, previous?.content ?? null);
  if (broken.length > 0) return broken.map((one) => ({ kind: "rule", broken: one }));
  if (change?.abs().greaterThanOrEqualTo(notable) === true) {
    return [{ kind: "changed", change, isSilent: (latest.comment ?? "").trim() === "" }];
  }
  return hasStood(cell) ? [{ kind: "unchanged", periods: stillFor }] : [];
}

/** How far the cell's figure is from the previous one, in percent, not rounded; null without both or from 0. */
export function changeOf({ latest, previous, definition }: DefinedCell): Decimal | null {
  const value = latest?.content == null ? null : figureOf(definition, latest.content);
  const before = previous?.content == null ? null : figureOf(definition, previous.content);
  if (value === null || before === null || before.isZero()) return null;
  return hundred.times(value.minus(before)).dividedBy(before.abs());
}

/** Whether the last values are all the same, 0 excepted: nothing happening is a fact. */
function hasStood({ history, period, definition }: DefinedCell): boolean {
  const figures = Array.from({ length: stillFor }, (_, back) => history.get(shiftPeriod(period, -back))?.content).map(
    (content) => (content == null ? null : figureOf(definition, content)),
  );
  const [latest] = figures;
  return latest != null && !latest.isZero() && figures.every((figure) => figure?.equals(latest) === true);
}

const weights = { error: 0, commentRequired: 1, info: 2 } as const;
function rankOf({ reasons }: ReviewItem): number {
  const ranks = reasons.map((reason) => {
    if (reason.kind === "rule") return weights[reason.broken.rule.level];
    if (reason.kind === "noValue") return 3;
    if (reason.kind === "changed") return reason.isSilent ? 4 : 5;
    return 6;
  });
  return Math.min(...ranks);
}
const compareItems = (a: ReviewItem, b: ReviewItem): number =>
  rankOf(a) - rankOf(b) || (b.change?.abs() ?? hundred.neg()).comparedTo(a.change?.abs() ?? hundred.neg());
