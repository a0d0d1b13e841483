import { Decimal } from "@/lib/domain/decimal";
import type { SeriesCells } from "@/lib/domain/cell";
import type { DefinitionRevision, KnownIndicator, Mooring } from "@/lib/domain/known-indicator";
import type { Period } from "@/lib/domain/period";
import type { Tx } from "./client";

type SeriesRow = {
  readonly indicator_id: string;
  readonly code: string;
  readonly department: string;
  readonly ministry: string | null;
  readonly project: string | null;
  readonly from_period: string | null;
  readonly to_period: string | null;
  readonly weight: string;
  readonly shared_key: string | null;
};

export const seriesOf = (tx: Tx, ids: readonly string[]) => tx.$queryRaw<SeriesRow[]>`
  select s.indicator_id, s.code, d.code as department, m.code as ministry, p.slug as project, s.from_period,
    s.to_period, s.weight::text, s.shared_key
  from series s join department d on d.id = s.department_id left join ministry m on m.id = s.ministry_id
    left join project p on p.id = s.project_id
  where s.indicator_id = any(${ids}::uuid[]) order by s.code collate "C"`;

type MooringRow = {
  readonly indicator_id: string;
  readonly kind: "baseline" | "target";
  readonly series: string | null;
  readonly period: string | null;
  readonly value: string | null;
};

/** The highest revision of each stands; one without a value withdraws it. */
export const mooringsOf = (tx: Tx, ids: readonly string[], at: Date | null) => tx.$queryRaw<MooringRow[]>`
  select t.indicator_id, t.kind, s.code as series, t.period, t.value::text from (
    (select distinct on (indicator_id, series_id) indicator_id, 'baseline' as kind, series_id, period, value
      from baseline where indicator_id = any(${ids}::uuid[]) and (${at}::timestamptz is null or recorded_at <= ${at}::timestamptz)
      order by indicator_id, series_id, revision desc)
    union all
    (select distinct on (indicator_id, series_id, period) indicator_id, 'target', series_id, period, value
      from target where indicator_id = any(${ids}::uuid[]) and (${at}::timestamptz is null or recorded_at <= ${at}::timestamptz)
      order by indicator_id, series_id, period, revision desc)
  ) t left join series s on (s.indicator_id, s.id) = (t.indicator_id, t.series_id)
  where t.value is not null order by t.kind, s.code collate "C" nulls first, t.period`;

export function describe(known: readonly DefinitionRevision[]): Pick<KnownIndicator, "labels" | "versions"> {
  const latest = known.at(-1);
  if (latest === undefined) throw new Error("an indicator has at least one definition");
  return {
    labels: latest.labels,
    versions: known.map(({ from, breaks, definition }) => ({ from, breaks, definition })),
  };
}

export function partsOf(
  known: readonly DefinitionRevision[],
  series: readonly SeriesRow[],
  moorings: readonly MooringRow[],
): Pick<KnownIndicator, "series" | "baselines" | "targets"> {
  const begins = known.at(-1)?.definition.from;
  return {
    series: series.map((row) => readSeries(row, begins)),
    baselines: moorings.filter(({ kind }) => kind === "baseline").flatMap(readMooring),
    targets: moorings.filter(({ kind }) => kind === "target").flatMap(readMooring),
  };
}

const readSeries = (row: SeriesRow, begins: Period | undefined): SeriesCells => ({
  id: row.code,
  department: row.department,
  ministry: row.ministry,
  project: row.project,
  from: (row.from_period ?? begins) as Period,
  to: row.to_period as Period | null,
  weight: new Decimal(row.weight),
  sharedKey: row.shared_key,
  cells: new Map(),
});

const readMooring = ({ series, period, value }: MooringRow): Mooring[] =>
  period === null || value === null ? [] : [{ series, period: period as Period, value: new Decimal(value) }];
