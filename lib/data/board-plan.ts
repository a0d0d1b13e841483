import "server-only";
import { can } from "@/lib/domain/access";
import type { Actor } from "@/lib/domain/actor";
import type { Vantage } from "@/lib/domain/as-of";
import type { BoardMilestone, BoardSheet } from "@/lib/domain/board-answer";
import { addDays, type Day } from "@/lib/domain/day";
import { firstDay, type Period } from "@/lib/domain/period";
import type { Tx } from "./internal/client";

/** Sheets of the quarter's campaign that are not validated, or not whole. Known to all in house; never a value. */
export async function listUnfinishedSheets(
  actor: Actor,
  tx: Tx,
  roadmap: string,
  quarter: Period,
): Promise<BoardSheet[]> {
  return tx.$queryRaw<BoardSheet[]>`
    select d.code as department, n.owed, n.given, s.state::text as state
    from campaign c join roadmap r on r.id = c.roadmap_id cross join lateral sheet_counts(c.id) n
      join sheet s on s.id = n.sheet_id join department d on d.id = s.department_id
    where r.slug = ${roadmap} and c.period = ${quarter} and (s.state <> 'validated' or n.given < n.owed)
      and ${can(actor, "readLateness")}
    order by d.position, d.code`;
}

const daysAhead = 183;

/** Milestones of the roadmap's projects: late ones, those of the coming half-year, those achieved since the quarter began. */
export async function listBoardMilestones(
  actor: Actor,
  tx: Tx,
  roadmap: string,
  quarter: Period,
  { at, today }: Vantage,
): Promise<BoardMilestone[]> {
  const rows = await tx.$queryRaw<{ project: string; title: string; dueOn: Day; isAchieved: boolean }[]>`
    select p.slug as project, m.title, m.due_on::text as "dueOn",
      coalesce(m.achieved_on <= ${today}::date, false) as "isAchieved"
    from project p join roadmap r on r.id = p.roadmap_id
      cross join lateral (select max(revision) as revision from project_revision v
        where v.project_id = p.id and v.recorded_at <= coalesce(${at}::timestamptz, 'infinity')) v
      join project_milestone m on m.project_id = p.id and m.revision = v.revision
    where r.slug = ${roadmap} and p.archived_to is null and ${can(actor, "readReference")}
      and m.due_on <= ${addDays(today, daysAhead)}::date
      and (m.achieved_on is null or m.achieved_on > ${today}::date or m.achieved_on >= ${firstDay(quarter)}::date)
    order by m.due_on, p.slug, m.position`;
  return rows.map(({ isAchieved, ...milestone }) => ({
    ...milestone,
    state: isAchieved ? "achieved" : milestone.dueOn < today ? "late" : "upcoming",
  }));
}
