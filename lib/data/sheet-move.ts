import "server-only";
import type { Actor } from "@/lib/domain/actor";
import type { CollectionException } from "@/lib/domain/campaign";
import type { Day } from "@/lib/domain/day";
import type { Period } from "@/lib/domain/period";
import type { SheetMoveName, SheetState } from "@/lib/domain/sheet";
import { Prisma, type Tx } from "./internal/client";
import { headedBy, onlyWith, withProvisionalCells } from "./internal/scope";
import { uuidv7 } from "./internal/uuid";
import type { SheetRow } from "./sheet";

/** A sheet is handed over by its head; the director does the rest. */
const moverOf = (actor: Actor, isSubmission: boolean, department: Prisma.Sql): Prisma.Sql =>
  isSubmission ? headedBy(actor, department) : onlyWith(actor, "returnSheet");

/** False when somebody was faster: the sheet is no longer as the decision saw it. */
export async function moveSheet(actor: Actor, tx: Tx, before: SheetRow, to: SheetState, now: Date): Promise<boolean> {
  const who = actor.kind === "person" ? actor.userId : null;
  const count = await tx.$executeRaw`
    update sheet set state = ${to}::sheet_state, revision = revision + 1,
      submitted_at = case when ${to} = 'submitted' then ${now}::timestamptz else submitted_at end,
      submitted_by = case when ${to} = 'submitted' then ${who}::uuid else submitted_by end,
      validated_at = case when ${to} = 'validated' then ${now}::timestamptz end,
      validated_by = case when ${to} = 'validated' then ${who}::uuid end
    where id = ${before.id}::uuid and state = ${before.state}::sheet_state and revision = ${before.revision}
      and ${moverOf(actor, to === "submitted", Prisma.sql`department_id`)}`;
  return count === 1;
}

type MoveRecord = {
  readonly move: SheetMoveName;
  readonly reason?: string;
  readonly cells?: readonly { readonly series: string; readonly period: Period }[];
};

export async function recordSheetMove(
  actor: Actor,
  tx: Tx,
  sheetId: string,
  move: MoveRecord,
  now: Date,
): Promise<void> {
  const who = actor.kind === "person" ? actor.userId : null;
  await tx.$executeRaw`
    insert into sheet_move (id, sheet_id, move, reason, cells, at, actor_id)
    select ${uuidv7(now)}::uuid, s.id, ${move.move}::sheet_move_name, ${move.reason ?? null},
      ${JSON.stringify(move.cells ?? [])}::jsonb, ${now}::timestamptz, ${who}::uuid
    from sheet s where s.id = ${sheetId}::uuid and ${moverOf(actor, move.move === "submit", Prisma.sql`s.department_id`)}`;
}

export type SheetMoveRow = MoveRecord & { readonly at: Date; readonly by: string | null };

/** What happened to a sheet, oldest first. */
export function listSheetMoves(actor: Actor, tx: Tx, sheetId: string): Promise<SheetMoveRow[]> {
  return tx.$queryRaw<SheetMoveRow[]>`
    select m.move::text as move, m.reason, m.cells, m.at, display_name(m.actor_id) as by
    from sheet_move m join sheet s on s.id = m.sheet_id
    where m.sheet_id = ${sheetId}::uuid and ${withProvisionalCells(actor, Prisma.sql`s.department_id`)} order by m.at, m.id`;
}

export async function recordException(
  actor: Actor,
  tx: Tx,
  sheetId: string,
  exception: { readonly until: Day; readonly reason: string },
  now: Date,
): Promise<void> {
  const who = actor.kind === "person" ? actor.userId : null;
  await tx.$executeRaw`
    insert into sheet_exception (id, sheet_id, until_on, reason, at, actor_id)
    select ${uuidv7(now)}::uuid, ${sheetId}::uuid, ${exception.until}::date, ${exception.reason},
      ${now}::timestamptz, ${who}::uuid where ${onlyWith(actor, "grantException")}`;
}

/** The exception a sheet enjoys: the one granted last. */
export async function findException(actor: Actor, tx: Tx, sheetId: string): Promise<CollectionException | null> {
  const rows = await tx.$queryRaw<CollectionException[]>`
    select d.code as department, e.until_on::text as until, e.reason
    from sheet_exception e join sheet s on s.id = e.sheet_id join department d on d.id = s.department_id
    where e.sheet_id = ${sheetId}::uuid and ${withProvisionalCells(actor, Prisma.sql`s.department_id`)}
    order by e.at desc, e.id desc limit 1`;
  return rows[0] ?? null;
}
