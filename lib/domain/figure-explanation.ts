import { type EmptyMark } from "./cell";
import { type ExplainAnswer } from "./explain-answer";
import { type ProgressExplanation } from "./explain-progress";

/** An indicator's figure at a period, explained to a screen: its value, or how far it has come, or where it leads. */
export type FigureExplanation = {
  readonly value: ExplainAnswer;
  /** Why there is no value. */
  readonly mark: EmptyMark | null;
  /** The value is cumulated from the indicator's first period. */
  readonly isCumulated: boolean;
  readonly progress: ProgressExplanation;
  /** Ids of the series explained where they are not all of them. */
  readonly series?: readonly string[];
};
