import { type BoardAlert, type BoardIndicator, type BoardSheet } from "./board-answer";
import { type Breakdown } from "./breakdown-answer";
import { type FigureExplanation } from "./figure-explanation";
import { type IndicatorFacts } from "./indicator-facts";
import { type Reader } from "./reader";
import { type RoadmapView } from "./roadmap-view";
import { type TrajectoryAnswer } from "./trajectory-chart";

/** Names by code, for labels. */
export type Names = {
  readonly departments: Readonly<Record<string, string>>;
  readonly ministries: Readonly<Record<string, string>>;
  readonly projects: Readonly<Record<string, string>>;
};

/** What the screen of an indicator shows. */
export type IndicatorScreenFacts = {
  readonly reader: Reader;
  readonly roadmapView: RoadmapView;
  readonly facts: IndicatorFacts;
  /** Null without figures to show: a role without them, or nothing published. */
  readonly trajectory: TrajectoryAnswer | null;
  readonly breakdowns: readonly Breakdown[];
  /** What concerns the reader's own ministries, of those who only read publications. */
  readonly ownLines: readonly { readonly ministry: string; readonly line: BoardIndicator }[];
  /** Of the figure that the address asks about; null for none, or one the reader does not have. */
  readonly explanation: FigureExplanation | null;
  readonly alerts: readonly BoardAlert[];
  readonly sheets: readonly BoardSheet[];
  readonly names: Names;
};
