import "server-only";
import type { Actor } from "@/lib/domain/actor";
import type { Day } from "@/lib/domain/day";
import type { ReportMilestoneState } from "@/lib/domain/report-project";
import type { PhaseName } from "@/lib/domain/phase";
import type { Tx } from "./internal/client";
import { onlyWith } from "./internal/scope";

/** A project as a report tells it. */
export type ReportedProject = {
  readonly slug: string;
  readonly name: string;
  readonly department: string;
  readonly ministries: readonly string[];
  readonly priorities: readonly number[];
  readonly phases: readonly { readonly phase: PhaseName; readonly from: Day; readonly to: Day | null }[];
  readonly nextMilestone: { readonly title: string; readonly dueOn: Day; readonly state: ReportMilestoneState } | null;
};

/** Projects of a roadmap with their phases and their next milestone not achieved on a day. */
export function listReportedProjects(actor: Actor, tx: Tx, roadmap: string, today: Day): Promise<ReportedProject[]> {
  return tx.$queryRaw<ReportedProject[]>`
    select p.slug, p.name, d.code as department,
      array(select m.code from project_ministry x join ministry m on m.id = x.ministry_id where x.project_id = p.id order by 1) as ministries,
      array(select y.number from project_priority x join priority y on y.id = x.priority_id where x.project_id = p.id order by 1) as priorities,
      coalesce((select json_agg(json_build_object('phase', h.phase, 'from', h.from_on, 'to', h.to_on, 'reason', h.reason) order by h.position)
        from project_phase h where h.project_id = p.id and h.revision = v.revision), '[]') as phases,
      (select json_build_object('title', m.title, 'dueOn', m.due_on,
          'state', case when m.due_on < ${today}::date then 'late' else 'upcoming' end)
        from project_milestone m where m.project_id = p.id and m.revision = v.revision and m.achieved_on is null
        order by m.due_on, m.position limit 1) as "nextMilestone"
    from project p join roadmap r on r.id = p.roadmap_id join department d on d.id = p.department_id
      left join lateral (select max(revision) as revision from project_revision z where z.project_id = p.id) v on true
    where r.slug = ${roadmap} and p.archived_to is null and ${onlyWith(actor, "readReference")}
    order by d.position, p.name collate "C"`;
}

/** The name of each department, and of each ministry as it was on a day (the last known one runs on). */
export async function listReportNames(actor: Actor, tx: Tx, on: Day): Promise<ReadonlyMap<string, string>> {
  const rows = await tx.$queryRaw<{ scope: string; name: string }[]>`
    select 'department-' || code as scope, name from department where ${onlyWith(actor, "readReference")}
    union all
    select m.code, (select n.name from ministry_name n where n.ministry_id = m.id
      order by n.from_on <= ${on}::date desc, case when n.from_on <= ${on}::date then n.from_on end desc, n.from_on limit 1)
    from ministry m where ${onlyWith(actor, "readReference")}`;
  return new Map(rows.map(({ scope, name }) => [scope, name]));
}
