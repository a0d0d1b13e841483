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
    with judged as (
      select distinct on (v.series_id, v.period, v.revision) v.* from validation v
      where v.indicator_id = ${indicatorId}::uuid and v.period = any(${[...asked.periods]}::text[])
        and ${knownBy(Prisma.sql`v.at`, asked.at)} and ${figureScopeOf(actor).kind === "all"}
      order by v.series_id, v.period, v.revision, v.sequence desc),
    validated as (select * from judged where act = 'validated'),
    standing as (${asked.contents === "provisional" ? latest(actor, indicatorId, asked) : official})
    select s.code as series, o.period, o.revision, o.value::text, o.numerator::text, o.denominator::text,
      o.mark::text,
      case when o.mark = 'withheld' and not ${can(actor, "readWithheldComments")} then null else o.comment end as comment,
      display_name(o.author_id) as author, display_name(v.actor_id) as validator,
      o.recorded_at as "recordedAt", v.at as "validatedAt", o.source::text,
      import_file_name(o.import_id) as file, o.import_row as row
    from standing join observation o using (indicator_id, series_id, period, revision)
      left join validated v using (indicator_id, series_id, period, revision)
      join series s on (s.indicator_id, s.id) = (o.indicator_id, o.series_id)
    order by s.code collate "C", o.period`;
  return rows.map(({ value, numerator, denominator, mark, ...row }) => ({
    ...row,
    content: readContent({ value, numerator, denominator, mark }),
  }));
}

const official = Prisma.sql`
  select indicator_id, series_id, period, max(revision) as revision from validated group by 1, 2, 3`;

const latest = (actor: Actor, indicatorId: string, { periods, at }: Asked): Prisma.Sql => Prisma.sql`
  select o.indicator_id, o.series_id, o.period, max(o.revision) as revision from observation o
  where o.indicator_id = ${indicatorId}::uuid and o.period = any(${[...periods]}::text[])
    and ${knownBy(Prisma.sql`o.recorded_at`, at)} and ${withProvisionalCells(actor, Prisma.sql`o.department_id`)}
  group by 1, 2, 3`;
