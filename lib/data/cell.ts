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

type Fillable = Pick<KnownIndicator, "id" | "series">;

/** The indicators with what their cells hold. Provisional contents only of departments in the actor's scope. */
export async function withCells<T extends Fillable>(
  actor: Actor,
  tx: Tx,
  indicators: readonly T[],
  reading: CellReading,
): Promise<T[]> {
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

const ids = (indicators: readonly Fillable[]) => Prisma.sql`${indicators.map(({ id }) => id)}::uuid[]`;
const inPeriods = (column: Prisma.Sql, { periods }: CellReading) =>
  periods === undefined ? Prisma.sql`true` : Prisma.sql`${column} = any(${[...periods]}::text[])`;

/** A validation and its withdrawal alternate: an odd number of acts stands. The latest standing revision is official. */
const officialRevisions = (indicators: readonly Fillable[], { at, periods }: CellReading): Prisma.Sql =>
  periods === undefined
    ? Prisma.sql`
      select indicator_id, series_id, period, max(revision) as revision from (
        select indicator_id, series_id, period, revision from validation v
        where indicator_id = any(${ids(indicators)}) and ${knownBy(Prisma.sql`at`, at)}
        group by 1, 2, 3, 4 having max(sequence) % 2 = 1) v
      group by 1, 2, 3`
    : // Of some periods only: each cell is looked up, whatever the others hold.
      Prisma.sql`
      select s.indicator_id, s.id as series_id, p.period, l.revision
      from series s cross join unnest(${[...periods]}::text[]) as p(period) cross join lateral (
        select v.revision from validation v
        where (v.indicator_id, v.series_id, v.period) = (s.indicator_id, s.id, p.period) and ${knownBy(Prisma.sql`v.at`, at)}
        group by v.revision having max(v.sequence) % 2 = 1 order by v.revision desc limit 1) l
      where s.indicator_id = any(${ids(indicators)})`;

const officialCells = (actor: Actor, indicators: readonly Fillable[], reading: CellReading): Prisma.Sql => Prisma.sql`
  with official as (${officialRevisions(indicators, reading)}),
  -- Each read by its whole key: joined plainly, the planner may read every revision of the series for each of them.
  held as (select f.indicator_id, f.series_id, o.* from official f cross join lateral (
    select r.period, r.value, r.numerator, r.denominator, r.mark from observation r
    where (r.indicator_id, r.series_id, r.period, r.revision) = (f.indicator_id, f.series_id, f.period, f.revision)
    offset 0) o)
  select (select s.code from series s where (s.indicator_id, s.id) = (h.indicator_id, h.series_id)) as code, h.series_id,
    json_agg(json_build_array(h.period, h.value::text, h.numerator::text, h.denominator::text, h.mark, false))::text
      as cells
  from held h where ${figureScopeOf(actor).kind === "all"} group by h.indicator_id, h.series_id`;

const latestCells = (actor: Actor, indicators: readonly Fillable[], reading: CellReading): Prisma.Sql => Prisma.sql`
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
