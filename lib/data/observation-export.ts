import "server-only";
import { can, figureScopeOf } from "@/lib/domain/access";
import type { Actor } from "@/lib/domain/actor";
import { parisDay } from "@/lib/domain/day";
import type { Operand } from "@/lib/domain/explain-answer";
import { decideFigureAccess } from "@/lib/domain/figure-request";
import {
  exportedOperand,
  exportedPeriods,
  partsOfSeries,
  type ExportedObservation,
  type ExportRequest,
  type ExportSelection,
} from "@/lib/domain/observation-export";
import { fail, ok, type Result } from "@/lib/domain/result";
import { Prisma, type Tx } from "./internal/client";
import { checkSelection, type UnknownCode } from "./unknown-code";

type ExportRefusal =
  "forbidden" | "unknownRoadmap" | "unknownIndicator" | "rangeBackwards" | "rangeTooLong" | UnknownCode;

/** Whether the request can be answered, and with what: streaming begins only then. */
export async function checkExport(
  actor: Actor,
  tx: Tx,
  { from, to, ...selection }: ExportRequest,
  now: Date,
): Promise<Result<ExportSelection, ExportRefusal>> {
  const access = decideFigureAccess(actor, selection);
  if (!access.ok) return access;
  const { roadmap, indicator = [] } = selection;
  const unknown = await tx.$queryRaw<{ code: "unknownRoadmap" | "unknownIndicator"; path: string }[]>`
    select 'unknownRoadmap' as code, 'roadmap' as path where ${roadmap ?? null}::text is not null
      and not exists (select from roadmap where slug = ${roadmap ?? null})
    union all select 'unknownIndicator', 'indicator' from unnest(${[...indicator]}::text[]) as asked
      where asked not in (select code from indicator)`;
  if (unknown[0] !== undefined) return fail(unknown[0].code, unknown);
  const codes = await checkSelection(actor, tx, selection);
  if (!codes.ok) return codes;
  const range = exportedPeriods({ ...(from && { from }), ...(to && { to }) }, parisDay(now));
  if (!range.ok) return range;
  return ok({ ...selection, ...(range.value && { periods: range.value }) });
}

/** Where a page begins: after this series. */
export type ExportPlace = { readonly indicatorId: string; readonly seriesId: string };
/** Series, period, value, numerator, denominator, mark, comment, revision, instant of its validation. */
type ExportRow = readonly [
  series: string,
  period: string,
  value: number | null,
  numerator: number | null,
  denominator: number | null,
  mark: ExportedObservation["mark"],
  comment: string | null,
  revision: number,
  validatedAt: string,
];
export type ExportPage = { readonly rows: readonly ExportedObservation[]; readonly next: ExportPlace | null };

const noId = "00000000-0000-0000-0000-000000000000";
const first: ExportPlace = { indicatorId: noId, seriesId: noId };
const any = Prisma.sql`true`;
const among = (column: Prisma.Sql, codes: readonly string[] | undefined): Prisma.Sql =>
  codes === undefined ? any : Prisma.sql`${column} = any(${[...codes]}::text[])`;

type Page = { readonly at: Date; readonly after?: ExportPlace; readonly limit: number };

/** Official contents as they stood at `at`: those of the next `limit` series, in the order of their keys. */
export async function listExportPage(
  actor: Actor,
  tx: Tx,
  selection: ExportSelection,
  { at, after = first, limit }: Page,
): Promise<ExportPage> {
  const page = await tx.$queryRaw<ExportPlace[]>`
    select s.indicator_id as "indicatorId", s.id as "seriesId" from series s join indicator i on i.id = s.indicator_id
      join roadmap r on r.id = i.roadmap_id join department d on d.id = s.department_id
      left join ministry m on m.id = s.ministry_id left join project p on p.id = s.project_id
    where (s.indicator_id, s.id) > (${after.indicatorId}::uuid, ${after.seriesId}::uuid)
      and ${selection.roadmap === undefined ? any : Prisma.sql`r.slug = ${selection.roadmap}`}
      and ${among(Prisma.sql`i.code`, selection.indicator)} and ${among(Prisma.sql`d.code`, selection.department)}
      and ${among(Prisma.sql`m.code`, selection.ministry)} and ${among(Prisma.sql`p.slug`, selection.project)}
      and ${figureScopeOf(actor).kind === "all"}
    order by s.indicator_id, s.id limit ${limit}`;
  const rows = await listOfficialRows(actor, tx, page, selection, at);
  return { rows: rows.flatMap(exported), next: page.length === limit ? (page.at(-1) ?? null) : null };
}

