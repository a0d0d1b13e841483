import "server-only";
import { can, provisionalScopeOf } from "@/lib/domain/access";
import type { Actor } from "@/lib/domain/actor";
import type { Vantage } from "@/lib/domain/as-of";
import { countPlaces, placeOf, type Coverage } from "@/lib/domain/coverage";
import { explainCoverage, type CoverageExplanation, type OwedPlace } from "@/lib/domain/explain-coverage";
import type { KnownIndicator } from "@/lib/domain/known-indicator";
import { owedCells } from "@/lib/domain/owed-cells";
import { lastDay, type Period } from "@/lib/domain/period";
import { withCells } from "./cell";
import type { Tx } from "./internal/client";
import { asSystem } from "./transaction";

/** How much of what a quarter owes is there. */
export async function findCoverage(
  actor: Actor,
  tx: Tx,
  indicators: readonly KnownIndicator[],
  quarter: Period,
  vantage: Vantage,
): Promise<Coverage> {
  const cells = await listOwedPlaces(actor, tx, indicators, quarter, vantage);
  return countPlaces(cells.map(({ place }) => place));
}

/** The same by department, and which cells have no value to those who see the department's sheet. */
export async function findCoverageExplanation(
  actor: Actor,
  tx: Tx,
  indicators: readonly KnownIndicator[],
  quarter: Period,
  vantage: Vantage,
): Promise<CoverageExplanation> {
  const cells = await listOwedPlaces(actor, tx, indicators, quarter, vantage);
  return explainCoverage(cells, provisionalScopeOf(actor));
}

/** Counts are everybody's in house, values are not: they are read for all departments, and none leaves. */
async function listOwedPlaces(
  actor: Actor,
  tx: Tx,
  indicators: readonly KnownIndicator[],
  quarter: Period,
  { at, today }: Vantage,
): Promise<OwedPlace[]> {
  const owed = owedCells(
    quarter,
    indicators.flatMap(({ versions, series }) => series.map((one) => ({ ...one, versions }))),
  ).filter(({ period }) => lastDay(period) < today);
  if (owed.length === 0 || !can(actor, "readLateness")) return [];
  const periods = [...new Set(owed.map(({ period }) => period))];
  const filled = await asSystem(actor, tx, "countCoverage", (system) =>
    withCells(system, tx, indicators, { contents: "provisional", at, periods }),
  );
  const series = new Map(filled.flatMap((one) => one.series.map((own) => [own.id, own] as const)));
  return owed.flatMap(({ series: id, period }) => {
    const found = series.get(id);
    if (found === undefined) return [];
    const isValidated = found.provisional?.has(period) !== true;
    const place = placeOf({ content: found.cells.get(period) ?? null, isValidated });
    return [{ series: id, period, department: found.department, place }];
  });
}
