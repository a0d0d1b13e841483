import "server-only";
import { can, figureScopeOf } from "@/lib/domain/access";
import type { Actor } from "@/lib/domain/actor";
import type { StandingRevision } from "@/lib/domain/explain-answer";
import type { Period } from "@/lib/domain/period";
import { readContent, type StoredContent } from "./internal/cell-row";
import { Prisma, type Tx } from "./internal/client";

/**
 * The official revisions of an indicator's cells, with their authors and validators by name. Comments of withheld cells
 * are the director's and the auditor's.
 */
export async function listStandingRevisions(
  actor: Actor,
  tx: Tx,
  indicatorId: string,
  { periods, at }: { readonly periods: readonly Period[]; readonly at: Date | null },
): Promise<StandingRevision[]> {
  const until = at === null ? Prisma.sql`true` : Prisma.sql`v.at <= ${at}::timestamptz`;
  const rows = await tx.$queryRaw<(Omit<StandingRevision, "content"> & StoredContent)[]>`
    with validated as (
      select distinct on (v.series_id, v.period, v.revision) v.* from validation v
      where v.indicator_id = ${indicatorId}::uuid and v.period = any(${[...periods]}::text[]) and ${until}
        and ${figureScopeOf(actor).kind === "all"}
      order by v.series_id, v.period, v.revision, v.sequence desc),
    official as (
      select distinct on (series_id, period) * from validated where act = 'validated'
      order by series_id, period, revision desc)
    select s.code as series, o.period, o.revision, o.value::text, o.numerator::text, o.denominator::text,
      o.mark::text,
      case when o.mark = 'withheld' and not ${can(actor, "readWithheldComments")} then null else o.comment end as comment,
      display_name(o.author_id) as author, display_name(v.actor_id) as validator,
      o.recorded_at as "recordedAt", v.at as "validatedAt", o.source::text, i.file_name as file, o.import_row as row
    from official v join observation o using (indicator_id, series_id, period, revision)
      join series s on (s.indicator_id, s.id) = (o.indicator_id, o.series_id)
      left join import i on i.id = o.import_id
    order by s.code collate "C", o.period`;
  return rows.map(({ value, numerator, denominator, mark, ...row }) => ({
    ...row,
    content: readContent({ value, numerator, denominator, mark }),
  }));
}