async function listOfficialRows(
  actor: Actor,
  tx: Tx,
  page: readonly ExportPlace[],
  selection: ExportSelection,
  at: Date,
): Promise<ExportRow[]> {
  if (page.length === 0) return [];
  // As one JSON text: read column by column, a page takes several times as long as it takes the database to make it.
  const [found] = await tx.$queryRaw<{ rows: string }[]>`
    with page as (
      select * from unnest(${page.map(({ indicatorId }) => indicatorId)}::uuid[],
        ${page.map(({ seriesId }) => seriesId)}::uuid[]) as p(indicator_id, series_id)),
    validated as (
      select indicator_id, series_id, period, revision, max(at) as at from page join validation using (indicator_id, series_id)
      where at <= ${at}::timestamptz and ${among(Prisma.sql`period`, selection.periods)}
        and ${figureScopeOf(actor).kind === "all"}
      group by 1, 2, 3, 4 having max(sequence) % 2 = 1),
    official as (
      select distinct on (indicator_id, series_id, period) * from validated
      order by indicator_id, series_id, period, revision desc)
    select coalesce(json_agg(json_build_array(s.code, v.period, trim_scale(o.value), trim_scale(o.numerator),
        trim_scale(o.denominator), o.mark,
        case when o.mark = 'withheld' and not ${can(actor, "readWithheldComments")} then null else o.comment end,
        o.revision, to_char(v.at at time zone 'utc', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'))
      order by v.indicator_id, v.series_id, v.period), '[]')::text as rows
    from official v join observation o using (indicator_id, series_id, period, revision)
      join series s on (s.indicator_id, s.id) = (v.indicator_id, v.series_id)`;
  return JSON.parse(found?.rows ?? "[]") as ExportRow[];
}

/** What the last publications say of the cells of the actor's own ministries. */
export async function listPublishedCells(
  actor: Actor,
  tx: Tx,
  { roadmap, indicator, periods }: ExportSelection,
): Promise<ExportedObservation[]> {
  const scope = figureScopeOf(actor);
  const scopes = scope.kind === "published" ? [...scope.ministries] : [];
  const rows = await tx.$queryRaw<{ operands: readonly Operand[] }[]>`
    select i.value -> 'cells' -> 'operands' as operands
    from (select distinct on (c.roadmap_id) p.id, r.slug from publication p join campaign c on c.id = p.campaign_id
        join roadmap r on r.id = c.roadmap_id where p.state = 'published'
        order by c.roadmap_id, c.period desc, p.number desc) p
      join publication_snapshot s on s.publication_id = p.id and s.scope = any(${scopes}::text[])
      cross join lateral jsonb_each(s.content -> 'indicators') i
    where ${roadmap === undefined ? any : Prisma.sql`p.slug = ${roadmap}`} and ${among(Prisma.sql`i.key`, indicator)}
    order by s.scope, i.key`;
  const asked = periods && new Set<string>(periods);
  return rows
    .flatMap(({ operands }) => operands.map(exportedOperand))
    .filter(({ period }) => asked?.has(period) ?? true);
}

function exported(row: ExportRow): ExportedObservation[] {
  const [series, period, value, numerator, denominator, mark, comment, revision, validatedAt] = row;
  if (mark === null && value === null && numerator === null) return [];
  const numbers = { value, numerator, denominator };
  return [{ ...partsOfSeries(series), series, period, ...numbers, mark, comment, revision, validatedAt }];
}
