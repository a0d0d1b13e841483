import "server-only";
import type { Actor } from "@/lib/domain/actor";
import { can } from "@/lib/domain/access";
import type { CollectionException } from "@/lib/domain/campaign";
import type { Day } from "@/lib/domain/day";
import type { Period } from "@/lib/domain/period";
import type { Sheet, SheetMoveName, SheetState } from "@/lib/domain/sheet";
import { Prisma, type Tx } from "./internal/client";
import { headedBy, onlyWith, withProvisionalCells, writableBy } from "./internal/scope";
import { uuidv7 } from "./internal/uuid";

export type SheetRow = Sheet & {
  readonly id: string;
  readonly departmentName: string;
  readonly owed: number;
  readonly given: number;
  readonly submittedAt: Date | null;
  readonly validatedAt: Date | null;
};

/** Sheets whose state and counts the actor may see: `lateness` for all in house, else only those it may open. */
export function listSheets(
  actor: Actor,
  tx: Tx,
  campaignId: string,
  filter: { readonly department?: string; readonly lateness?: true } = {},
): Promise<SheetRow[]> {
  const visible =
    filter.lateness && can(actor, "readLateness")
      ? Prisma.sql`true`
      : withProvisionalCells(actor, Prisma.sql`s.department_id`);
  const isOne = filter.department !== undefined;
  const one = isOne ? Prisma.sql`d.code = ${filter.department}` : Prisma.sql`true`;
  const counts = isOne
    ? Prisma.sql`left join lateral sheet_count(s.id) n on true`
    : Prisma.sql`left join sheet_counts(${campaignId}::uuid) n on n.sheet_id = s.id`;
  return tx.$queryRaw<SheetRow[]>`
    select s.id, c.period, d.code as department, d.name as "departmentName", s.state::text as state, s.revision,
      coalesce(n.owed, 0) as owed, coalesce(n.given, 0) as given,
      s.submitted_at as "submittedAt", s.validated_at as "validatedAt",
      array(select distinct o.author_id::text from sheet_cell sc join observation o
          on (o.indicator_id, o.series_id, o.period) = (sc.indicator_id, sc.series_id, sc.period)
        where sc.sheet_id = s.id) || array_remove(array[s.submitted_by::text], null) as writers
    from sheet s join campaign c on c.id = s.campaign_id join department d on d.id = s.department_id
      ${counts}
    where s.campaign_id = ${campaignId}::uuid and ${one} and ${visible}
    order by d.position, d.code`;
}

export async function findSheet(
  actor: Actor,
  tx: Tx,
  campaignId: string,
  department: string,
): Promise<SheetRow | null> {
  return (await listSheets(actor, tx, campaignId, { department }))[0] ?? null;
}

/** The id of a sheet that the actor may open, null where there is none. */
export async function findSheetId(
  actor: Actor,
  tx: Tx,
  campaignId: string,
  department: string,
): Promise<string | null> {
  const rows = await tx.$queryRaw<{ id: string }[]>`
    select s.id from sheet s join department d on d.id = s.department_id
    where s.campaign_id = ${campaignId}::uuid and d.code = ${department}
      and ${withProvisionalCells(actor, Prisma.sql`s.department_id`)}`;
  return rows[0]?.id ?? null;
}

/** What decides whether values of a sheet can be written. */
export type WritingSheet = Pick<SheetRow, "id" | "department" | "state"> & {
  /** The exception it enjoys: the one granted last. */
  readonly exception: CollectionException | null;
};

/** The sheets of the actor's departments in a campaign. */
export function listWritingSheets(actor: Actor, tx: Tx, campaignId: string): Promise<WritingSheet[]> {
  return tx.$queryRaw<WritingSheet[]>`
    select s.id, d.code as department, s.state::text as state, (
      select json_build_object('department', d.code, 'until', e.until_on, 'reason', e.reason) from sheet_exception e
      where e.sheet_id = s.id order by e.at desc, e.id desc limit 1) as exception
    from sheet s join department d on d.id = s.department_id
    where s.campaign_id = ${campaignId}::uuid and ${writableBy(actor, Prisma.sql`s.department_id`)}
    order by d.position, d.code`;
}

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

/** One sheet per department of the list, in draft. */
export async function insertSheets(
  actor: Actor,
  tx: Tx,
  campaignId: string,
  departments: readonly string[],
  now: Date,
): Promise<void> {
  const ids = departments.map(() => uuidv7(now));
  await tx.$executeRaw`
    insert into sheet (id, campaign_id, department_id, state, revision)
    select n.id, ${campaignId}::uuid, d.id, 'draft', 1
    from unnest(${ids}::uuid[], ${[...departments]}::text[]) as n(id, code) join department d on d.code = n.code
    where ${onlyWith(actor, "openCampaign")}`;
}
