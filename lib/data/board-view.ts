import "server-only";
import { provisionalScopeOf } from "@/lib/domain/access";
import type { Actor } from "@/lib/domain/actor";
import { isOnBoard, type BoardView } from "@/lib/domain/board-indicator";
import { ownView } from "@/lib/domain/own-view";
import type { Period } from "@/lib/domain/period";
import type { BoardReading } from "./board-line";
import { listKnownIndicators } from "./figure";
import type { Tx } from "./internal/client";

/** The indicators on a board of a quarter, each with the series it is shown of: the board and its explanations read them. */
export async function listBoardViews(
  actor: Actor,
  tx: Tx,
  { roadmap, period }: { readonly roadmap: string; readonly period: Period },
  { at, contents }: Pick<BoardReading, "at" | "contents">,
): Promise<BoardView[]> {
  const own = contents === "provisional" ? provisionalScopeOf(actor) : "all";
  const known = await listKnownIndicators(actor, tx, { roadmap }, at);
  return known.flatMap((indicator) => ownView(indicator, period, own) ?? []).filter(isOnBoard);
}
