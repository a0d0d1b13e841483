import "server-only";
import { can } from "@/lib/domain/access";
import type { Actor } from "@/lib/domain/actor";
import type { Vantage } from "@/lib/domain/as-of";
import { coverageOf, type Coverage } from "@/lib/domain/coverage";
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
  if (owed.length === 0 || !can(actor, "readLateness")) return coverageOf([]);
  const periods = [...new Set(owed.map(({ period }) => period))];
  const filled = await asSystem(actor, tx, "countCoverage", (system) =>
    withCells(system, tx, indicators, { contents: "provisional", at, periods }),
  );
  const series = new Map(filled.flatMap((one) => one.series.map((own) => [own.id, own] as const)));
  return coverageOf(
    owed.map(({ series: id, period }) => {
      const found = series.get(id);
      return { content: found?.cells.get(period) ?? null, isValidated: found?.provisional?.has(period) !== true };
    }),
  );
}
