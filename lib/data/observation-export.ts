import "server-only";
import { can, figureScopeOf } from "@/lib/domain/access";
import type { Actor } from "@/lib/domain/actor";
import { parisDay } from "@/lib/domain/day";
import type { Operand } from "@/lib/domain/explain-answer";
import { decideFigureAccess } from "@/lib/domain/figure-request";
import {
  exportedOperand,
  exportedPeriods,
  type ExportedObservation,
  type ExportRequest,
  type ExportSelection,
  type ObservationFormat,
} from "@/lib/domain/observation-export";
import { fail, ok, type Result } from "@/lib/domain/result";
import { Prisma, type Tx } from "./internal/client";
import { exportLines } from "./internal/export-line";
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
export type ExportSeries = ExportPlace & { readonly code: string };

const noId = "00000000-0000-0000-0000-000000000000";
const first: ExportPlace = { indicatorId: noId, seriesId: noId };
const any = Prisma.sql`true`;
const among = (column: Prisma.Sql, codes: readonly string[] | undefined): Prisma.Sql =>
  codes === undefined ? any : Prisma.sql`${column} = any(${[...codes]}::text[])`;

type Page = { readonly after?: ExportPlace; readonly limit: number };

/** The next `limit` series that the request asks for, in the order of their keys. */
export async function listExportSeries(
  actor: Actor,
  tx: Tx,
  selection: ExportSelection,
  { after = first, limit }: Page,
): Promise<ExportSeries[]> {
  return tx.$queryRaw<ExportSeries[]>`
    select s.indicator_id as "indicatorId", s.id as "seriesId", s.code
    from series s join indicator i on i.id = s.indicator_id
      join roadmap r on r.id = i.roadmap_id join department d on d.id = s.department_id
      left join ministry m on m.id = s.ministry_id left join project p on p.id = s.project_id
    where (s.indicator_id, s.id) > (${after.indicatorId}::uuid, ${after.seriesId}::uuid)
      and ${selection.roadmap === undefined ? any : Prisma.sql`r.slug = ${selection.roadmap}`}
      and ${among(Prisma.sql`i.code`, selection.indicator)} and ${among(Prisma.sql`d.code`, selection.department)}
      and ${among(Prisma.sql`m.code`, selection.ministry)} and ${among(Prisma.sql`p.slug`, selection.project)}
      and ${figureScopeOf(actor).kind === "all"}
    order by s.indicator_id, s.id limit ${limit}`;
}

type Written = Pick<ExportSelection, "periods"> & { readonly at: Date; readonly format: ObservationFormat };

/**
 * Official contents of series as they stood at `at`, as lines of a file. The database writes them: read value by value,
 * a page takes several times as long as it takes to make.
 */
export async function writeExportLines(
  actor: Actor,
  tx: Tx,
  page: readonly ExportSeries[],
  { periods, at, format }: Written,
): Promise<string> {
  // A series' validations and observations come in the same order: merged, they cost half of looking each up by its key.
  await tx.$queryRaw`select set_config('enable_nestloop', 'off', true)`;
  const { partOf, line, between } = exportLines[format];
  const parts = page.map(({ code }) => partOf(code));
  const seesAll = can(actor, "readWithheldComments");
  const [written] = await tx.$queryRaw<{ text: string }[]>`
    select coalesce(string_agg(written.lines, ${between} order by n.place), '') as text
    from unnest(${page.map(({ indicatorId }) => indicatorId)}::uuid[], ${page.map(({ seriesId }) => seriesId)}::uuid[],
        ${parts.map(({ head }) => head)}::text[], ${parts.map(({ inside }) => inside)}::text[])
      with ordinality as n(indicator_id, series_id, head, inside, place)
    cross join lateral (
      select string_agg(${line}, ${between} order by o.period) as lines
      from (
        select distinct on (o.period) o.*, v.at,
          case when o.mark = 'withheld' and not ${seesAll} then null else o.comment end as said
        from observation o join (
          select period, revision, max(at) as at from validation
          where indicator_id = n.indicator_id and series_id = n.series_id and at <= ${at}::timestamptz
            and ${among(Prisma.sql`period`, periods)} and ${figureScopeOf(actor).kind === "all"}
          group by 1, 2 having max(sequence) % 2 = 1) v using (period, revision)
        where o.indicator_id = n.indicator_id and o.series_id = n.series_id
        order by o.period, o.revision desc) o
      where o.mark is not null or o.value is not null or o.numerator is not null) written`;
  return written?.text ?? "";
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
