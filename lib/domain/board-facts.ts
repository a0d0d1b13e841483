import { type BoardAnswer, type BoardIndicator, type BoardSheet } from "./board-answer";
import { type ProjectFacts } from "./plan-facts";
import { type Reader } from "./reader";
import { type RoadmapView } from "./roadmap-view";
import { type TrajectoryAnswer } from "./trajectory-chart";

/** What the screen of a board shows. */
export type BoardFacts = {
  readonly reader: Reader;
  readonly roadmapView: RoadmapView;
  /** Null where nothing is published for who only reads publications. */
  readonly board: BoardAnswer | null;
  /** The indicator whose way is drawn. */
  readonly lead: TrajectoryAnswer | null;
  /** Of the period's campaign; empty without one, and for those who do not see who is late. */
  readonly sheets: readonly BoardSheet[];
  /** Names by code. */
  readonly departments: Readonly<Record<string, string>>;
  readonly projects: readonly ProjectFacts[];
};

/** The key figures, or all indicators of a roadmap that has chosen none. */
export function keyLines(indicators: readonly BoardIndicator[]) {
  const key = indicators.filter(({ keyFigure }) => keyFigure !== null);
  return { areKey: key.length > 0, lines: key.length > 0 ? key : indicators };
}

/** The indicator whose way is drawn: the first key figure, else the first with a target. */
export function leadingLine(indicators: readonly BoardIndicator[]): BoardIndicator | null {
  const { areKey, lines } = keyLines(indicators);
  return (areKey ? lines[0] : lines.find(({ target, value }) => target !== null && value !== null)) ?? null;
}
