import "server-only";
import type { Actor } from "@/lib/domain/actor";
import type { Vantage } from "@/lib/domain/as-of";
import type { Coverage } from "@/lib/domain/board-answer";
import { countCoverage } from "@/lib/domain/board-coverage";
import type { KnownIndicator } from "@/lib/domain/known-indicator";
import { owedCells } from "@/lib/domain/owed-cells";
import { lastDay, type Period } from "@/lib/domain/period";
import { withCells } from "./cell";
import type { Tx } from "./internal/client";
import { asSystem } from "./transaction";

/**
 * How much of what a quarter owes is there. Counts are everybody's in house, values are not: they are read for all
 * departments, and only the counts leave.
 */
export async function findCoverage(
  actor: Actor,
  tx: Tx,
  indicators: readonly KnownIndicator[],
  quarter: Period,
  { at, today }: Vantage,
): Promise<Coverage> {
  const owed = owedCells(
    quarter,
    indicators.flatMap(({ versions, series }) => series.map((one) => ({ ...one, versions }))),
  ).filter(({ period }) => lastDay(period) < today);
  if (owed.length === 0) return countCoverage([]);
  const periods = [...new Set(owed.map(({ period }) => period))];
  const [official, latest] = await asSystem(actor, tx, "countCoverage", async (system) => [
    await withCells(system, tx, indicators, { contents: "official", at, periods }),
    await withCells(system, tx, indicators, { contents: "provisional", at, periods }),
  ]);
  const [officials, latests] = [cellsBySeries(official ?? []), cellsBySeries(latest ?? [])];
  return countCoverage(
    owed.map(({ series, period }) => ({
      official: officials.get(series)?.get(period) ?? null,
      latest: latests.get(series)?.get(period) ?? null,
    })),
  );
}

const cellsBySeries = (indicators: readonly KnownIndicator[]) =>
  new Map(indicators.flatMap(({ series }) => series.map(({ id, cells }) => [id, cells] as const)));
