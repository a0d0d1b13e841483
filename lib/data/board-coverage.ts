import "server-only";
import { can, provisionalScopeOf } from "@/lib/domain/access";
import type { Actor } from "@/lib/domain/actor";
import type { Vantage } from "@/lib/domain/as-of";
import { countPlaces, placeOf, type Coverage, type CoveredCell } from "@/lib/domain/coverage";
import type { Day } from "@/lib/domain/day";
import { explainCoverage, type CoverageExplanation, type OwedPlace } from "@/lib/domain/explain-coverage";
import type { KnownIndicator } from "@/lib/domain/known-indicator";
import { owedCells, periodsOwedByAll } from "@/lib/domain/owed-cells";
import { lastDay, type Period } from "@/lib/domain/period";
import { withCells } from "./cell";
import { Prisma, type Tx } from "./internal/client";
import { knownBy } from "./internal/known-by";
import { asSystem } from "./transaction";

/** How much of what a quarter owes is there: counted where it lies, but for series that do not owe every period. */
export async function findCoverage(
  actor: Actor,
  tx: Tx,
  indicators: readonly KnownIndicator[],
  quarter: Period,
  vantage: Vantage,
): Promise<Coverage> {
  const [even, uneven] = evenFirst(indicators, quarter, vantage.today);
  const alike = await countAlike(actor, tx, even, vantage.at);
  const cells = await listOwedPlaces(actor, tx, uneven, quarter, vantage);
  return countPlaces([...alike.map((one) => ({ place: placeOf(one), count: one.count })), ...cells]);
}

type EvenIndicator = { readonly id: string; readonly periods: readonly Period[] };

/** Indicators all of whose series owe the same periods, with these; then the others. */
function evenFirst(indicators: readonly KnownIndicator[], quarter: Period, today: Day) {
  const even: EvenIndicator[] = [];
  const uneven: KnownIndicator[] = [];
  for (const indicator of indicators) {
    const periods = periodsOwedByAll(indicator, quarter, today);
    if (periods === null) uneven.push(indicator);
    else even.push({ id: indicator.id, periods });
  }
  return [even, uneven] as const;
}

type AlikeCells = CoveredCell & { readonly count: number };

/** Counts are everybody's in house, values are not: cells are counted by how they stand, and no value is read. */
async function countAlike(
  actor: Actor,
  tx: Tx,
  indicators: readonly EvenIndicator[],
  at: Date | null,
): Promise<AlikeCells[]> {
  const owed = indicators.flatMap(({ id, periods }) => periods.map((period) => ({ id, period })));
  if (owed.length === 0 || !can(actor, "readLateness")) return [];
  return asSystem(
    actor,
    tx,
    "countCoverage",
    () => tx.$queryRaw<AlikeCells[]>`
      select content, coalesce("isValidated", false) as "isValidated", count(*)::int as count from (
        select case when num_nonnulls(o.value, o.numerator, o.mark) > 0
            then jsonb_build_object('kind', case when o.mark is null then 'value' else 'mark' end, 'mark', o.mark) end as content,
          (select max(v.sequence) % 2 = 1 from validation v
            where (v.indicator_id, v.series_id, v.period, v.revision) = (s.indicator_id, s.id, n.period, o.revision)
              and ${knownBy(Prisma.sql`v.at`, at)}) as "isValidated"
        from unnest(${owed.map(({ id }) => id)}::uuid[], ${owed.map(({ period }) => period)}::text[]) n(indicator_id, period)
          join series s using (indicator_id)
          left join lateral (select r.revision, r.value, r.numerator, r.mark from observation r
            where (r.indicator_id, r.series_id, r.period) = (s.indicator_id, s.id, n.period)
              and ${knownBy(Prisma.sql`r.recorded_at`, at)}
            order by r.revision desc limit 1) o on true) cells
      group by 1, 2`,
  );
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
