import "server-only";
import { can, figureScopeOf } from "@/lib/domain/access";
import type { Actor } from "@/lib/domain/actor";
import type { StandingRevision } from "@/lib/domain/explain-answer";
import type { Period } from "@/lib/domain/period";
import { readContent, type StoredContent } from "./internal/cell-row";
import { Prisma, type Tx } from "./internal/client";
import { withProvisionalCells } from "./internal/scope";

/** A revision as it was written, whether it stands or not; `validatedAt` null while nobody validated it. */
export type CellRevisionItem = StandingRevision & { readonly evidence: string | null };

/**
 * Every revision of an indicator's cells, the latest period first: those of departments in the actor's scope, and all
 * that are validated. Comments of withheld cells are the director's and the auditor's.
 */
export async function listCellHistory(
  actor: Actor,
  tx: Tx,
  indicatorId: string,
  of: { readonly series?: string; readonly period?: Period } = {},
): Promise<CellRevisionItem[]> {
  const rows = await tx.$queryRaw<(Omit<CellRevisionItem, "content"> & StoredContent)[]>`
    select s.code as series, o.period, o.revision, o.value::text, o.numerator::text, o.denominator::text, o.mark::text,
      case when o.mark = 'withheld' and not ${can(actor, "readWithheldComments")} then null else o.comment end as comment,
      o.evidence, display_name(o.author_id) as author, display_name(v.actor_id) as validator,
      o.recorded_at as "recordedAt", v.at as "validatedAt", o.source::text, i.file_name as file, o.import_row as row
    from observation o join series s on (s.indicator_id, s.id) = (o.indicator_id, o.series_id)
      left join import i on i.id = o.import_id
      left join lateral (select n.* from validation n
        where (n.indicator_id, n.series_id, n.period, n.revision) = (o.indicator_id, o.series_id, o.period, o.revision)
        order by n.sequence desc limit 1) v on v.act = 'validated'
    where o.indicator_id = ${indicatorId}::uuid and ${figureScopeOf(actor).kind === "all"}
      and (v.at is not null or ${withProvisionalCells(actor, Prisma.sql`o.department_id`)})
      and ${of.series === undefined ? Prisma.sql`true` : Prisma.sql`s.code = ${of.series}`}
      and ${of.period === undefined ? Prisma.sql`true` : Prisma.sql`o.period = ${of.period}`}
    order by o.period desc, s.code collate "C", o.revision desc`;
  return rows.map(({ value, numerator, denominator, mark, ...row }) => ({
    ...row,
    content: readContent({ value, numerator, denominator, mark }),
  }));
}
