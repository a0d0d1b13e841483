import { Decimal } from "@/lib/domain/decimal";
import type { StoredProject } from "@/lib/domain/reference-state";
import { Prisma } from "./client";
import { jsonRows } from "./reference-json";

// `where` says who may read. Codes are sorted as bytes, as JavaScript sorts them: sets compare equal whatever the
// database's collation.

export const departmentsQuery = (where: Prisma.Sql): Prisma.Sql =>
  Prisma.sql`select code, name, kind, archived_to is not null as archived, archived_to as "to"
    from department where ${where} order by position, code`;

export const ministriesQuery = (where: Prisma.Sql): Prisma.Sql =>
  Prisma.sql`select m.code, array(select json_build_object('name', n.name, 'from', n.from_on, 'to', n.to_on)
        from ministry_name n where n.ministry_id = m.id order by n.from_on) as names,
      m.archived_to is not null as archived, m.archived_to as "to"
    from ministry m where ${where} order by m.position, m.code`;

export const roadmapsQuery = (where: Prisma.Sql): Prisma.Sql =>
  Prisma.sql`select r.slug, r.title, r.label, r.starts_on as "startsOn", r.ends_on as "endsOn", r.source,
      array(select json_build_object('number', p.number, 'title', p.title, 'succeeds', array(
          select json_build_object('ref', f.slug || '/' || o.number, 'kind', s.kind)
          from priority_succession s join priority o on o.id = s.predecessor_id join roadmap f on f.id = o.roadmap_id
          where s.priority_id = p.id order by (f.slug || '/' || o.number) collate "C"))
        from priority p where p.roadmap_id = r.id order by p.number) as priorities,
      r.archived_to is not null as archived, r.archived_to as "to"
    from roadmap r where ${where} order by r.starts_on, r.slug`;

const plan = Prisma.sql`
  array(select json_build_object('phase', h.phase, 'from', h.from_on, 'to', h.to_on, 'reason', h.reason)
    from project_phase h where h.project_id = p.id and h.revision = v.revision order by h.position) as phases,
  array(select json_build_object('title', e.title, 'dueOn', e.due_on, 'achievedOn', e.achieved_on)
    from project_milestone e where e.project_id = p.id and e.revision = v.revision order by e.position) as milestones,
  coalesce(v.revision, 0) as "planRevision"`;

/** In the order of their creation. */
export const projectsQuery = (where: Prisma.Sql): Prisma.Sql =>
  Prisma.sql`select p.slug, p.name, p.summary, r.slug as roadmap, d.code as department, p.partners,
      array(select o.number from project_priority l join priority o on o.id = l.priority_id
        where l.project_id = p.id order by o.number) as priorities,
      array(select m.code from project_ministry l join ministry m on m.id = l.ministry_id
        where l.project_id = p.id order by m.code collate "C") as ministries, ${plan},
      p.starts_on as "startsOn", p.planned_months as "plannedMonths", p.planned_cost::text as "plannedCost", p.source,
      array(select json_build_object('ref', o.slug, 'kind', s.kind)
        from project_succession s join project o on o.id = s.predecessor_id
        where s.project_id = p.id order by o.slug collate "C") as succeeds,
      p.archived_to is not null as archived, p.archived_to as "to"
    from project p join roadmap r on r.id = p.roadmap_id join department d on d.id = p.department_id
      left join lateral (select max(revision) as revision from project_revision where project_id = p.id) v on true
    where ${where} order by p.id`;

type ProjectRow = Omit<StoredProject["entry"], "plannedCost"> & {
  readonly plannedCost: string | null;
  readonly planRevision: number;
};

export const readProjects = (text: string): StoredProject[] =>
  (jsonRows(text) as readonly ProjectRow[]).map(({ planRevision, plannedCost, ...row }) => ({
    entry: { ...row, plannedCost: plannedCost === null ? null : new Decimal(plannedCost) },
    planRevision,
  }));

/** ROADMAP/NUMBER of the priorities that a definition names, past ones included. */
export const definedPrioritiesQuery = (where: Prisma.Sql): Prisma.Sql =>
  Prisma.sql`select distinct r.slug || '/' || p.number as ref
    from indicator_definition d join priority p on p.id = d.priority_id join roadmap r on r.id = p.roadmap_id
    where ${where}`;
