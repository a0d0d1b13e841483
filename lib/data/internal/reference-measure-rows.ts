import { Decimal } from "@/lib/domain/decimal";
import type { IndicatorEntry, SeriesEntry, TargetEntry } from "@/lib/domain/reference";
import type { StoredIndicator, StoredSeries, StoredTarget } from "@/lib/domain/reference-state";
import { Prisma } from "./client";
import { readRules } from "./definition-row";
import { baselineColumns, jsonRows, readBaseline, type TextRow } from "./reference-json";

type IndicatorRow = TextRow<IndicatorEntry, "scale" | "tolerance" | "band" | "weight"> &
  Omit<StoredIndicator, "entry" | "version"> & { readonly rules: unknown; readonly versionNumber: number };

/** In the order of their creation, as their latest definition says. */
export const indicatorsQuery = (where: Prisma.Sql): Prisma.Sql =>
  Prisma.sql`select i.code, r.slug as roadmap, p.number as priority, d.name, d.definition, d.source, d.family, d.kind,
        d.over_time as "overTime", d.over_series as "overSeries", d.cumulative, d.scale::text, d.unit, d.decimals,
        d.direction, d.frequency, d.from_period as "from", d.to_period as "to", d.tolerance::text, d.band::text,
        d.weight::text, d.rules, d.key_figure as "keyFigure", d.is_public as public, d.contact, d.archived,
        array(select json_build_object('ref', o.code, 'kind', s.kind)
          from indicator_succession s join indicator o on o.id = s.predecessor_id
          where s.indicator_id = i.id order by o.code collate "C") as succeeds,
        case when d.reason is not null
          then json_build_object('from', d.valid_from, 'reason', d.reason, 'break', d.breaks) end as version,
        d.revision, d.version as "versionNumber", d.valid_from as "validFrom", ${baselineColumns}
      from indicator i join roadmap r on r.id = i.roadmap_id
        join lateral (select * from indicator_definition where indicator_id = i.id order by revision desc limit 1) d on true
        left join priority p on p.id = d.priority_id
        left join lateral (select * from baseline where indicator_id = i.id and series_id is null
          order by revision desc limit 1) b on true
      where ${where} order by i.id`;

export const readIndicators = (text: string): StoredIndicator[] =>
  (jsonRows(text) as readonly IndicatorRow[]).map(readIndicator);

function readIndicator(row: IndicatorRow): StoredIndicator {
  const { revision, versionNumber, validFrom, baselineRevision, baseline, ...about } = row;
  const entry = {
    ...about,
    scale: new Decimal(about.scale),
    tolerance: new Decimal(about.tolerance),
    band: new Decimal(about.band),
    weight: new Decimal(about.weight),
    rules: readRules(about.rules),
    baseline: readBaseline(baseline),
  };
  return { entry, revision, version: versionNumber, validFrom, baselineRevision };
}

type SeriesRow = TextRow<SeriesEntry, "weight"> & Omit<StoredSeries, "entry">;

/** `where` speaks of series s, indicator i, department d, ministry m, project p. */
export const seriesQuery = (where: Prisma.Sql): Prisma.Sql =>
  Prisma.sql`select s.code as id, s.name, i.code as indicator, d.code as department, m.code as ministry,
        p.slug as project, s.from_period as "from", s.to_period as "to", s.weight::text, s.shared_key as "sharedKey",
        s.archived, ${baselineColumns}
      from series s join indicator i on i.id = s.indicator_id join department d on d.id = s.department_id
        left join ministry m on m.id = s.ministry_id left join project p on p.id = s.project_id
        left join lateral (select * from baseline where indicator_id = s.indicator_id and series_id = s.id
          order by revision desc limit 1) b on true
      where ${where} order by s.indicator_id, s.id`;

export const readSeries = (text: string): StoredSeries[] =>
  (jsonRows(text) as readonly SeriesRow[]).map(({ baselineRevision, baseline, ...about }) => ({
    entry: { ...about, weight: new Decimal(about.weight), baseline: readBaseline(baseline) },
    baselineRevision,
  }));

type TargetRow = Omit<TargetEntry, "value"> & { readonly value: string | null; readonly revision: number };

/** `where` speaks of indicator i. */
export const targetsQuery = (where: Prisma.Sql): Prisma.Sql =>
  Prisma.sql`select distinct on (t.indicator_id, t.series_id, t.period) i.code as indicator, s.code as series,
        t.period, t.value::text, t.reason, t.revision
      from target t join indicator i on i.id = t.indicator_id
        left join series s on s.indicator_id = t.indicator_id and s.id = t.series_id
      where ${where} order by t.indicator_id, t.series_id nulls first, t.period, t.revision desc`;

export const readTargets = (text: string): StoredTarget[] =>
  (jsonRows(text) as readonly TargetRow[]).map(({ value, revision, ...about }) => ({
    entry: { ...about, value: value === null ? null : new Decimal(value) },
    revision,
  }));
