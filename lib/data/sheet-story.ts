import "server-only";
import type { Actor } from "@/lib/domain/actor";
import type { CellContent } from "@/lib/domain/cell";
import type { GrantedException } from "@/lib/domain/collection-exception";
import type { Period } from "@/lib/domain/period";
import { readContent, type StoredContent } from "./internal/cell-row";
import { Prisma, type Tx } from "./internal/client";
import { withProvisionalCells } from "./internal/scope";
import type { SheetMoveRow } from "./sheet-move";

type OfSheet<T> = T & { readonly sheetId: string };
const ofSheet = Prisma.sql`s.department_id`;

/** What happened to each sheet of a campaign, oldest first. */
export async function listCampaignMoves(
  actor: Actor,
  tx: Tx,
  campaignId: string,
): Promise<ReadonlyMap<string, SheetMoveRow[]>> {
  const rows = await tx.$queryRaw<OfSheet<SheetMoveRow>[]>`
    select m.sheet_id as "sheetId", m.move::text as move, m.reason, m.cells, m.at, display_name(m.actor_id) as by
    from sheet_move m join sheet s on s.id = m.sheet_id
    where s.campaign_id = ${campaignId}::uuid and ${withProvisionalCells(actor, ofSheet)} order by m.at, m.id`;
  return Map.groupBy(rows, ({ sheetId }) => sheetId);
}

/** Every exception granted in a campaign, oldest first. */
export async function listCampaignExceptions(
  actor: Actor,
  tx: Tx,
  campaignId: string,
): Promise<ReadonlyMap<string, GrantedException[]>> {
  const rows = await tx.$queryRaw<OfSheet<GrantedException>[]>`
    select e.sheet_id as "sheetId", d.code as department, e.until_on::text as until, e.reason, e.at,
      display_name(e.actor_id) as by
    from sheet_exception e join sheet s on s.id = e.sheet_id join department d on d.id = s.department_id
    where s.campaign_id = ${campaignId}::uuid and ${withProvisionalCells(actor, ofSheet)} order by e.at, e.id`;
  return Map.groupBy(rows, ({ sheetId }) => sheetId);
}

/** When each sheet of a campaign last changed: a value written, or the sheet moved. */
export async function listLastActivity(actor: Actor, tx: Tx, campaignId: string): Promise<ReadonlyMap<string, Date>> {
  const rows = await tx.$queryRaw<{ sheetId: string; at: Date }[]>`
    select s.id as "sheetId", greatest(
      (select max(o.recorded_at) from sheet_cell c join observation o
          on (o.indicator_id, o.series_id, o.period, o.revision)
            = (c.indicator_id, c.series_id, c.period, c.latest_revision)
        where c.sheet_id = s.id),
      (select max(m.at) from sheet_move m where m.sheet_id = s.id)) as at
    from sheet s where s.campaign_id = ${campaignId}::uuid and ${withProvisionalCells(actor, ofSheet)}`;
  return new Map(rows.flatMap(({ sheetId, at }) => ((at as Date | null) === null ? [] : [[sheetId, at] as const])));
}

/** A cell written after its sheet had been handed over, with what it held then. */
export type ChangedCell = {
  readonly sheetId: string;
  readonly series: string;
  readonly period: Period;
  readonly before: CellContent | null;
};

/**
 * The cells of a campaign that were written since their sheet was handed over: the time before the last one where it
 * is handed over now, else the last one.
 */
export async function listChangedCells(actor: Actor, tx: Tx, campaignId: string): Promise<ChangedCell[]> {
  const rows = await tx.$queryRaw<(Omit<ChangedCell, "before"> & StoredContent)[]>`
    with handed as (
      select s.id, (select m.at from sheet_move m where m.sheet_id = s.id and m.move = 'submit' order by m.at desc
        offset case when s.state in ('submitted', 'validated') then 1 else 0 end limit 1) as at
      from sheet s where s.campaign_id = ${campaignId}::uuid and ${withProvisionalCells(actor, ofSheet)})
    select c.sheet_id as "sheetId", x.code as series, c.period, b.value::text, b.numerator::text, b.denominator::text,
      b.mark::text
    from handed h join sheet_cell c on c.sheet_id = h.id
      join series x on (x.indicator_id, x.id) = (c.indicator_id, c.series_id)
      join observation o on (o.indicator_id, o.series_id, o.period, o.revision)
        = (c.indicator_id, c.series_id, c.period, c.latest_revision)
      left join lateral (select * from observation e
        where (e.indicator_id, e.series_id, e.period) = (c.indicator_id, c.series_id, c.period) and e.recorded_at <= h.at
        order by e.revision desc limit 1) b on true
    where o.recorded_at > h.at`;
  return rows.map(({ value, numerator, denominator, mark, ...row }) => ({
    ...row,
    before: readContent({ value, numerator, denominator, mark }),
  }));
}
