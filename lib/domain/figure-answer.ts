import { toFigure, type Decimal } from "./decimal";
import { type Direction, type Family, type IndicatorKind } from "./indicator";
import { latestDefinition, type KnownIndicator } from "./known-indicator";
import { type Point, type PointState } from "./point";
import { type Dimension } from "./points-over";

/** Answers are plain data: what pages pass to components, what the API writes and what a publication keeps. */
export type Figure = number | null;
export const figureOf = (decimal: Decimal | null): Figure => (decimal === null ? null : toFigure(decimal));
/** A figure as the text that formats read. */
export const figureText = (figure: Figure): string | null => (figure === null ? null : String(figure));

export type IndicatorAnswer = {
  readonly code: string;
  readonly name: string;
  readonly unit: string;
  readonly decimals: number;
  readonly kind: IndicatorKind;
  readonly direction: Direction;
  readonly family: Family;
  readonly roadmap: string;
  readonly priority: number | null;
};

export function indicatorAnswer(indicator: KnownIndicator): IndicatorAnswer {
  const { name, family, priority } = indicator.labels;
  const { unit, decimals, kind, direction } = latestDefinition(indicator);
  const { slug } = indicator.roadmap;
  return { code: indicator.code, name, unit, decimals, kind, direction, family, roadmap: slug, priority };
}

export type PointAnswer = {
  /** A code, or `FROM/TO`. */
  readonly period: string;
  readonly department?: string | null;
  readonly ministry?: string | null;
  readonly project?: string | null;
  readonly value: Figure;
  readonly gross?: Figure;
  readonly numerator?: Figure;
  readonly denominator?: Figure;
  readonly reason?: "zeroDenominator";
  readonly state: PointState;
  readonly reported: number;
  readonly expected: number;
  readonly provisional: boolean;
  readonly break?: true;
};

/** `by` names the dimension of `code`; without it the point is of the whole selection. */
export function pointAnswer(
  period: string,
  point: Point,
  by: Dimension = "none",
  code: string | null = null,
): PointAnswer {
  return {
    period,
    ...(by !== "none" && { [by]: code }),
    value: figureOf(point.value),
    ...(point.gross !== null && { gross: figureOf(point.gross) }),
    ...(point.numerator !== null && { numerator: figureOf(point.numerator) }),
    ...(point.denominator !== null && { denominator: figureOf(point.denominator) }),
    ...(point.reason !== null && { reason: point.reason }),
    state: point.state,
    reported: point.reported,
    expected: point.expected,
    provisional: point.provisional,
    ...(point.breaks && { break: true as const }),
  };
}

export type ResultsAnswer = { readonly indicator: IndicatorAnswer; readonly points: readonly PointAnswer[] };
