import type { ProjectEntry } from "@/lib/domain/reference";
import type { PlanRevision } from "@/lib/domain/reference-state";
import { Prisma, type Tx } from "./client";
import { recordset } from "./reference-json";
import { uuidv7 } from "./uuid";

/** When and by whom a revision was written; nobody where a job did. */
export type Authorship = { readonly now: Date; readonly author: string | null };

export async function writeProjects(tx: Tx, rows: readonly ProjectEntry[], now: Date): Promise<void> {
  if (rows.length === 0) return;
  const columns = Prisma.sql`"newId" uuid, slug text, name text, summary text, roadmap text, department text, partners jsonb,
    "startsOn" date, "plannedMonths" int, "plannedCost" numeric, source text, "to" text`;
  await tx.$executeRaw`
    insert into project (id, slug, name, summary, roadmap_id, department_id, partners, starts_on, planned_months,
      planned_cost, source, archived_to)
    select coalesce(p.id, r."newId"), r.slug, r.name, r.summary, m.id, d.id,
      array(select jsonb_array_elements_text(r.partners)), r."startsOn", r."plannedMonths", r."plannedCost", r.source, r."to"
    from ${recordset(
      rows.map((row) => ({ ...row, newId: uuidv7(now) })),
      columns,
    )} left join project p on p.slug = r.slug
      join roadmap m on m.slug = r.roadmap join department d on d.code = r.department
    on conflict (id) do update set name = excluded.name, summary = excluded.summary, roadmap_id = excluded.roadmap_id,
      department_id = excluded.department_id, partners = excluded.partners, starts_on = excluded.starts_on,
      planned_months = excluded.planned_months, planned_cost = excluded.planned_cost, source = excluded.source,
      archived_to = excluded.archived_to`;
  await writeLinks(tx, rows);
}

/** Priorities, ministries and succession are replaced whole. */
async function writeLinks(tx: Tx, rows: readonly ProjectEntry[]): Promise<void> {
  const own = Prisma.sql`project_id in (select id from project where slug = any(${rows.map(({ slug }) => slug)}::text[]))`;
  await tx.$executeRaw`delete from project_priority where ${own}`;
  await tx.$executeRaw`delete from project_ministry where ${own}`;
  await tx.$executeRaw`delete from project_succession where ${own}`;
  const links = recordset(
    rows,
    Prisma.sql`slug text, roadmap text, priorities jsonb, ministries jsonb, succeeds jsonb`,
  );
  await tx.$executeRaw`
    insert into project_priority (project_id, priority_id) select p.id, o.id
    from ${links} cross join jsonb_array_elements_text(r.priorities) as listed (wanted) join project p on p.slug = r.slug
      join roadmap m on m.slug = r.roadmap join priority o on o.roadmap_id = m.id and o.number = listed.wanted::int`;
  await tx.$executeRaw`
    insert into project_ministry (project_id, ministry_id) select p.id, m.id
    from ${links} cross join jsonb_array_elements_text(r.ministries) as listed (wanted) join project p on p.slug = r.slug
      join ministry m on m.code = listed.wanted`;
  await tx.$executeRaw`
    insert into project_succession (project_id, predecessor_id, kind)
    select p.id, o.id, (link ->> 'kind')::succession_kind
    from ${links} cross join jsonb_array_elements(r.succeeds) as link join project p on p.slug = r.slug
      join project o on o.slug = link ->> 'ref'`;
}

/** Appends the plans that changed; the confidence given to the former plan stands until it is given anew. */
export async function appendPlans(tx: Tx, rows: readonly PlanRevision[], { now, author }: Authorship): Promise<void> {
  if (rows.length === 0) return;
  const plans = recordset(rows, Prisma.sql`slug text, revision int, phases jsonb, milestones jsonb`);
  await tx.$executeRaw`
    insert into project_revision (project_id, revision, confidence, recorded_at, author_id)
    select p.id, r.revision, v.confidence, ${now}::timestamptz, ${author}::uuid
    from ${plans} join project p on p.slug = r.slug
      left join project_revision v on v.project_id = p.id and v.revision = r.revision - 1`;
  await tx.$executeRaw`
    insert into project_phase (project_id, revision, position, phase, from_on, to_on, reason)
    select p.id, r.revision, item.position, (phase ->> 'phase')::project_phase_name, (phase ->> 'from')::date,
      (phase ->> 'to')::date, phase ->> 'reason'
    from ${plans} cross join jsonb_array_elements(r.phases) with ordinality as item (phase, position)
      join project p on p.slug = r.slug`;
  await tx.$executeRaw`
    insert into project_milestone (project_id, revision, position, title, due_on, achieved_on)
    select p.id, r.revision, item.position, milestone ->> 'title', (milestone ->> 'dueOn')::date,
      (milestone ->> 'achievedOn')::date
    from ${plans} cross join jsonb_array_elements(r.milestones) with ordinality as item (milestone, position)
      join project p on p.slug = r.slug`;
}
