import { sameContent } from "@/lib/domain/cell";
import { readTypedFigure } from "@/lib/domain/typed-figure";

import type { FigureTexts, FillWay } from "./desk-history";
import type { DeskState } from "./desk-state";
import type { Desk } from "./desk-store";
import type { EntryDesk } from "./entry-context";
import { focusCell } from "./entry-keyboard";
import { ratedOf } from "./entry-model";
import type { JudgedCell } from "./judge-cell";
import type { PastedCell } from "./paste-block";

const clock = (): number => performance.timeOrigin + performance.now();

type Acts = Pick<EntryDesk, "type" | "leave" | "undo" | "retract" | "keepTheirs" | "putMine" | "fill">;

/** What is done to the cells, as events of the desk. */
export const actsOf = (desk: Desk): Acts => ({
  type: ({ key, base, standing }, field, text) =>
    desk.dispatch({ kind: "typed", key, field, text, base, seen: standing.revision, at: clock() }),
  leave: (key) => desk.dispatch({ kind: "left", key }),
  undo: (key) => desk.dispatch({ kind: "undone", key }),
  retract: (key, field) => desk.dispatch({ kind: "retracted", key, field }),
  keepTheirs: (key) => desk.dispatch({ kind: "yielded", key }),
  putMine: (key, seen) => desk.dispatch({ kind: "imposed", key, seen }),
  fill: (cells, way) => fill(desk, cells, way),
});

function fill(desk: Desk, cells: readonly PastedCell[], way: FillWay): void {
  const filled = cells.map(({ judged: { key, texts, base, standing }, after }) => ({
    ...{ key, base, before: texts, seen: standing.revision },
    texts: { ...texts, ...after },
  }));
  desk.dispatch({ kind: "filled", way, cells: filled, at: clock() });
}

/** Undoes or redoes the last step, and goes to the first cell that it changed. */
export function takeStep(desk: Desk, cells: readonly JudgedCell[], way: "undo" | "redo"): void {
  const { past, future }: DeskState = desk.get();
  const step = way === "undo" ? past.at(-1) : future.at(-1);
  if (step === undefined) return;
  const changed = cells.flatMap((judged): PastedCell[] => {
    const change = step[judged.key];
    if (change === undefined) return [];
    const [from, to] = way === "undo" ? [change.after, change.before] : [change.before, change.after];
    // What somebody else wrote since is not undone with one's own.
    return holds(judged, from) ? [{ judged, after: to }] : [];
  });
  fill(desk, changed, way);
  window.setTimeout(() => focusCell(changed[0]?.judged));
}

/** Whether the cell still says what it said then, however it is written now. */
function holds({ section, texts, content }: JudgedCell, figures: FigureTexts): boolean {
  const read = readTypedFigure(ratedOf(section), figures);
  if (read.ok) return sameContent(read.value, content);
  return figures.figure === texts.figure && figures.denominator === texts.denominator;
}

/** The next open point after the cell at hand, the first one after the last. */
export function goToPoint(points: readonly JudgedCell[], current: number, show: (index: number) => void): void {
  const next = points.find(({ cell }) => cell.index > current) ?? points[0];
  if (next === undefined) return;
  show(next.cell.index);
  window.setTimeout(() => focusCell(next, next.point === "comment" ? "comment" : "figure"));
}

/** Whatever is being typed is taken as it stands, and sent. */
export function leaveAll(desk: Desk): void {
  for (const key of Object.keys(desk.get().drafts)) desk.dispatch({ kind: "left", key });
}
