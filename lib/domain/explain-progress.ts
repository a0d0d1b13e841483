import { meetsTarget } from "./advance";
import { type BoardView } from "./board-indicator";
import { comparableValues } from "./comparable-values";
import { computeProgress } from "./compute-progress";
import { type Day } from "./day";
import { Decimal, toFigure } from "./decimal";
import { figureOf, type Figure } from "./figure-answer";
import { type Direction, type IndicatorDefinition } from "./indicator";
import { reachOfIndicator } from "./indicator-reach";
import { type Period } from "./period";
import { type PointSource } from "./point-source";
import { progressAnswer, type ProgressAnswer } from "./progress-answer";
import { finalTarget, type Anchor, type Reach } from "./reach";
import { anchorsAround } from "./trajectory";

/** A value that stands at a period, in the indicator's unit. */
export type FigureAt = { readonly period: string; readonly value: number };

/** Which formula makes the progress: along the way from the baseline, because the baseline is there already, or near it. */
export type ProgressCourse = "way" | "metByBaseline" | "maintain";

/** The progress with everything it was made of. Percentages and points not rounded, the rest in the indicator's unit. */
export type ProgressExplanation = {
  readonly period: string;
  readonly progress: ProgressAnswer;
  readonly course: ProgressCourse;
  readonly direction: Direction;
  readonly band: number;
  /** In points. */
  readonly tolerance: number;
  /** From how many percent on the status is that, null without an expected progress. */
  readonly limits: { readonly onTrack: Figure; readonly atRisk: Figure };
  /** Of readers of publications: not told. */
  readonly anchors?: ProgressAnchors;
};

export type ProgressAnchors = {
  readonly baseline: FigureAt | null;
  /** The known points on both sides of the period, between which the expected value lies. */
  readonly before: FigureAt | null;
  readonly after: FigureAt | null;
  /** The values that the forecast is drawn through, in order. */
  readonly points: readonly FigureAt[];
};

type Rule = Pick<IndicatorDefinition, "direction" | "band" | "tolerance">;

/** Explains what a publication says: its figures, without the points behind them. */
export function explainPublishedProgress(period: string, rule: Rule, progress: ProgressAnswer): ProgressExplanation {
  const { baseline, target, expectedProgress } = progress;
  return {
    period,
    progress,
    course: courseOf(rule, decimalOf(baseline), decimalOf(target)),
    direction: rule.direction,
    band: toFigure(rule.band),
    tolerance: toFigure(rule.tolerance),
    limits: limitsOf(rule, decimalOf(expectedProgress)),
  };
}

/** Explains the progress at the view's period from the same points, by the same functions, as every other answer. */
export function explainProgress(view: BoardView, source: PointSource, today: Day): ProgressExplanation {
  const { indicator, definition, period, scope } = view;
  const reach = reachOfIndicator(indicator, definition, indicator.series, scope);
  const progress = computeProgress({ ...indicator, today }, reach, period, source);
  return {
    ...explainPublishedProgress(period, definition, progressAnswer(progress)),
    course: courseOf(definition, progress.baseline, progress.target),
    limits: limitsOf(definition, progress.expectedProgress),
    anchors: anchorsOf(reach, period, comparableValues(source, definition, period, today)),
  };
}

function anchorsOf(reach: Reach, period: Period, points: readonly Anchor[]): ProgressAnchors {
  const { before, after } = anchorsAround(reach, period);
  const hasLanding = finalTarget(reach) !== null;
  return {
    baseline: reach.baseline && figureAt(reach.baseline),
    before: before && figureAt(before),
    after: after && figureAt(after),
    points: hasLanding ? points.map(figureAt) : [],
  };
}

function courseOf(rule: Rule, baseline: Decimal | null, target: Decimal | null): ProgressCourse {
  if (rule.direction === "maintain") return "maintain";
  return baseline !== null && target !== null && meetsTarget(rule, target, baseline) ? "metByBaseline" : "way";
}

const limitsOf = ({ tolerance }: Rule, expected: Decimal | null): ProgressExplanation["limits"] => ({
  onTrack: figureOf(expected === null ? null : expected.minus(tolerance)),
  atRisk: figureOf(expected === null ? null : expected.minus(tolerance.times(2))),
});

const figureAt = ({ period, value }: Anchor): FigureAt => ({ period, value: toFigure(value) });

const decimalOf = (figure: Figure): Decimal | null => (figure === null ? null : new Decimal(figure));
