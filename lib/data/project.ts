import "server-only";
import type { Actor } from "@/lib/domain/actor";
import type { Vantage } from "@/lib/domain/as-of";
import type { ProjectFacts } from "@/lib/domain/plan-facts";
import { Prisma, type Tx } from "./internal/client";
import { ministryNameOn } from "./internal/ministry-name";
import { onlyWith } from "./internal/scope";

const links = (own: Prisma.Sql, other: Prisma.Sql): Prisma.Sql => Prisma.sql`
  (select coalesce(json_agg(json_build_object('slug', o.slug, 'name', o.name, 'roadmap', f.slug, 'kind', s.kind)
      order by o.name), '[]')
    from project_succession s join project o on o.id = ${other} join roadmap f on f.id = o.roadmap_id
    where ${own} = p.id)`;

const plan = Prisma.sql`
  (select coalesce(json_agg(json_build_object('phase', h.phase, 'from', h.from_on, 'to', h.to_on, 'reason', h.reason)
      order by h.position), '[]')
    from project_phase h where h.project_id = p.id and h.revision = v.revision) as phases,
  (select coalesce(json_agg(json_build_object('title', e.title, 'dueOn', e.due_on, 'achievedOn', e.achieved_on)
      order by e.due_on, e.position), '[]')
    from project_milestone e where e.project_id = p.id and e.revision = v.revision) as milestones`;

const relations = ({ today }: Vantage): Prisma.Sql => Prisma.sql`
  (select coalesce(json_agg(json_build_object('number', o.number, 'title', o.title) order by o.number), '[]')
    from project_priority l join priority o on o.id = l.priority_id where l.project_id = p.id) as priorities,
  (select coalesce(json_agg(json_build_object('code', m.code, 'name', coalesce(${ministryNameOn(Prisma.sql`m.id`, today)}, m.code))
      order by m.position, m.code), '[]')
    from project_ministry l join ministry m on m.id = l.ministry_id where l.project_id = p.id) as ministries,
  ${links(Prisma.sql`s.project_id`, Prisma.sql`s.predecessor_id`)} as succeeds,
  ${links(Prisma.sql`s.predecessor_id`, Prisma.sql`s.project_id`)} as "succeededBy"`;

function projectsWhere(actor: Actor, tx: Tx, where: Prisma.Sql, vantage: Vantage): Promise<ProjectFacts[]> {
  return tx.$queryRaw<ProjectFacts[]>`
    select p.slug, p.name, p.summary, r.slug as roadmap, json_build_object('code', d.code, 'name', d.name) as department,
      p.partners, ${relations(vantage)}, ${plan}, p.starts_on::text as "startsOn", p.planned_months as "plannedMonths",
      p.planned_cost::text as "plannedCost", p.source
    from project p join roadmap r on r.id = p.roadmap_id join department d on d.id = p.department_id
      left join lateral (select max(z.revision) as revision from project_revision z where z.project_id = p.id
        and z.recorded_at <= coalesce(${vantage.at}::timestamptz, 'infinity')) v on true
    where ${where} and ${onlyWith(actor, "readReference")}
    order by d.position, d.code, lower(p.name) collate "C", p.slug`;
}

/** The projects of a roadmap that have not left, with their plans as known from the vantage. */
export function listProjects(actor: Actor, tx: Tx, roadmap: string, vantage: Vantage): Promise<ProjectFacts[]> {
  return projectsWhere(actor, tx, Prisma.sql`r.slug = ${roadmap} and p.archived_to is null`, vantage);
}

export async function findProject(actor: Actor, tx: Tx, slug: string, vantage: Vantage): Promise<ProjectFacts | null> {
  return (await projectsWhere(actor, tx, Prisma.sql`p.slug = ${slug}`, vantage))[0] ?? null;
}
