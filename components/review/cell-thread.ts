import type { DefinedCell } from "@/lib/domain/defined-cell";
import type { Period } from "@/lib/domain/period";

import type { SheetMoveView } from "@/components/sheet/sheet-desk-view";

/** Something said or done about a cell. */
export type ThreadMessage = {
  readonly kind: "earlier" | "comment" | "return" | "returnSheet" | "submit" | "validate";
  readonly by: string | null;
  readonly at: Date;
  readonly text: string | null;
  readonly period: Period;
};

/** What was said of a cell, oldest first: its comments, the returns that name it or the whole sheet, and the answers. */
export function threadOf(cell: DefinedCell, moves: readonly SheetMoveView[]): ThreadMessage[] {
  const { latest, previous, period } = cell;
  const said = [previous, latest].flatMap((revision): ThreadMessage[] => {
    if (revision?.comment == null || revision.comment.trim() === "") return [];
    const kind = revision === latest ? "comment" : "earlier";
    return [{ kind, by: revision.author, at: revision.at, text: revision.comment, period: revision.period }];
  });
  const done = moves.flatMap((move): ThreadMessage[] => {
    const kind = kindOf(move, cell);
    return kind === null ? [] : [{ kind, by: move.by, at: move.at, text: move.reason ?? null, period }];
  });
  return [...said, ...done].sort((a, b) => a.at.getTime() - b.at.getTime());
}

/** A return that names other cells is not about this one. */
function kindOf(
  { move, cells = [] }: SheetMoveView,
  cell: Pick<DefinedCell, "series" | "period">,
): ThreadMessage["kind"] | null {
  if (move !== "return") return move;
  if (cells.length === 0) return "returnSheet";
  const isNamed = cells.some(({ series, period }) => series === cell.series && period === cell.period);
  return isNamed ? "return" : null;
}
