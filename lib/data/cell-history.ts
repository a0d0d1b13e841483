import "server-only";
import { can, figureScopeOf } from "@/lib/domain/access";
import type { Actor } from "@/lib/domain/actor";
import type { CellRevisionItem, HistoryCursor } from "@/lib/domain/cell-history";
import type { Period } from "@/lib/domain/period";
import { readContent, type StoredContent } from "./internal/cell-row";
import { Prisma, type Tx } from "./internal/client";
import { withProvisionalCells } from "./internal/scope";

type Asked = {
  readonly series?: string;
  readonly period?: Period;
  readonly after?: HistoryCursor;
  readonly limit?: number;
};

/**
 * Every revision of an indicator's cells, the latest period first: those of departments in the actor's scope, and all
 * that are validated. Comments of withheld cells are the director's and the auditor's.
 */
export async function listCellHistory(
  actor: Actor,
  tx: Tx,
  indicatorId: string,
  asked: Asked = {},
): Promise<CellRevisionItem[]> {
  const rows = await tx.$queryRaw<(Omit<CellRevisionItem, "content"> & StoredContent)[]>`
    select s.code as series, o.period, o.revision, o.value::text, o.numerator::text, o.denominator::text, o.mark::text,
      case when o.mark = 'withheld' and not ${can(actor, "readWithheldComments")} then null else o.comment end as comment,
      o.evidence, display_name(o.author_id) as author, display_name(v.actor_id) as validator,
      o.recorded_at as "recordedAt", v.at as "validatedAt", o.source::text,
      import_file_name(o.import_id) as file, o.import_row as row
    from observation o join series s on (s.indicator_id, s.id) = (o.indicator_id, o.series_id)
      left join lateral ${standingValidation} v on v.act = 'validated'
    where ${readable(actor, indicatorId)} and ${matching(asked)}
    order by o.period collate "C" desc, s.code collate "C", o.revision desc limit ${asked.limit ?? null}`;
  return rows.map(({ value, numerator, denominator, mark, ...row }) => ({
    ...row,
    content: readContent({ value, numerator, denominator, mark }),
  }));
}

/** The periods of which the actor may see a revision, the latest first. */
export async function listHistoryPeriods(actor: Actor, tx: Tx, indicatorId: string): Promise<Period[]> {
  const rows = await tx.$queryRaw<{ period: Period }[]>`
    select distinct o.period collate "C" as period
    from observation o left join lateral ${standingValidation} v on v.act = 'validated'
    where ${readable(actor, indicatorId)} order by 1 desc`;
  return rows.map(({ period }) => period);
}

/** The last thing that was decided about a revision: it may have been withdrawn. */
const standingValidation = Prisma.sql`(select n.* from validation n
  where (n.indicator_id, n.series_id, n.period, n.revision) = (o.indicator_id, o.series_id, o.period, o.revision)
  order by n.sequence desc limit 1)`;

const readable = (actor: Actor, indicatorId: string): Prisma.Sql => Prisma.sql`
  o.indicator_id = ${indicatorId}::uuid and ${figureScopeOf(actor).kind === "all"}
  and (v.at is not null or ${withProvisionalCells(actor, Prisma.sql`o.department_id`)})`;

function matching({ series, period, after }: Asked): Prisma.Sql {
  const parts = [
    Prisma.sql`true`,
    ...(series === undefined ? [] : [Prisma.sql`s.code = ${series}`]),
    ...(period === undefined ? [] : [Prisma.sql`o.period = ${period}`]),
    ...(after === undefined ? [] : [comesAfter(after)]),
  ];
  return Prisma.join(parts, " and ");
}

const comesAfter = ({ period, series, revision }: HistoryCursor): Prisma.Sql => Prisma.sql`
  (o.period collate "C" < ${period} or (o.period = ${period} and (s.code collate "C" > ${series}
    or (s.code = ${series} and o.revision < ${revision}))))`;
