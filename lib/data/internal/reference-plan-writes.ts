import type { DepartmentEntry, MinistryEntry, RoadmapEntry } from "@/lib/domain/reference";
import type { ReferenceWrites } from "@/lib/domain/reference-state";
import { Prisma, type Tx } from "./client";
import { recordset } from "./reference-json";
import { uuidv7 } from "./uuid";

const identified = <Row extends object>(rows: readonly Row[], now: Date) =>
  rows.map((row, index) => ({ ...row, newId: uuidv7(now), place: index + 1 }));

export async function writeDepartments(tx: Tx, rows: readonly DepartmentEntry[], now: Date): Promise<void> {
  if (rows.length === 0) return;
  await tx.$executeRaw`
    insert into department (id, code, name, kind, position, archived_to)
    select coalesce(d.id, r."newId"), r.code, r.name, r.kind, coalesce(d.position, last.position + r.place), r."to"
    from ${recordset(identified(rows, now), Prisma.sql`"newId" uuid, place int, code text, name text, kind department_kind, "to" text`)}
      left join department d on d.code = r.code
      cross join (select coalesce(max(position), 0) as position from department) as last
    on conflict (id) do update set name = excluded.name, kind = excluded.kind, archived_to = excluded.archived_to`;
}

export async function writeMinistries(tx: Tx, rows: readonly MinistryEntry[], now: Date): Promise<void> {
  if (rows.length === 0) return;
  await tx.$executeRaw`
    insert into ministry (id, code, position, archived_to)
    select coalesce(m.id, r."newId"), r.code, coalesce(m.position, last.position + r.place), r."to"
    from ${recordset(identified(rows, now), Prisma.sql`"newId" uuid, place int, code text, "to" text`)}
      left join ministry m on m.code = r.code
      cross join (select coalesce(max(position), 0) as position from ministry) as last
    on conflict (id) do update set archived_to = excluded.archived_to`;
  await tx.$executeRaw`delete from ministry_name
    where ministry_id in (select id from ministry where code = any(${rows.map(({ code }) => code)}::text[]))`;
  const names = rows.flatMap(({ code, names: listed }) => listed.map((name) => ({ code, ...name })));
  await tx.$executeRaw`
    insert into ministry_name (ministry_id, name, from_on, to_on) select m.id, r.name, r."from", r."to"
    from ${recordset(names, Prisma.sql`code text, name text, "from" date, "to" date`)} join ministry m on m.code = r.code`;
}

export async function writeRoadmaps(tx: Tx, rows: readonly RoadmapEntry[], now: Date): Promise<void> {
  if (rows.length === 0) return;
  await tx.$executeRaw`
    insert into roadmap (id, slug, title, label, starts_on, ends_on, source, archived_to)
    select coalesce(m.id, r."newId"), r.slug, r.title, r.label, r."startsOn", r."endsOn", r.source, r."to"
    from ${recordset(
      identified(rows, now),
      Prisma.sql`"newId" uuid, slug text, title text, label text, "startsOn" date, "endsOn" date, source text, "to" text`,
    )} left join roadmap m on m.slug = r.slug
    on conflict (id) do update set title = excluded.title, label = excluded.label, starts_on = excluded.starts_on,
      ends_on = excluded.ends_on, source = excluded.source, archived_to = excluded.archived_to`;
  const priorities = rows.flatMap(({ slug, priorities: listed }) => listed.map((priority) => ({ slug, ...priority })));
  await tx.$executeRaw`
    insert into priority (id, roadmap_id, number, title)
    select r."newId", m.id, r.number, r.title
    from ${recordset(identified(priorities, now), Prisma.sql`"newId" uuid, slug text, number int, title text`)}
      join roadmap m on m.slug = r.slug
    on conflict (roadmap_id, number) do update set title = excluded.title where priority.title <> excluded.title`;
}

/** The succession of every priority of these roadmaps; written once all priorities of the document stand. */
export async function writePrioritySuccessions(tx: Tx, rows: readonly RoadmapEntry[]): Promise<void> {
  if (rows.length === 0) return;
  await tx.$executeRaw`delete from priority_succession where priority_id in (select p.id from priority p
    join roadmap m on m.id = p.roadmap_id where m.slug = any(${rows.map(({ slug }) => slug)}::text[]))`;
  const links = rows.flatMap(({ slug, priorities }) =>
    priorities.flatMap(({ number, succeeds }) =>
      succeeds.map(({ ref, kind }) => ({ ref: `${slug}/${String(number)}`, predecessor: ref, kind })),
    ),
  );
  await tx.$executeRaw`
    with named as (select p.id, m.slug || '/' || p.number as ref from priority p join roadmap m on m.id = p.roadmap_id)
    insert into priority_succession (priority_id, predecessor_id, kind) select heir.id, predecessor.id, r.kind
    from ${recordset(links, Prisma.sql`ref text, predecessor text, kind succession_kind`)}
      join named heir on heir.ref = r.ref join named predecessor on predecessor.ref = r.predecessor`;
}

/** Only what nothing names any more: the foreign keys hold whatever the decision thought. */
export async function removePriorities(tx: Tx, rows: ReferenceWrites["removedPriorities"]): Promise<void> {
  if (rows.length === 0) return;
  await tx.$executeRaw`
    delete from priority p using ${recordset(rows, Prisma.sql`roadmap text, number int`)}
      join roadmap m on m.slug = r.roadmap where p.roadmap_id = m.id and p.number = r.number`;
}
