import "server-only";
import type { Actor } from "@/lib/domain/actor";
import type { CurrentCell } from "@/lib/domain/observation-entry";
import type { Period } from "@/lib/domain/period";
import { readContent, type StoredContent } from "./internal/cell-row";
import { Prisma, type Tx } from "./internal/client";
import { importsOf } from "./internal/import-scope";
import { withProvisionalCells } from "./internal/scope";
import type { RevisionKey } from "./observation";

type CellKey = { readonly indicatorId: string; readonly seriesId: string; readonly period: Period };
export type ComparedCell = CurrentCell & Pick<CellKey, "seriesId" | "period"> & { readonly isOwedByCampaign: boolean };

type ComparedRow = Omit<ComparedCell, "content"> & StoredContent;

/** What cells hold now, validated or not, and whether a campaign owes them; in no order. */
export async function listComparedCells(actor: Actor, tx: Tx, keys: readonly CellKey[]): Promise<ComparedCell[]> {
  const rows = await tx.$queryRaw<ComparedRow[]>`
    select n.series_id as "seriesId", n.period, coalesce(o.revision, 0) as revision, o.value::text, o.numerator::text,
      o.denominator::text, o.mark::text, o.comment, o.evidence,
      exists (select from sheet_cell c
        where (c.indicator_id, c.series_id, c.period) = (n.indicator_id, n.series_id, n.period)) as "isOwedByCampaign"
    from unnest(${keys.map((key) => key.indicatorId)}::uuid[], ${keys.map((key) => key.seriesId)}::uuid[],
        ${keys.map((key) => key.period)}::text[]) as n(indicator_id, series_id, period)
      left join lateral (select * from observation o
        where (o.indicator_id, o.series_id, o.period) = (n.indicator_id, n.series_id, n.period)
          and ${withProvisionalCells(actor, Prisma.sql`o.department_id`)}
        order by o.revision desc limit 1) o on true`;
  return rows.map(({ value, numerator, denominator, mark, ...cell }) => ({
    ...cell,
    content: readContent({ value, numerator, denominator, mark }),
  }));
}

type RevisionContent = RevisionKey & Omit<CurrentCell, "revision">;

/** What given revisions of cells hold; in no order. */
export async function listRevisionContents(
  actor: Actor,
  tx: Tx,
  keys: readonly RevisionKey[],
): Promise<RevisionContent[]> {
  const rows = await tx.$queryRaw<(Omit<RevisionContent, "content"> & StoredContent)[]>`
    select o.indicator_id as "indicatorId", o.series_id as "seriesId", o.period, o.revision, o.value::text,
      o.numerator::text, o.denominator::text, o.mark::text, o.comment, o.evidence
    from observation o
    where (o.indicator_id, o.series_id, o.period, o.revision) in (
        select * from unnest(${keys.map((key) => key.indicatorId)}::uuid[], ${keys.map((key) => key.seriesId)}::uuid[],
          ${keys.map((key) => key.period)}::text[], ${keys.map((key) => key.revision)}::int[]))
      and ${withProvisionalCells(actor, Prisma.sql`o.department_id`)}`;
  return rows.map(({ value, numerator, denominator, mark, ...row }) => ({
    ...row,
    content: readContent({ value, numerator, denominator, mark }),
  }));
}

/** The revisions that an import wrote. */
export function listImportedRevisions(actor: Actor, tx: Tx, importId: string): Promise<RevisionKey[]> {
  return tx.$queryRaw<RevisionKey[]>`
    select o.indicator_id as "indicatorId", o.series_id as "seriesId", o.period, o.revision
    from import i join import_row n on n.import_id = i.id
      join observation o on (o.indicator_id, o.series_id, o.period, o.import_id)
        = (n.indicator_id, n.series_id, n.period, i.id) and o.import_row = n.row
    where i.id = ${importId}::uuid and ${importsOf(actor)}`;
}
