import "server-only";
import { can, figureScopeOf } from "@/lib/domain/access";
import type { Actor } from "@/lib/domain/actor";
import type { StandingRevision } from "@/lib/domain/explain-answer";
import type { CellReading } from "./cell";
import { readContent, type StoredContent } from "./internal/cell-row";
import { Prisma, type Tx } from "./internal/client";
import { knownBy } from "./internal/known-by";
import { withProvisionalCells } from "./internal/scope";

type Asked = Required<Pick<CellReading, "periods" | "at">> & Partial<Pick<CellReading, "contents">>;
type Row = Omit<StandingRevision, "content"> & StoredContent;

/**
 * The revisions that stand in an indicator's cells, official or (of departments in the actor's scope) the latest, with
 * their authors and validators by name. Comments of withheld cells are the director's and the auditor's.
 */
export async function listStandingRevisions(
  actor: Actor,
  tx: Tx,
  indicatorId: string,
  asked: Asked,
): Promise<StandingRevision[]> {
  const rows = await tx.$queryRaw<Row[]>`
    with standing as (${asked.contents === "provisional" ? latest(actor, indicatorId, asked) : official(actor, indicatorId, asked)}),
    held as (
      select o.*, s.actor_id, s.at as validated_at
      from standing s join observation o using (indicator_id, series_id, period, revision)),
    -- Each name is asked for once, however many cells it stands beside.
    people as materialized (select id, display_name(id) as name from (
      select author_id as id from held union select actor_id from held) p where id is not null),
    files as materialized (select id, import_file_name(id) as name from (
      select distinct import_id as id from held where import_id is not null) f)
    select s.code as series, h.period, h.revision, h.value::text, h.numerator::text, h.denominator::text,
      h.mark::text,
      case when h.mark = 'withheld' and not ${can(actor, "readWithheldComments")} then null else h.comment end as comment,
      a.name as author, v.name as validator, h.recorded_at as "recordedAt", h.validated_at as "validatedAt",
      h.source::text, f.name as file, h.import_row as row
    from held h join series s on (s.indicator_id, s.id) = (h.indicator_id, h.series_id)
      left join people a on a.id = h.author_id left join people v on v.id = h.actor_id
      left join files f on f.id = h.import_id
    order by s.code collate "C", h.period`;
  return rows.map(({ value, numerator, denominator, mark, ...row }) => ({
    ...row,
    content: readContent({ value, numerator, denominator, mark }),
  }));
}

/** The last act on each revision, as far as it was known: it stands validated, or its validation was withdrawn. */
const official = (actor: Actor, indicatorId: string, { periods, at }: Asked): Prisma.Sql => Prisma.sql`
  select distinct on (series_id, period) indicator_id, series_id, period, revision, actor_id, at from (
    select distinct on (v.series_id, v.period, v.revision) v.* from validation v
    where v.indicator_id = ${indicatorId}::uuid and v.period = any(${[...periods]}::text[])
      and ${knownBy(Prisma.sql`v.at`, at)} and ${figureScopeOf(actor).kind === "all"}
    order by v.series_id, v.period, v.revision, v.sequence desc) judged
  where act = 'validated' order by series_id, period, revision desc`;

// Validations are looked up by their whole key: joined, the planner compares each with every other.
const latest = (actor: Actor, indicatorId: string, { periods, at }: Asked): Prisma.Sql => Prisma.sql`
  select l.*, v.actor_id, v.at from (
    select o.indicator_id, o.series_id, o.period, max(o.revision) as revision from observation o
    where o.indicator_id = ${indicatorId}::uuid and o.period = any(${[...periods]}::text[])
      and ${knownBy(Prisma.sql`o.recorded_at`, at)} and ${withProvisionalCells(actor, Prisma.sql`o.department_id`)}
    group by 1, 2, 3) l
  left join lateral (
    select x.act, x.actor_id, x.at from validation x
    where (x.indicator_id, x.series_id, x.period, x.revision) = (l.indicator_id, l.series_id, l.period, l.revision)
      and ${knownBy(Prisma.sql`x.at`, at)} and ${figureScopeOf(actor).kind === "all"}
    order by x.sequence desc limit 1) v on v.act = 'validated'`;
