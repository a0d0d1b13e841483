import "server-only";
import { can } from "@/lib/domain/access";
import type { Actor } from "@/lib/domain/actor";
import type { SeriesCells } from "@/lib/domain/cell";
import { Decimal } from "@/lib/domain/decimal";
import {
  knownRevisions,
  type DefinitionRevision,
  type KnownIndicator,
  type Mooring,
  type RoadmapSpan,
} from "@/lib/domain/known-indicator";
import { answerKeeper } from "@/lib/domain/kept-answer";
import type { Period } from "@/lib/domain/period";
import { Prisma, type Tx } from "./internal/client";
import { definitionColumns, readRevision, type DefinitionRow } from "./internal/definition-row";
import { onlyWith } from "./internal/scope";

export type IndicatorSelection =
  { readonly ids: readonly string[] } | { readonly codes: readonly string[] } | { readonly roadmap: string } | "all";

const keepRoadmap = answerKeeper(8);
const keepSingle = answerKeeper(300);

/**
 * Indicators with their definitions, series, baselines and targets as known at an instant (null: all that is known),
 * in order of their codes; `withCells` adds what the cells hold. What is known now of a roadmap or of one indicator is
 * kept in memory until the plan changes.
 */
export function listKnownIndicators(
  actor: Actor,
  tx: Tx,
  selection: IndicatorSelection,
  at: Date | null,
): Promise<KnownIndicator[]> {
  const read = () => readKnownIndicators(actor, tx, selection, at);
  const stamps = actor.kind === "person" ? actor.stamps : undefined;
  if (stamps === undefined || at !== null || selection === "all" || !can(actor, "readReference")) return read();
  if ("roadmap" in selection) return keepRoadmap(stamps.plan, selection.roadmap, read);
  const keys = "ids" in selection ? selection.ids : selection.codes;
  return keys.length === 1 ? keepSingle(stamps.plan, JSON.stringify(selection), read) : read();
}

async function readKnownIndicators(
  actor: Actor,
  tx: Tx,
  selection: IndicatorSelection,
  at: Date | null,
): Promise<KnownIndicator[]> {
  const histories = await definitionHistories(actor, tx, selection);
  const ids = histories.map(({ id }) => id);
  if (ids.length === 0) return [];
  const series = await seriesOf(tx, ids);
  const moorings = await mooringsOf(tx, ids, at);
  const seriesById = Map.groupBy(series, ({ indicator_id }) => indicator_id);
  const mooringsById = Map.groupBy(moorings, ({ indicator_id }) => indicator_id);
  return histories.map(({ history, ...indicator }) => {
    const known = knownRevisions(history, at);
    const own = [seriesById.get(indicator.id) ?? [], mooringsById.get(indicator.id) ?? []] as const;
    return { ...indicator, ...describe(known), ...partsOf(known, ...own) };
  });
}

export type IndicatorHistory = Pick<KnownIndicator, "id" | "code" | "roadmap"> & {
  readonly history: readonly DefinitionRevision[];
};

type IdentityRow = RoadmapSpan & { readonly code: string };
const readIdentity = ({ code, slug, startsOn, endsOn }: IdentityRow) => ({ code, roadmap: { slug, startsOn, endsOn } });

/** Every revision of the definitions, oldest first. */
export async function definitionHistories(
  actor: Actor,
  tx: Tx,
  selection: IndicatorSelection,
): Promise<IndicatorHistory[]> {
  const rows = await tx.$queryRaw<(DefinitionRow & IdentityRow)[]>`
    select ${definitionColumns}, i.code, r.slug, r.starts_on::text as "startsOn", r.ends_on::text as "endsOn"
    from indicator i join roadmap r on r.id = i.roadmap_id join indicator_definition d on d.indicator_id = i.id
      left join priority p on p.id = d.priority_id
    where ${selected(selection)} and ${onlyWith(actor, "readReference")} order by i.code collate "C", d.revision`;
  const byId = Map.groupBy(rows, ({ indicator_id }) => indicator_id);
  return [...byId].flatMap(([id, [first, ...others]]) =>
    first === undefined ? [] : [{ id, ...readIdentity(first), history: [first, ...others].map(readRevision) }],
  );
}

function selected(selection: IndicatorSelection): Prisma.Sql {
  if (selection === "all") return Prisma.sql`true`;
  if ("ids" in selection) return Prisma.sql`i.id = any(${[...selection.ids]}::uuid[])`;
  if ("codes" in selection) return Prisma.sql`i.code = any(${[...selection.codes]}::text[])`;
  return Prisma.sql`r.slug = ${selection.roadmap}`;
}

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

const seriesOf = (tx: Tx, ids: readonly string[]) => tx.$queryRaw<SeriesRow[]>`
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
const mooringsOf = (tx: Tx, ids: readonly string[], at: Date | null) => tx.$queryRaw<MooringRow[]>`
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

function describe(known: readonly DefinitionRevision[]): Pick<KnownIndicator, "labels" | "versions"> {
  const latest = known.at(-1);
  if (latest === undefined) throw new Error("an indicator has at least one definition");
  return {
    labels: latest.labels,
    versions: known.map(({ from, breaks, definition }) => ({ from, breaks, definition })),
  };
}

function partsOf(
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
