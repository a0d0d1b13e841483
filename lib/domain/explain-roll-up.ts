import { boundPercent } from "./advance";
import { toFigure } from "./decimal";
import { figureOf, type Figure } from "./figure-answer";
import { type Status } from "./progress";
import { partOf, rollUp, type RollUpItem, type RollUpPart } from "./roll-up";
import { rollUpTolerance } from "./status";

/** An item as it is shown: an indicator, or a series of one. */
export type ExplainedItem = {
  /** The item's own code in the roll-up. */
  readonly code: string;
  readonly indicator: string;
  readonly period: string;
  readonly name: string;
  readonly weight: number;
  /** In percent: what goes into the mean. */
  readonly shown: Figure;
  readonly expectedProgress: Figure;
  readonly status: Status;
  readonly part: RollUpPart;
};

export type RolledFigures = {
  readonly progress: Figure;
  readonly expectedProgress: Figure;
  readonly partialValue: Figure;
  readonly of: { readonly with: number; readonly total: number };
  readonly status: Status;
};

export type RollUpExplanation = RolledFigures & {
  readonly reason: "unweighted" | null;
  /** In points. */
  readonly tolerance: number;
  /** Of readers of publications: not told. */
  readonly items?: readonly ExplainedItem[];
};

export type NamedItem = RollUpItem & Pick<ExplainedItem, "indicator" | "period" | "name">;

/** A roll-up with each item's part in it; percentages not rounded, the expected progress bounded as the mean takes it. */
export function explainRollUp(items: readonly NamedItem[]): RollUpExplanation {
  const rolled = rollUp(items);
  return {
    progress: figureOf(rolled.progress),
    expectedProgress: figureOf(rolled.expectedProgress),
    partialValue: figureOf(rolled.partialValue),
    of: rolled.of,
    status: rolled.status,
    reason: rolled.reason,
    tolerance: toFigure(rollUpTolerance),
    items: items.map((item) => ({
      code: item.code,
      indicator: item.indicator,
      period: item.period,
      name: item.name,
      weight: toFigure(item.weight),
      shown: figureOf(item.shown),
      expectedProgress: figureOf(item.expectedProgress && boundPercent(item.expectedProgress)),
      status: item.status,
      part: partOf(item),
    })),
  };
}

/** What a publication says of a roll-up, without its items. */
export const publishedRollUp = ({
  progress,
  expectedProgress,
  partialValue,
  of,
  status,
}: Omit<RolledFigures, "partialValue"> & { readonly partialValue?: Figure }): RollUpExplanation => ({
  progress,
  expectedProgress,
  partialValue: partialValue ?? null,
  of,
  status,
  reason: null,
  tolerance: toFigure(rollUpTolerance),
});
