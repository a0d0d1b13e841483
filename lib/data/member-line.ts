import "server-only";
import { figureScopeOf, provisionalScopeOf } from "@/lib/domain/access";
import type { Actor } from "@/lib/domain/actor";
import { vantageOf, type AsOf } from "@/lib/domain/as-of";
import type { BoardIndicator } from "@/lib/domain/board-answer";
import { isOnBoard } from "@/lib/domain/board-indicator";
import type { SeriesCells } from "@/lib/domain/cell";
import { viewOfSeries } from "@/lib/domain/own-view";
import type { Period } from "@/lib/domain/period";
import { listBoardLines } from "./board-line";
import { listKnownIndicators } from "./figure";
import type { Tx } from "./internal/client";

export type MemberRequest = {
  readonly roadmap: string;
  readonly dimension: "department" | "ministry";
  readonly code: string;
  readonly quarter: Period;
  readonly asOf: AsOf | null;
  readonly isProvisional: boolean;
};

/** What a department reports, or what concerns a ministry: each indicator's part of it; nothing without a right to it. */
export async function listMemberLines(
  actor: Actor,
  tx: Tx,
  { roadmap, dimension, code, quarter, asOf, isProvisional }: MemberRequest,
  now: Date,
): Promise<BoardIndicator[]> {
  if (figureScopeOf(actor).kind !== "all") return [];
  const vantage = vantageOf(asOf, now);
  const own = isProvisional ? provisionalScopeOf(actor) : "all";
  const isKept = (one: SeriesCells): boolean =>
    one[dimension] === code && (own === "all" || own.includes(one.department));
  const views = (await listKnownIndicators(actor, tx, { roadmap }, vantage.at))
    .flatMap((indicator) => viewOfSeries(indicator, quarter, isKept) ?? [])
    .filter(isOnBoard);
  const contents = isProvisional ? "provisional" : "official";
  const lines = await listBoardLines(actor, tx, views, { ...vantage, contents, member: { dimension, code } });
  return lines.map(({ line }) => line);
}
