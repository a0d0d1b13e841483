import type { SheetMoveView } from "@/components/sheet/sheet-desk-view";
import type { CellContent } from "@/lib/domain/cell";
import type { CellRevisionItem } from "@/lib/domain/cell-history";
import type { DefinedCell } from "@/lib/domain/defined-cell";
import type { Period } from "@/lib/domain/period";
import { sameContent } from "@/lib/domain/review-reason";

import type { CellStoryView } from "./review-view";

type RevisionKind = "value" | "revised" | "answer" | "comment" | "evidence";
type MoveKind = "return" | "returnSheet" | "submit" | "resubmit" | "validate";
/** Something said or done about a cell. */
export type ThreadMessage = {
  readonly kind: "earlier" | RevisionKind | MoveKind | "accepted";
  readonly by: string | null;
  readonly at: Date;
  readonly text: string | null;
  readonly period: Period;
  /** What the cell holds from then on, after what it held; `before` undefined for its first value. */
  readonly change?: { readonly before?: CellContent | null; readonly after: CellContent | null };
};

type Cell = Pick<DefinedCell, "series" | "period" | "previous">;

/** All that was said and done about a cell, oldest first, whoever did it: one thread. */
export function threadOf(cell: Cell, story: CellStoryView, moves: readonly SheetMoveView[]): ThreadMessage[] {
  const { previous, period } = cell;
  const earlier: ThreadMessage[] =
    previous === null || said(previous.comment) === null
      ? []
      : [{ kind: "earlier", by: previous.author, at: previous.at, text: previous.comment, period: previous.period }];
  const written = story.revisions.map((one, index) => messageOf(one, story.revisions[index - 1], { period, moves }));
  const done = moves.flatMap((move, index): ThreadMessage[] => {
    const kind = kindOf(move, cell, index > 0);
    return kind === null ? [] : [{ kind, by: move.by, at: move.at, text: move.reason ?? null, period }];
  });
  const { acceptance } = story;
  const accepted: ThreadMessage[] =
    acceptance === null ? [] : [{ kind: "accepted", by: acceptance.by, at: acceptance.at, text: null, period }];
  return [...earlier, ...written, ...done, ...accepted].toSorted((a, b) => a.at.getTime() - b.at.getTime());
}

type Around = { readonly period: Period; readonly moves: readonly SheetMoveView[] };

/** A revision says what it changes: its value, its comment, or the document behind it. */
function messageOf(
  revision: CellRevisionItem,
  before: CellRevisionItem | undefined,
  { period, moves }: Around,
): ThreadMessage {
  const { author, recordedAt, content } = revision;
  const common = { by: author, at: recordedAt, period };
  if (before === undefined)
    return { ...common, kind: "value", text: said(revision.comment), change: { after: content } };
  const isChanged = !sameContent(before.content, content);
  const text = said(revision.comment) === said(before.comment) ? null : said(revision.comment);
  const isAnswer = moves.some(({ move, at }) => move === "return" && at > before.recordedAt && at <= recordedAt);
  const own = isChanged ? "revised" : revision.comment === before.comment ? "evidence" : "comment";
  return {
    ...{ ...common, kind: isAnswer ? "answer" : own, text },
    ...(isChanged && { change: { before: before.content, after: content } }),
  };
}

/** A return that names other cells is not about this one. */
function kindOf(
  { move, cells = [] }: SheetMoveView,
  cell: Pick<DefinedCell, "series" | "period">,
  isLater: boolean,
): MoveKind | null {
  if (move === "submit") return isLater ? "resubmit" : "submit";
  if (move === "validate") return move;
  if (cells.length === 0) return "returnSheet";
  const isNamed = cells.some(({ series, period }) => series === cell.series && period === cell.period);
  return isNamed ? "return" : null;
}

const said = (comment: string | null): string | null => (comment === null || comment.trim() === "" ? null : comment);
