import "server-only";
import type { Actor } from "@/lib/domain/actor";
import { alertsAbout, alertsFor, type AlertPart } from "@/lib/domain/alert-list";
import type { BoardAlert } from "@/lib/domain/board-answer";
import { readerOf } from "@/lib/domain/reader";
import type { RoadmapView } from "@/lib/domain/roadmap-view";
import { findScreenBoard, type ScreenRequest } from "./board-facts";
import type { Tx } from "./internal/client";

/** Of the roadmap's one list of alerts, what is about the things of a screen. */
export async function listAlertsAbout(
  actor: Actor,
  tx: Tx,
  request: Pick<ScreenRequest, "asOf" | "isProvisional">,
  roadmapView: RoadmapView,
  part: AlertPart,
  now: Date,
): Promise<BoardAlert[]> {
  const board = await findScreenBoard(actor, tx, request, roadmapView, now);
  return board === null ? [] : alertsAbout(alertsFor(readerOf(actor), board.alerts), part);
}
