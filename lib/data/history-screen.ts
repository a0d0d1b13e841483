import "server-only";
import type { Actor } from "@/lib/domain/actor";
import { vantageOf } from "@/lib/domain/as-of";
import type { HistoryCursor, HistoryScreen } from "@/lib/domain/cell-history";
import type { Period } from "@/lib/domain/period";
import { listCellHistory, listHistoryPeriods } from "./cell-history";
import { listKnownIndicators } from "./figure";
import { findIndicator } from "./indicator";
import type { Tx } from "./internal/client";
import { findNames } from "./names";

type Request = {
  readonly code: string;
  readonly series: string | null;
  readonly period: Period | null;
  readonly after: HistoryCursor | null;
  /** How many revisions a page holds. */
  readonly limit: number;
};

/** A page of everything that was ever written in an indicator's cells, as far as the actor may see it. */
export async function findHistoryScreen(
  actor: Actor,
  tx: Tx,
  { code, series, period, after, limit }: Request,
  now: Date,
): Promise<HistoryScreen | null> {
  const facts = await findIndicator(actor, tx, code, null);
  const [known] = await listKnownIndicators(actor, tx, { codes: [code] }, null);
  if (facts === null || known === undefined) return null;
  const found = await listCellHistory(actor, tx, known.id, {
    ...(series !== null && { series }),
    ...(period !== null && { period }),
    ...(after !== null && { after }),
    limit: limit + 1,
  });
  const items = found.slice(0, limit);
  return {
    facts,
    names: await findNames(actor, tx, facts.roadmap, vantageOf(null, now)),
    items,
    next: found.length > limit ? (items.at(-1) ?? null) : null,
    periods: await listHistoryPeriods(actor, tx, known.id),
  };
}
