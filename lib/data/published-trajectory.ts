import "server-only";
import type { Actor } from "@/lib/domain/actor";
import type { Period } from "@/lib/domain/period";
import { publishedTrajectory } from "@/lib/domain/published-trajectory";
import type { TrajectoryAnswer } from "@/lib/domain/trajectory-chart";
import { listKnownIndicators } from "./figure";
import { findBoardSnapshot, findIndicatorSnapshot } from "./figure-snapshot";
import type { Tx } from "./internal/client";

/** For those who read publications: the line of the quarter's board, with the history that the last one tells. */
export async function findPublishedTrajectory(
  actor: Actor,
  tx: Tx,
  { code, quarter }: { readonly code: string; readonly quarter: Period },
): Promise<TrajectoryAnswer | null> {
  const snapshot = await findIndicatorSnapshot(actor, tx, code, "consolidated");
  const board = snapshot && (await findBoardSnapshot(actor, tx, snapshot.indicator.roadmap, quarter));
  const line = board?.indicators.find((one) => one.code === code);
  if (snapshot === null || board == null || line === undefined) return null;
  const publishedAt = new Date(board.asOf);
  const [indicator] = await listKnownIndicators(actor, tx, { codes: [code] }, publishedAt);
  return indicator === undefined ? null : publishedTrajectory(snapshot, line, indicator, publishedAt);
}
