import {
  type BoardAlert,
  type BoardAnswer,
  type BoardIndicator,
  type BoardMilestone,
  type BoardPriority,
  type BoardSheet,
} from "./board-answer";
import { type BoardLine } from "./board-indicator";
import { toFigure } from "./decimal";
import { figureOf } from "./figure-answer";
import { rollUp } from "./roll-up";

export type BoardParts = Pick<BoardAnswer, "roadmap" | "period" | "asOf" | "coverage" | "missing" | "milestones"> & {
  readonly publication: number | null;
  readonly priorities: readonly { readonly number: number; readonly title: string }[];
  readonly lines: readonly BoardLine[];
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
    alerts: alertsOf(indicators, parts.missing, parts.milestones),
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

const alertsOf = (
  indicators: readonly BoardIndicator[],
  sheets: readonly BoardSheet[],
  milestones: readonly BoardMilestone[],
): BoardAlert[] => [
  ...indicators.flatMap((one): BoardAlert[] => {
    const found = alertOf(one);
    return found === null ? [] : [{ ...found, subject: one.code, link: `/indicateurs/${one.code}` }];
  }),
  ...sheets.map(({ department, owed, given }): BoardAlert => ({
    kind: "sheetLate",
    subject: department,
    detail: `${given}/${owed}`,
    link: `/departements/${department}`,
  })),
  ...milestones
    .filter(({ state }) => state === "late")
    .map(({ project, dueOn }): BoardAlert => ({
      kind: "milestoneLate",
      subject: project,
      detail: dueOn,
      link: `/projets/${project}`,
    })),
];

function alertOf({
  flags,
  status,
  value,
  state,
  period,
  progress,
}: BoardIndicator): Pick<BoardAlert, "kind" | "detail"> | null {
  if (flags.includes("worseThanBaseline")) return { kind: "worseThanBaseline", detail: String(value) };
  if (status === "offTrack" || status === "atRisk") return { kind: status, detail: String(progress) };
  return value === null && state === "missing" ? { kind: "noValue", detail: period } : null;
}
