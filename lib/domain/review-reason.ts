import { type CellContent, type Mark } from "./cell";
import { Decimal, hundred } from "./decimal";
import { type DefinedCell } from "./defined-cell";
import { comparableFigures } from "./earlier-figures";
import { checkEntry, figureOf, stillFor, type BrokenRule, type EarlierFigures } from "./entry-rules";
import { type Period } from "./period";
import { type SheetMoveName } from "./sheet";

/** What a cell held when its sheet was handed over the time before. */
export type HandedBefore = {
  readonly content: CellContent | null;
  /** Whether the cell was written again since. */
  readonly isRevised: boolean;
  /** Whether the last return named this cell. */
  readonly isPointed: boolean;
};

/** Why a reviewer looks at a cell. Changes are in percent of the previous value, a median in the indicator's unit. */
export type ReviewReason =
  | { readonly kind: "rule"; readonly broken: BrokenRule }
  | { readonly kind: "noValue"; readonly mark: Mark }
  | { readonly kind: "modified"; readonly before: CellContent | null }
  | { readonly kind: "answered"; readonly isUntouched: boolean }
  | { readonly kind: "outlier"; readonly median: Decimal; readonly periods: number }
  | { readonly kind: "changed"; readonly change: Decimal }
  | { readonly kind: "unchanged"; readonly periods: number };

/** From this change on, in percent, a value is looked at even where no rule says so. */
const notable = new Decimal(20);

export const isSilent = ({ latest }: DefinedCell): boolean => (latest?.comment ?? "").trim() === "";

/** Everything that a reviewer should know of a cell before accepting it; empty where nothing is wrong. */
export function reviewReasons(cell: DefinedCell, before: HandedBefore | null): ReviewReason[] {
  return cell.latest?.content == null ? [] : [...resubmission(cell, before), ...surprise(cell)];
}

/** Whether two contents are the same, whatever their decimals are written with. */
export function sameContent(a: CellContent | null, b: CellContent | null): boolean {
  if (a === null || b === null) return a === b;
  if (a.kind === "mark") return b.kind === "mark" && a.mark === b.mark;
  if (a.kind === "value") return b.kind === "value" && a.value.equals(b.value);
  return b.kind === "ratio" && a.numerator.equals(b.numerator) && a.denominator.equals(b.denominator);
}

function resubmission({ latest }: DefinedCell, before: HandedBefore | null): ReviewReason[] {
  if (before === null) return [];
  if (before.isRevised && !sameContent(before.content, latest?.content ?? null)) {
    return [{ kind: "modified", before: before.content }];
  }
  return before.isPointed || before.isRevised ? [{ kind: "answered", isUntouched: !before.isRevised }] : [];
}

/** What the content has by itself: broken rules, else what no rule says and a reviewer would see. */
function surprise(cell: DefinedCell): ReviewReason[] {
  const { latest, previous, definition } = cell;
  if (latest?.content == null) return [];
  if (latest.content.kind === "mark") {
    return latest.content.mark === "notApplicable" ? [] : [{ kind: "noValue", mark: latest.content.mark }];
  }
  const earlier = comparableFigures(cell);
  const broken = checkEntry(definition, latest.content, previous?.content ?? null, earlier);
  if (broken.length > 0) return broken.map((one) => ({ kind: "rule", broken: one }));
  const change = changeOf(cell);
  if (change?.abs().greaterThanOrEqualTo(notable) === true) return [{ kind: "changed", change }];
  return unruled(cell, latest.content, earlier);
}

/** What rules of an outlier and of a value that stands still would say, where the indicator has none. */
function unruled({ definition }: DefinedCell, content: CellContent, earlier: EarlierFigures): ReviewReason[] {
  const rules = [
    { type: "outlier", level: "info" },
    { type: "unchanged", level: "info" },
  ] as const;
  const [broken] = checkEntry({ ...definition, rules }, content, null, earlier);
  if (broken === undefined) return [];
  const periods = earlier.filter((figure) => figure !== null).length;
  return broken.usual === undefined
    ? [{ kind: "unchanged", periods: stillFor }]
    : [{ kind: "outlier", median: broken.usual, periods }];
}

/** How far the cell's figure is from the previous one, in percent, not rounded; null without both or from 0. */
export function changeOf({ latest, previous, definition }: DefinedCell): Decimal | null {
  const value = latest?.content == null ? null : figureOf(definition, latest.content);
  const before = previous?.content == null ? null : figureOf(definition, previous.content);
  if (value === null || before === null || before.isZero()) return null;
  return hundred.times(value.minus(before)).dividedBy(before.abs());
}

type Move = {
  readonly move: SheetMoveName;
  readonly cells?: readonly { readonly series: string; readonly period: Period }[];
};

/**
 * What a cell held when its sheet was handed over the time before; null where it was handed over once. `changed` holds
 * the cells written since, by « SERIES PERIOD », with what they held then.
 */
export function handedBefore(
  cell: Pick<DefinedCell, "series" | "period" | "latest">,
  moves: readonly Move[],
  changed: ReadonlyMap<string, CellContent | null> | undefined,
): HandedBefore | null {
  if (moves.filter(({ move }) => move === "submit").length < 2) return null;
  const returned = moves.findLast(({ move }) => move === "return");
  const key = `${cell.series} ${cell.period}`;
  const before = changed?.get(key);
  return {
    content: before === undefined ? (cell.latest?.content ?? null) : before,
    isRevised: before !== undefined,
    isPointed: returned?.cells?.some(({ series, period }) => `${series} ${period}` === key) ?? false,
  };
}
