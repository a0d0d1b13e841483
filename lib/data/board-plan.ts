import "server-only";
import { can } from "@/lib/domain/access";
import type { Actor } from "@/lib/domain/actor";
import type { Vantage } from "@/lib/domain/as-of";
import type { Watched } from "@/lib/domain/alert";
import type { WatchedIndicator } from "@/lib/domain/alert-indicator";
import { addDays, startOfParisDay } from "@/lib/domain/day";
import { Decimal } from "@/lib/domain/decimal";
import { firstDay, type Period } from "@/lib/domain/period";
import { Prisma, type Tx } from "./internal/client";

export type BoardCollection = NonNullable<Watched["collection"]>;

/** The quarter's campaign with the state and counts of its sheets: known to all in house; never a value. */
export async function findBoardCollection(
  actor: Actor,
  tx: Tx,
  roadmap: string,
  quarter: Period,
  { at, today }: Vantage,
): Promise<BoardCollection | null> {
  const rows = await tx.$queryRaw<BoardCollection[]>`
    select ${at === null ? Prisma.sql`c.state::text` : campaignStateAt({ at, today })} as state, c.due_on::text as "dueOn",
      (select coalesce(json_agg(json_build_object('department', d.code, 'owed', n.owed, 'given', n.given,
          'state', n.state) order by d.position, d.code), '[]')
        from ${at === null ? countsNow : countsAt(at)} n join sheet s on s.id = n.sheet_id
          join department d on d.id = s.department_id) as sheets
    from campaign c join roadmap r on r.id = c.roadmap_id
    where r.slug = ${roadmap} and c.period = ${quarter} and ${can(actor, "readLateness")}
      and (${at}::timestamptz is null or (c.opened_at is not null and c.opens_on <= ${today}::date))`;
  return rows[0] ?? null;
}

const countsNow = Prisma.sql`(select k.*, z.state from sheet_counts(c.id) k join sheet z on z.id = k.sheet_id)`;
const countsAt = (at: Date): Prisma.Sql => Prisma.sql`sheet_counts_at(c.id, ${at}::timestamptz)`;

/** Of a campaign that was open by then; by its calendar, because a reopened one forgets its first opening and closing. */
const campaignStateAt = ({ at, today }: Vantage): Prisma.Sql => Prisma.sql`
  case when exists (select from publication p where p.campaign_id = c.id and p.published_at <= ${at}::timestamptz)
      then 'published'
    when c.closes_on < ${today}::date then 'closed' else 'open' end`;

type TargetRevision = WatchedIndicator["targetRevisions"][number] & { readonly code: string };

/** Targets changed since the quarter began: the indicator's own, else a series'. */
export async function listTargetRevisions(
  actor: Actor,
  tx: Tx,
  roadmap: string,
  quarter: Period,
  { at }: Vantage,
): Promise<TargetRevision[]> {
  const rows = await tx.$queryRaw<{ code: string; period: Period; before: string; after: string }[]>`
    select distinct on (i.code, t.period) i.code, t.period, b.value::text as before, t.value::text as after
    from target t join indicator i on i.id = t.indicator_id join roadmap r on r.id = i.roadmap_id
      join target b on b.indicator_id = t.indicator_id and b.series_id is not distinct from t.series_id
        and b.period = t.period and b.revision = t.revision - 1
    where r.slug = ${roadmap} and t.recorded_at >= ${startOfParisDay(firstDay(quarter))}::timestamptz
      and t.recorded_at <= coalesce(${at}::timestamptz, 'infinity') and t.value <> b.value
      and ${can(actor, "readReference")}
    order by i.code, t.period, t.series_id nulls first, t.revision desc`;
  return rows.map(({ before, after, ...row }) => ({ ...row, before: new Decimal(before), after: new Decimal(after) }));
}

const daysAhead = 183;

export type BoardMilestoneRow = Watched["milestones"][number];

/** Milestones of the roadmap's projects: overdue ones, those of the coming half-year, those achieved since the quarter began. */
export async function listBoardMilestones(
  actor: Actor,
  tx: Tx,
  roadmap: string,
  quarter: Period,
  { at, today }: Vantage,
): Promise<BoardMilestoneRow[]> {
  return tx.$queryRaw<BoardMilestoneRow[]>`
    select p.slug as project, m.title, m.due_on::text as "dueOn", m.achieved_on::text as "achievedOn"
    from project p join roadmap r on r.id = p.roadmap_id
      cross join lateral (select max(revision) as revision from project_revision v
        where v.project_id = p.id and v.recorded_at <= coalesce(${at}::timestamptz, 'infinity')) v
      join project_milestone m on m.project_id = p.id and m.revision = v.revision
    where r.slug = ${roadmap} and p.archived_to is null and ${can(actor, "readReference")}
      and m.due_on <= ${addDays(today, daysAhead)}::date
      and (m.achieved_on is null or m.achieved_on > ${today}::date or m.achieved_on >= ${firstDay(quarter)}::date)
    order by m.due_on, p.slug, m.position`;
}
