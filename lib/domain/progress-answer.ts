import { toFigure } from "./decimal";
import { figureOf, type Figure } from "./figure-answer";
import {
  type Landing,
  type Progress,
  type ProgressFlag,
  type ProgressIngredient,
  type Status,
  type Trend,
} from "./progress";

export type LandingAnswer =
  | {
      readonly value: number;
      readonly low: number;
      readonly high: number;
      readonly reachedOn: string | null;
      readonly pastError: Figure;
    }
  | { readonly reason: "insufficientData" | "targetMissing" };

export type ProgressAnswer = {
  readonly baseline: Figure;
  readonly target: Figure;
  readonly targetPeriod: string | null;
  readonly current: Figure;
  readonly raw: Figure;
  readonly shown: Figure;
  readonly flags: readonly ProgressFlag[];
  readonly missing: readonly ProgressIngredient[];
  readonly reason?: "zeroDenominator" | "zeroTarget";
  readonly expected: Figure;
  readonly expectedProgress: Figure;
  readonly status: Status;
  readonly percentOfTarget: Figure;
  readonly trend: Trend;
  readonly landing: LandingAnswer;
};

export const progressAnswer = (progress: Progress): ProgressAnswer => ({
  baseline: figureOf(progress.baseline),
  target: figureOf(progress.target),
  targetPeriod: progress.targetPeriod,
  current: figureOf(progress.current),
  raw: figureOf(progress.raw),
  shown: figureOf(progress.shown),
  flags: progress.flags,
  missing: progress.missing,
  ...(progress.reason !== null && { reason: progress.reason }),
  expected: figureOf(progress.expected),
  expectedProgress: figureOf(progress.expectedProgress),
  status: progress.status,
  percentOfTarget: figureOf(progress.percentOfTarget),
  trend: progress.trend,
  landing: landingAnswer(progress.landing),
});

const landingAnswer = (landing: Landing): LandingAnswer =>
  landing.kind === "none"
    ? { reason: landing.reason }
    : {
        value: toFigure(landing.value),
        low: toFigure(landing.low),
        high: toFigure(landing.high),
        reachedOn: landing.reachedOn,
        pastError: figureOf(landing.pastError),
      };

/** What is said of an indicator about which nothing is known. */
export const unknownProgress: ProgressAnswer = {
  baseline: null,
  target: null,
  targetPeriod: null,
  current: null,
  raw: null,
  shown: null,
  flags: [],
  missing: ["baseline", "target", "current"],
  expected: null,
  expectedProgress: null,
  status: "unknown",
  percentOfTarget: null,
  trend: "unknown",
  landing: { reason: "targetMissing" },
};
