import "server-only";
import type { Actor } from "@/lib/domain/actor";
import { can } from "@/lib/domain/access";
import type { CollectionException } from "@/lib/domain/campaign";
import type { Sheet } from "@/lib/domain/sheet";
import { Prisma, type Tx } from "./internal/client";
import { onlyWith, withProvisionalCells, writableBy } from "./internal/scope";
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
          on (o.indicator_id, o.series_id, o.period, o.revision)
            = (sc.indicator_id, sc.series_id, sc.period, sc.latest_revision)
        where sc.sheet_id = s.id and sc.is_pending) || array_remove(array[s.submitted_by::text], null) as writers
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
