import { alertSubjects, type Alert } from "./alert";
import { type BoardAlert, type BoardAnswer, type BoardIndicator, type BoardPriority } from "./board-answer";
import { type BoardLine } from "./board-indicator";
import { toFigure } from "./decimal";
import { figureOf } from "./figure-answer";
import { rollUp } from "./roll-up";

export type BoardParts = Pick<BoardAnswer, "roadmap" | "period" | "asOf" | "coverage" | "missing" | "milestones"> & {
  readonly publication: number | null;
  readonly priorities: readonly { readonly number: number; readonly title: string }[];
  readonly lines: readonly BoardLine[];
  readonly alerts: readonly Alert[];
};

/** The board as plain data: figures already computed are put together, rolled up and ordered. */
export function assembleBoard({ publication, priorities, lines, ...parts }: BoardParts): BoardAnswer {
  const indicators = lines.map(({ line }) => line).sort(compareLines);
  return {
    roadmap: parts.roadmap,
    period: parts.period,
    asOf: parts.asOf,
    ...(publication !== null && { publication }),
    coverage: parts.coverage,
    priorities: priorities.map((priority) => boardPriority(priority, lines)),
    indicators,
    missing: parts.missing,
    alerts: parts.alerts.map(withLink),
    milestones: parts.milestones,
  };
}

/** Key figures by their rank, then the others by priority and code. */
function compareLines(a: BoardIndicator, b: BoardIndicator): number {
  const [rankA, rankB] = [a.keyFigure ?? Infinity, b.keyFigure ?? Infinity];
  if (rankA !== rankB) return rankA - rankB;
  const [priorityA, priorityB] = [a.priority ?? Infinity, b.priority ?? Infinity];
  if (priorityA !== priorityB) return priorityA - priorityB;
  return a.code < b.code ? -1 : 1;
}

function boardPriority(
  { number, title }: { readonly number: number; readonly title: string },
  lines: readonly BoardLine[],
): BoardPriority {
  const rolled = rollUp(lines.filter((line) => line.priority === number).map(({ item }) => item));
  return {
    number,
    title,
    progress: figureOf(rolled.progress),
    expectedProgress: figureOf(rolled.expectedProgress),
    ...(rolled.partialValue !== null && { partialValue: toFigure(rolled.partialValue) }),
    of: rolled.of,
    status: rolled.status,
    missing: rolled.missing,
  };
}

/** The screen that shows what an alert is about. */
const screens = { indicator: "indicateurs", department: "departements", project: "projets" } as const;

const withLink = (alert: Alert): BoardAlert => ({
  ...alert,
  link: `/${screens[alertSubjects[alert.kind]]}/${alert.subject}`,
});
