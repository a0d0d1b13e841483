import "server-only";
import { figureScopeOf } from "@/lib/domain/access";
import type { Actor } from "@/lib/domain/actor";
import type { KnownIndicator } from "@/lib/domain/known-indicator";
import type { Period } from "@/lib/domain/period";
import { readSeriesContents, type SeriesCellsRow } from "./internal/cell-row";
import { Prisma, type Tx } from "./internal/client";
import { knownBy } from "./internal/known-by";
import { withProvisionalCells } from "./internal/scope";

/** Which contents count (`provisional`: the latest, validated or not), known until when, in which periods. */
export type CellReading = {
  readonly contents: "official" | "provisional";
  readonly at: Date | null;
  readonly periods?: readonly Period[];
};

/** The indicators with what their cells hold. Provisional contents only of departments in the actor's scope. */
export async function withCells(
  actor: Actor,
  tx: Tx,
  indicators: readonly KnownIndicator[],
  reading: CellReading,
): Promise<KnownIndicator[]> {
  const rows = await tx.$queryRaw<(SeriesCellsRow & { code: string })[]>(
    reading.contents === "official"
      ? officialCells(actor, indicators, reading)
      : latestCells(actor, indicators, reading),
  );
  const contents = new Map(rows.map((row) => [row.code, readSeriesContents(row)]));
  return indicators.map((indicator) => ({
    ...indicator,
    series: indicator.series.map((one) => ({ ...one, ...contents.get(one.id) })),
  }));
}

const ids = (indicators: readonly KnownIndicator[]) => Prisma.sql`${indicators.map(({ id }) => id)}::uuid[]`;
const inPeriods = (column: Prisma.Sql, { periods }: CellReading) =>
  periods === undefined ? Prisma.sql`true` : Prisma.sql`${column} = any(${[...periods]}::text[])`;

/** A validation and its withdrawal alternate: an odd number of acts stands. The latest standing revision is official. */
const officialCells = (
  actor: Actor,
  indicators: readonly KnownIndicator[],
  reading: CellReading,
): Prisma.Sql => Prisma.sql`
  with validated as (
    select indicator_id, series_id, period, revision from validation v
    where indicator_id = any(${ids(indicators)}) and ${inPeriods(Prisma.sql`period`, reading)}
      and ${knownBy(Prisma.sql`at`, reading.at)} and ${figureScopeOf(actor).kind === "all"}
    group by 1, 2, 3, 4 having max(sequence) % 2 = 1),
  official as (select indicator_id, series_id, period, max(revision) as revision from validated group by 1, 2, 3)
  select s.code, s.id as series_id, json_agg(json_build_array(o.period, o.value::text, o.numerator::text,
    o.denominator::text, o.mark, false))::text as cells
  from official join observation o using (indicator_id, series_id, period, revision)
    join series s on (s.indicator_id, s.id) = (o.indicator_id, o.series_id)
  group by s.code, s.id`;

const latestCells = (
  actor: Actor,
  indicators: readonly KnownIndicator[],
  reading: CellReading,
): Prisma.Sql => Prisma.sql`
  with latest as (
    select distinct on (indicator_id, series_id, period) * from observation o
    where indicator_id = any(${ids(indicators)}) and ${inPeriods(Prisma.sql`period`, reading)}
      and ${knownBy(Prisma.sql`recorded_at`, reading.at)} and ${withProvisionalCells(actor, Prisma.sql`o.department_id`)}
    order by indicator_id, series_id, period, revision desc)
  select s.code, s.id as series_id, json_agg(json_build_array(o.period, o.value::text, o.numerator::text,
    o.denominator::text, o.mark, coalesce(v.acts, 0) % 2 = 0))::text as cells
  from latest o join series s on (s.indicator_id, s.id) = (o.indicator_id, o.series_id)
    left join lateral (select max(sequence) as acts from validation v
      where (v.indicator_id, v.series_id, v.period, v.revision) = (o.indicator_id, o.series_id, o.period, o.revision)
        and ${knownBy(Prisma.sql`v.at`, reading.at)}) v on true
  group by s.code, s.id`;
