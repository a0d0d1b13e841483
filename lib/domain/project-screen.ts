import { type BoardAlert, type BoardSheet } from "./board-answer";
import { type Names } from "./indicator-screen";
import { type ProjectFacts } from "./plan-facts";
import { type ProjectProgress } from "./project-progress";
import { type Reader } from "./reader";
import { type RoadmapView } from "./roadmap-view";

/** What the screen of a project shows. */
export type ProjectScreenFacts = {
  readonly reader: Reader;
  readonly roadmapView: RoadmapView;
  readonly project: ProjectFacts;
  /** Null without a right to figures by project. */
  readonly progress: ProjectProgress | null;
  readonly alerts: readonly BoardAlert[];
  readonly sheets: readonly BoardSheet[];
  readonly names: Names;
};
