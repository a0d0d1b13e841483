import { type CellContent, type EmptyMark, type SeriesCells } from "./cell";
import { contentAnswer, type ContentAnswer } from "./content-answer";
import { figureOf, type Figure } from "./figure-answer";
import { type IndicatorDefinition } from "./indicator";
import { type ObservationSource } from "./observation-entry";
import { comparePeriods, firstDay, lastDay, type Period } from "./period";
import { type Point } from "./point";
import { type Slot } from "./window";

/** One revision that stands in a cell, with who wrote it and who validated it. */
export type StandingRevision = {
  readonly series: string;
  readonly period: Period;
  readonly content: CellContent | null;
  readonly comment: string | null;
  readonly revision: number;
  readonly author: string | null;
  readonly validator: string | null;
  readonly recordedAt: Date;
  readonly validatedAt: Date | null;
  readonly source: ObservationSource;
  readonly file: string | null;
  readonly row: number | null;
};

export type Operand = ContentAnswer & {
  readonly series: string;
  readonly period: string;
  readonly comment?: string;
  readonly revision: number;
  readonly author: string | null;
  readonly validator: string | null;
  readonly recordedAt: string;
  readonly validatedAt: string | null;
  readonly source: ObservationSource;
  /** Of an import: the file and its row. */
  readonly file?: string;
  readonly row?: number;
};
export type MissingCell = { readonly series: string; readonly period: string; readonly mark: EmptyMark };
export type ExplainedCells = { readonly operands: readonly Operand[]; readonly missing: readonly MissingCell[] };

export type ExplainAnswer = {
  readonly period: string;
  readonly value: Figure;
  readonly formula: string;
  readonly reported: number;
  readonly expected: number;
  /** Of the same figure, where its quarter was published. */
  readonly previousPublication?: { readonly number: number; readonly value: Figure };
  /** Before the figure's quarter is published: what the last publication said of its own period. */
  readonly lastPublication?: { readonly period: string; readonly number: number; readonly value: Figure };
  /** Some of its values are not validated. */
  readonly provisional?: true;
} & Partial<ExplainedCells>;

type Formula = Pick<IndicatorDefinition, "kind" | "overTime" | "overSeries" | "scale">;

/** How the figure comes about, as an expression: the sentence about it is the screen's. */
export function formulaOf({ kind, overTime, overSeries, scale }: Formula): string {
  if (kind === "amount") return `${overSeries}(series, ${overTime}(time, value))`;
  const quotient = "sum(numerator) / sum(denominator)";
  return scale.equals(1) ? quotient : `${scale.toString()} × ${quotient}`;
}

/**
 * The due cells of the slots: what each holds, and which of the expected ones hold no value. Comments of withheld cells
 * are left out unless `seesWithheld`.
 */
export function explainCells(
  series: readonly SeriesCells[],
  slots: readonly Slot[],
  revisions: readonly StandingRevision[],
  seesWithheld: boolean,
): ExplainedCells {
  const standing = new Map(revisions.map((one) => [keyOf(one.series, one.period), one]));
  const cells = series.flatMap((one) =>
    slots.filter((slot) => isIn(one, slot)).map(({ period }) => ({ series: one.id, period })),
  );
  const operands = cells.flatMap(({ series: id, period }): Operand[] => {
    const revision = standing.get(keyOf(id, period));
    return revision?.content ? [operandOf(revision, revision.content, seesWithheld)] : [];
  });
  const missing = cells.flatMap(({ series: id, period }): MissingCell[] => {
    const content = standing.get(keyOf(id, period))?.content ?? null;
    if (content === null) return [{ series: id, period, mark: "missing" }];
    return content.kind === "mark" && content.mark !== "notApplicable"
      ? [{ series: id, period, mark: content.mark }]
      : [];
  });
  return { operands, missing };
}

/** The cells a figure stands on inside a window: with `last` over time, only the latest of each series. */
export function cellsOfFigure(
  { kind, overTime }: Pick<Formula, "kind" | "overTime">,
  { operands, missing }: ExplainedCells,
): ExplainedCells {
  if (kind === "ratio" || overTime !== "last") return { operands, missing };
  const latest = new Map<string, string>();
  for (const { series, period } of [...operands, ...missing]) {
    const known = latest.get(series);
    if (known === undefined || comparePeriods(period as Period, known as Period) > 0) latest.set(series, period);
  }
  const isLatest = ({ series, period }: MissingCell | Operand): boolean => latest.get(series) === period;
  return { operands: operands.filter(isLatest), missing: missing.filter(isLatest) };
}

const keyOf = (series: string, period: string): string => `${series} ${period}`;
const isIn = ({ from, to }: SeriesCells, slot: Slot): boolean =>
  slot.from >= firstDay(from) && (to === null || slot.to <= lastDay(to));

function operandOf(revision: StandingRevision, content: CellContent, seesWithheld: boolean): Operand {
  const { series, period, author, validator, recordedAt, validatedAt, source, file, row } = revision;
  const isSecret = content.kind === "mark" && content.mark === "withheld" && !seesWithheld;
  return {
    series,
    period,
    ...contentAnswer(content),
    ...(revision.comment !== null && !isSecret && { comment: revision.comment }),
    revision: revision.revision,
    author,
    validator,
    recordedAt: recordedAt.toISOString(),
    validatedAt: validatedAt?.toISOString() ?? null,
    source,
    ...(file !== null && { file }),
    ...(row !== null && { row }),
  };
}

export const explainAnswer = (
  period: string,
  formula: string,
  point: Pick<Point, "value" | "reported" | "expected" | "provisional">,
): ExplainAnswer => ({
  period,
  value: figureOf(point.value),
  formula,
  reported: point.reported,
  expected: point.expected,
  ...(point.provisional && { provisional: true as const }),
});
