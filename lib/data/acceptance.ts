import "server-only";
import type { Actor } from "@/lib/domain/actor";
import type { Period } from "@/lib/domain/period";
import { Prisma, type Tx } from "./internal/client";
import { onlyWith, withProvisionalCells, writableBy } from "./internal/scope";

type CellKey = { readonly seriesId: string; readonly period: Period };

/** A cell that its department changes loses the reviewer's mark. */
export async function clearAcceptance(actor: Actor, tx: Tx, sheetId: string, cells: readonly CellKey[]): Promise<void> {
  await tx.$executeRaw`
    update sheet_cell set accepted_revision = null, accepted_by = null, accepted_at = null
    where sheet_id = ${sheetId}::uuid and accepted_revision is not null
      and (series_id, period) in (select * from unnest(${cells.map((cell) => cell.seriesId)}::uuid[], ${cells.map((cell) => cell.period)}::text[]))
      and exists (select from sheet s where s.id = sheet_id and ${writableBy(actor, Prisma.sql`s.department_id`)})`;
}

type Accepted = CellKey & { readonly revision: number };

/** The reviewer's mark on single cells. */
export async function acceptCells(
  actor: Actor,
  tx: Tx,
  sheetId: string,
  cells: readonly Accepted[],
  now: Date,
): Promise<void> {
  const who = actor.kind === "person" ? actor.userId : null;
  await tx.$executeRaw`
    update sheet_cell c set accepted_revision = n.revision, accepted_by = ${who}::uuid, accepted_at = ${now}::timestamptz
    from unnest(${cells.map((cell) => cell.seriesId)}::uuid[], ${cells.map((cell) => cell.period)}::text[],
      ${cells.map((cell) => cell.revision)}::int[]) as n(series_id, period, revision)
    where c.sheet_id = ${sheetId}::uuid and (c.series_id, c.period) = (n.series_id, n.period)
      and ${onlyWith(actor, "validateSheet")}`;
}

/** The mark that stands on a cell: who put it, when, and on which revision. */
export type AcceptanceRow = { readonly revision: number; readonly at: Date; readonly by: string | null };

export async function findAcceptance(
  actor: Actor,
  tx: Tx,
  sheetId: string,
  cell: CellKey,
): Promise<AcceptanceRow | null> {
  const rows = await tx.$queryRaw<AcceptanceRow[]>`
    select c.accepted_revision as revision, c.accepted_at as at, display_name(c.accepted_by) as by
    from sheet_cell c join sheet s on s.id = c.sheet_id
    where c.sheet_id = ${sheetId}::uuid and (c.series_id, c.period) = (${cell.seriesId}::uuid, ${cell.period})
      and c.accepted_at is not null and ${withProvisionalCells(actor, Prisma.sql`s.department_id`)}`;
  return rows[0] ?? null;
}
