import "server-only";
import { figureScopeOf, provisionalScopeOf } from "@/lib/domain/access";
import type { Actor } from "@/lib/domain/actor";
import { vantageOf } from "@/lib/domain/as-of";
import { breakdownsOf, computeBreakdown } from "@/lib/domain/breakdown";
import type { Breakdown } from "@/lib/domain/breakdown-answer";
import { ownView } from "@/lib/domain/own-view";
import { withCells } from "./cell";
import { listKnownIndicators } from "./figure";
import type { Tx } from "./internal/client";
import type { TrajectoryRequest } from "./trajectory";

/** An indicator by ministry, department and project, where its series differ in them; never for readers of publications. */
export async function listBreakdowns(
  actor: Actor,
  tx: Tx,
  { code, quarter, asOf, isProvisional }: TrajectoryRequest,
  now: Date,
): Promise<Breakdown[]> {
  if (figureScopeOf(actor).kind !== "all") return [];
  const { at, today } = vantageOf(asOf, now);
  const [known] = await listKnownIndicators(actor, tx, { codes: [code] }, at);
  const view = known && ownView(known, quarter, isProvisional ? provisionalScopeOf(actor) : "all");
  const dimensions = view ? breakdownsOf(view.indicator) : [];
  if (!view || dimensions.length === 0) return [];
  const [filled = view.indicator] = await withCells(actor, tx, [view.indicator], {
    contents: isProvisional ? "provisional" : "official",
    at,
  });
  return dimensions.map((by) => ({ by, rows: computeBreakdown(filled, view.period, by, today) }));
}
