import type { IndicatorEntry, SeriesEntry } from "@/lib/domain/reference";
import type { BaselineRevision, DefinitionRevision, TargetRevision } from "@/lib/domain/reference-state";
import { Prisma, type Tx } from "./client";
import { recordset } from "./reference-json";
import type { Authorship } from "./reference-project-writes";
import { uuidv7 } from "./uuid";

const withIds = <Row extends object>(rows: readonly Row[], now: Date) =>
  rows.map((row) => ({ ...row, newId: uuidv7(now) }));

export async function writeIndicators(tx: Tx, rows: readonly IndicatorEntry[], now: Date): Promise<void> {
  if (rows.length === 0) return;
  await tx.$executeRaw`
    insert into indicator (id, roadmap_id, code) select r."newId", m.id, r.code
    from ${recordset(withIds(rows, now), Prisma.sql`"newId" uuid, roadmap text, code text`)}
      join roadmap m on m.slug = r.roadmap left join indicator i on i.code = r.code where i.id is null`;
  await tx.$executeRaw`delete from indicator_succession where indicator_id in
    (select id from indicator where code = any(${rows.map(({ code }) => code)}::text[]))`;
  await tx.$executeRaw`
    insert into indicator_succession (indicator_id, predecessor_id, kind)
    select i.id, o.id, (link ->> 'kind')::succession_kind
    from ${recordset(rows, Prisma.sql`code text, succeeds jsonb`)} cross join jsonb_array_elements(r.succeeds) as link
      join indicator i on i.code = r.code join indicator o on o.code = link ->> 'ref'`;
}

const definitionColumns = Prisma.sql`code text, revision int, "versionNumber" int, "validFrom" text, reason text,
  breaks boolean, roadmap text, priority int, name text, definition text, source text, family indicator_family,
  kind indicator_kind, "overTime" over_time, "overSeries" over_series, cumulative boolean, scale numeric, unit text,
  decimals int, direction direction, frequency frequency, band numeric, tolerance numeric, weight numeric, "from" text,
  "to" text, "keyFigure" int, public boolean, contact text, archived boolean, rules jsonb`;

export async function appendDefinitions(
  tx: Tx,
  revisions: readonly DefinitionRevision[],
  { now, author }: Authorship,
): Promise<void> {
  if (revisions.length === 0) return;
  const rows = revisions.map(({ entry, version, ...revision }) => ({ ...entry, ...revision, versionNumber: version }));
  await tx.$executeRaw`
    insert into indicator_definition (indicator_id, revision, version, valid_from, reason, breaks, recorded_at, author_id,
      priority_id, name, definition, source, family, kind, over_time, over_series, cumulative, scale, unit, decimals,
      direction, frequency, band, tolerance, weight, from_period, to_period, key_figure, is_public, contact, archived, rules)
    select i.id, r.revision, r."versionNumber", r."validFrom", r.reason, r.breaks, ${now}::timestamptz, ${author}::uuid,
      p.id, r.name, r.definition, r.source, r.family, r.kind, r."overTime", r."overSeries", r.cumulative, r.scale, r.unit,
      r.decimals, r.direction, r.frequency, r.band, r.tolerance, r.weight, r."from", r."to", r."keyFigure", r.public,
      r.contact, r.archived, r.rules
    from ${recordset(rows, definitionColumns)} join indicator i on i.code = r.code
      left join priority p on p.roadmap_id = i.roadmap_id and p.number = r.priority`;
}

export async function writeSeries(tx: Tx, rows: readonly SeriesEntry[], now: Date): Promise<void> {
  if (rows.length === 0) return;
  const columns = Prisma.sql`"newId" uuid, id text, name text, indicator text, department text, ministry text, project text,
    "from" text, "to" text, weight numeric, "sharedKey" text, archived boolean`;
  await tx.$executeRaw`
    insert into series (indicator_id, id, department_id, ministry_id, project_id, code, name, from_period, to_period,
      weight, shared_key, archived)
    select i.id, coalesce(s.id, r."newId"), d.id, m.id, p.id, r.id, r.name, r."from", r."to", r.weight, r."sharedKey",
      r.archived
    from ${recordset(withIds(rows, now), columns)}
      join indicator i on i.code = r.indicator join department d on d.code = r.department
      left join ministry m on m.code = r.ministry left join project p on p.slug = r.project
      left join series s on s.code = r.id
    on conflict (indicator_id, id) do update set name = excluded.name, from_period = excluded.from_period,
      to_period = excluded.to_period, weight = excluded.weight, shared_key = excluded.shared_key,
      archived = excluded.archived`;
}

export async function appendBaselines(
  tx: Tx,
  revisions: readonly BaselineRevision[],
  { now, author }: Authorship,
): Promise<void> {
  if (revisions.length === 0) return;
  const rows = revisions.map(({ baseline, ...about }) => ({
    ...about,
    period: baseline?.period ?? null,
    value: baseline?.value ?? null,
  }));
  const columns = Prisma.sql`"newId" uuid, indicator text, series text, revision int, period text, value numeric, reason text`;
  await tx.$executeRaw`
    insert into baseline (indicator_id, id, series_id, revision, period, value, reason, recorded_at, author_id)
    select i.id, r."newId", s.id, r.revision, r.period, r.value, r.reason, ${now}::timestamptz, ${author}::uuid
    from ${recordset(withIds(rows, now), columns)} join indicator i on i.code = r.indicator
      left join series s on s.code = r.series`;
}

export async function appendTargets(
  tx: Tx,
  revisions: readonly TargetRevision[],
  { now, author }: Authorship,
): Promise<void> {
  if (revisions.length === 0) return;
  const columns = Prisma.sql`"newId" uuid, indicator text, series text, revision int, period text, value numeric, reason text`;
  await tx.$executeRaw`
    insert into target (indicator_id, id, series_id, period, revision, value, reason, recorded_at, author_id)
    select i.id, r."newId", s.id, r.period, r.revision, r.value, r.reason, ${now}::timestamptz, ${author}::uuid
    from ${recordset(withIds(revisions, now), columns)} join indicator i on i.code = r.indicator
      left join series s on s.code = r.series`;
}
