import { type BoardAnswer, type BoardIndicator, type BoardPriority } from "./board-answer";
import { Decimal } from "./decimal";
import { type DefinitionVersion } from "./indicator";
import { firstDay, lastDay, type Period } from "./period";

/** Why two figures are not set against one another. */
export type Incomparable =
  | { readonly reason: "empty" }
  /** A definition that breaks the series holds for one of them only, from this period on. */
  | { readonly reason: "break"; readonly from: Period }
  | { readonly reason: "unit" }
  /** The indicator is on one of the boards only. */
  | { readonly reason: "absent" };

type Pair<T> = { readonly before: T | null; readonly after: T | null };
export type ComparedIndicator = Pair<BoardIndicator> & {
  readonly code: string;
  /** The later value less the earlier one: exact text in the indicator's unit; null where they are not comparable. */
  readonly change: string | null;
  readonly incomparable: Incomparable | null;
  readonly isUnchanged: boolean;
};
export type ComparedPriority = Pair<BoardPriority> & {
  readonly number: number;
  /** Points of progress, exact text; null where one of them has none. */
  readonly change: string | null;
};
export type BoardComparison = {
  /** Those whose status changed first, then in the order of the later board. */
  readonly changed: readonly ComparedIndicator[];
  readonly unchanged: readonly ComparedIndicator[];
  readonly priorities: readonly ComparedPriority[];
};

/** The last break that each indicator's figure stands behind, by code. */
export type StandingBreaks = ReadonlyMap<string, Period>;

/** Where the definition that a figure of this period stands on broke with what was before; null where none did. */
export const standingBreak = (versions: readonly DefinitionVersion[], period: Period): Period | null =>
  versions.findLast(({ from, breaks }) => breaks && firstDay(from) <= lastDay(period))?.from ?? null;

/** Two boards side by side: figures already computed are paired, none is computed anew. */
export function compareBoards(
  boards: { readonly before: BoardAnswer; readonly after: BoardAnswer },
  breaks: { readonly before: StandingBreaks; readonly after: StandingBreaks },
): BoardComparison {
  const { before, after } = boards;
  const pairs = pairBy(before.indicators, after.indicators, ({ code }) => code);
  const lines = pairs.map(({ key: code, ...pair }) => ({ code, ...pair, ...judge(code, pair, breaks) }));
  const changed = lines.filter(({ isUnchanged }) => !isUnchanged);
  return {
    changed: [...changed.filter(hasNewStatus), ...changed.filter((line) => !hasNewStatus(line))],
    unchanged: lines.filter(({ isUnchanged }) => isUnchanged),
    priorities: pairBy(before.priorities, after.priorities, ({ number }) => number)
      .map(({ key: number, ...pair }) => ({
        number,
        ...pair,
        change: difference(pair.before?.progress ?? null, pair.after?.progress ?? null),
      }))
      .sort((a, b) => a.number - b.number),
  };
}

/** In the order of the later ones; those that are gone come last. */
function pairBy<T, K>(before: readonly T[], after: readonly T[], keyOf: (one: T) => K): (Pair<T> & { key: K })[] {
  const earlier = new Map(before.map((one) => [keyOf(one), one]));
  const later = new Set(after.map(keyOf));
  return [
    ...after.map((one) => ({ key: keyOf(one), before: earlier.get(keyOf(one)) ?? null, after: one })),
    ...before.filter((one) => !later.has(keyOf(one))).map((one) => ({ key: keyOf(one), before: one, after: null })),
  ];
}

const difference = (before: number | null, after: number | null): string | null =>
  before === null || after === null ? null : new Decimal(after).minus(before).toString();

function judge(
  code: string,
  { before, after }: Pair<BoardIndicator>,
  breaks: Parameters<typeof compareBoards>[1],
): Pick<ComparedIndicator, "change" | "incomparable" | "isUnchanged"> {
  if (before === null || after === null) {
    return { change: null, incomparable: { reason: "absent" }, isUnchanged: false };
  }
  const [broken, standing] = [breaks.before.get(code) ?? null, breaks.after.get(code) ?? null];
  const change = difference(before.value, after.value);
  const incomparable = ((): Incomparable | null => {
    if (broken !== standing) return { reason: "break", from: (standing ?? broken) as Period };
    if (before.unit !== after.unit) return { reason: "unit" };
    return change === null ? { reason: "empty" } : null;
  })();
  const isUnchanged = broken === standing && shownOf(before) === shownOf(after);
  return { change: incomparable === null ? change : null, incomparable, isUnchanged };
}

/** All that the comparison shows of a line but its period. */
const shownOf = (line: BoardIndicator): string =>
  JSON.stringify([
    line.value,
    line.mark,
    line.reported,
    line.expected,
    line.progress,
    line.status,
    line.flags,
    line.unit,
  ]);

const hasNewStatus = ({ before, after }: ComparedIndicator): boolean => before?.status !== after?.status;
