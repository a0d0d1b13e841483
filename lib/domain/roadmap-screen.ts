import { type BoardAnswer, type BoardIndicator, type BoardSheet } from "./board-answer";
import { type Names } from "./indicator-screen";
import { type Reader } from "./reader";
import { type RoadmapView } from "./roadmap-view";

/** What an indicator is, without a figure. */
export type ListedIndicator = Pick<BoardIndicator, "code" | "name" | "priority" | "departments" | "unit">;

/** A roadmap with its board and the names on it: what the lists of its things are made of. */
export type RoadmapScreen = {
  readonly reader: Reader;
  readonly roadmapView: RoadmapView;
  /** Null without figures to show. */
  readonly board: BoardAnswer | null;
  /** What the indicators are, whoever looks. */
  readonly indicators: readonly ListedIndicator[];
  readonly sheets: readonly BoardSheet[];
  readonly names: Names;
};
