import { type BoardAnswer } from "./board-answer";
import { cellsOfFigure, type ExplainAnswer, type ExplainedCells } from "./explain-answer";
import { type IndicatorAnswer, type PointAnswer } from "./figure-answer";
import { type FigureRange } from "./figure-range";
import { type IndicatorDefinition } from "./indicator";
import { firstDay, lastDay, periodsWithin, type Period } from "./period";
import { unknownProgress, type ProgressAnswer } from "./progress-answer";

/** What a publication says to the readers of one scope, `consolidated` or a ministry's code. Plain data, never changed. */
export type SnapshotContent = {
  /** Of the consolidated scope only. */
  readonly board?: BoardAnswer;
  readonly indicators: Readonly<Record<string, IndicatorSnapshot>>;
};

/** Official figures of every period that had ended by the publication's quarter, from the frequency up to the year. */
export type IndicatorSnapshot = {
  readonly indicator: IndicatorAnswer;
  readonly definition: Pick<IndicatorDefinition, "kind" | "overTime">;
  readonly formula: string;
  /** What the publication reports on: its quarter, or the last longer period that had ended. */
  readonly period: Period;
  readonly plain: Readonly<Record<string, PointAnswer>>;
  /** Empty where cumulating means nothing. */
  readonly cumulated: Readonly<Record<string, PointAnswer>>;
  /** From the roadmap's first period to `period`. */
  readonly total: PointAnswer | null;
  readonly progress: Readonly<Record<string, ProgressAnswer>>;
  /** Of a ministry's scope only: the cells of its own series. */
  readonly cells?: ExplainedCells;
};

/** The points of a range; those of periods that the publication does not know are left out. */
export function publishedPoints(
  { plain, cumulated, total }: IndicatorSnapshot,
  { grain, range }: FigureRange,
  isCumulated: boolean,
): PointAnswer[] {
  if (grain === "total") return total?.period === `${range.from}/${range.to}` ? [total] : [];
  const known = isCumulated ? cumulated : plain;
  return periodsWithin(firstDay(range.from), lastDay(range.to), grain).flatMap((period) => known[period] ?? []);
}

/** The progress published for a period, by default the one reported on. */
export const publishedProgress = (snapshot: IndicatorSnapshot, period: Period | undefined): ProgressAnswer =>
  snapshot.progress[period ?? snapshot.period] ?? unknownProgress;

/**
 * The figure published for a period, its own or cumulated up to its end, with how it came about; its cells only in the
 * scope of those whom they concern.
 */
export function publishedExplanation(
  { period: reported, plain, cumulated, formula, definition, cells }: IndicatorSnapshot,
  asked: Period | undefined,
  isCumulated = false,
): ExplainAnswer {
  const period = asked ?? reported;
  const point = (isCumulated ? cumulated : plain)[period];
  const figure = { period, value: point?.value ?? null, formula };
  const counts = { reported: point?.reported ?? 0, expected: point?.expected ?? 0 };
  if (cells === undefined) return { ...figure, ...counts };
  const isInside = (cell: { readonly period: string }): boolean =>
    (isCumulated || firstDay(cell.period as Period) >= firstDay(period)) &&
    lastDay(cell.period as Period) <= lastDay(period);
  const inside = { operands: cells.operands.filter(isInside), missing: cells.missing.filter(isInside) };
  return { ...figure, ...counts, ...cellsOfFigure(definition, inside) };
}
