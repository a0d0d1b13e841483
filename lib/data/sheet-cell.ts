import "server-only";
import type { Actor } from "@/lib/domain/actor";
import type { CellContent, Mark } from "@/lib/domain/cell";
import type { CellRevision, OwedCellRow } from "@/lib/domain/defined-cell";
import { Decimal } from "@/lib/domain/decimal";
import type { Period } from "@/lib/domain/period";
import { Prisma, type Tx } from "./internal/client";
import { onlyWith, withProvisionalCells } from "./internal/scope";

type OwedKey = {
  readonly indicatorId: string;
  readonly seriesId: string;
  readonly period: Period;
  readonly department: string;
};

/** The cells a campaign owes, fixed when it opens: each goes to its department's sheet. */
export async function insertOwedCells(
  actor: Actor,
  tx: Tx,
  campaignId: string,
  cells: readonly OwedKey[],
): Promise<void> {
  await tx.$executeRaw`
    insert into sheet_cell (sheet_id, indicator_id, series_id, period)
    select s.id, n.indicator_id, n.series_id, n.period
    from unnest(${cells.map((cell) => cell.indicatorId)}::uuid[], ${cells.map((cell) => cell.seriesId)}::uuid[],
        ${cells.map((cell) => cell.period)}::text[], ${cells.map((cell) => cell.department)}::text[])
        as n(indicator_id, series_id, period, code)
      join department d on d.code = n.code join sheet s on s.department_id = d.id and s.campaign_id = ${campaignId}::uuid
    where ${onlyWith(actor, "openCampaign")}
    on conflict do nothing`;
}

type RevisionRow = Omit<CellRevision, "content" | "at"> & {
  readonly value: string | null;
  readonly numerator: string | null;
  readonly denominator: string | null;
  readonly mark: Mark | null;
  readonly at: string;
};
type OwedRow = Omit<OwedCellRow, "history"> & { readonly revisions: readonly RevisionRow[] | null };

const contentOf = (row: RevisionRow): CellContent | null => {
  if (row.mark !== null) return { kind: "mark", mark: row.mark };
  if (row.value !== null) return { kind: "value", value: new Decimal(row.value) };
  if (row.numerator === null || row.denominator === null) return null;
  return { kind: "ratio", numerator: new Decimal(row.numerator), denominator: new Decimal(row.denominator) };
};

const revisionOf = (row: RevisionRow): CellRevision => ({
  period: row.period,
  revision: row.revision,
  content: contentOf(row),
  comment: row.comment,
  evidence: row.evidence,
  source: row.source,
  authorId: row.authorId,
  author: row.author,
  at: new Date(row.at),
  isValidated: row.isValidated,
});

const historyOf = (revisions: readonly RevisionRow[] | null): Map<Period, CellRevision> =>
  new Map((revisions ?? []).map((row) => [row.period, revisionOf(row)]));

export type OwedSelection = ({ readonly campaignId: string } | { readonly sheetId: string }) & {
  /** Codes of the only series wanted. */
  readonly series?: readonly string[];
  /** `recent`: of each series only what its owed periods hold and the one before each; else its whole history. */
  readonly history?: "recent";
};

/** Cells of the sheets of a campaign (or one sheet) that the actor may open, in the order of the grid. */
export async function listOwedCells(actor: Actor, tx: Tx, of: OwedSelection): Promise<OwedCellRow[]> {
  const sheets =
    "sheetId" in of ? Prisma.sql`s.id = ${of.sheetId}::uuid` : Prisma.sql`s.campaign_id = ${of.campaignId}::uuid`;
  const one =
    of.series === undefined ? sheets : Prisma.sql`${sheets} and x.code = any(${[...new Set(of.series)]}::text[])`;
  const visible = withProvisionalCells(actor, Prisma.sql`s.department_id`);
  const recent = of.history === "recent" ? revisionsIn(actor, recentRevisions) : Prisma.sql`null`;
  const owed = await tx.$queryRaw<OwedRow[]>`
    select c.sheet_id as "sheetId", c.indicator_id as "indicatorId", i.code as indicator, c.series_id as "seriesId",
      x.code as series, x.name as "seriesName", m.code as ministry, p.slug as project, p.name as "projectName",
      (select n.name from ministry_name n where n.ministry_id = m.id order by n.from_on desc limit 1) as "ministryName",
      c.period, c.accepted_revision as "acceptedRevision", ${recent} as revisions
    from sheet_cell c join sheet s on s.id = c.sheet_id join indicator i on i.id = c.indicator_id
      join series x on (x.indicator_id, x.id) = (c.indicator_id, c.series_id)
      left join ministry m on m.id = x.ministry_id left join project p on p.id = x.project_id
    where ${one} and ${visible}
    order by i.code, m.position nulls first, x.code, c.period`;
  const whole = of.history === "recent" ? null : await wholeHistories(actor, tx, owed);
  return owed.map(({ revisions, ...row }) => ({ ...row, history: whole?.get(row.seriesId) ?? historyOf(revisions) }));
}

/** What each series holds in all its periods: once for all the cells that it owes. */
async function wholeHistories(
  actor: Actor,
  tx: Tx,
  owed: readonly OwedRow[],
): Promise<Map<string, ReadonlyMap<Period, CellRevision>>> {
  if (owed.length === 0) return new Map();
  const rows = await tx.$queryRaw<{ seriesId: string; revisions: readonly RevisionRow[] | null }[]>`
    select c.series_id as "seriesId", ${revisionsIn(actor, allRevisions)} as revisions
    from (select distinct * from unnest(${owed.map(({ indicatorId }) => indicatorId)}::uuid[],
      ${owed.map(({ seriesId }) => seriesId)}::uuid[]) as n(indicator_id, series_id)) c`;
  return new Map(rows.map(({ seriesId, revisions }) => [seriesId, historyOf(revisions)]));
}

/** As JSON, of the series of `c`: the latest revision of each period that `source` gives. */
const revisionsIn = (actor: Actor, source: Prisma.Sql): Prisma.Sql => Prisma.sql`(
  select json_agg(json_build_object('period', o.period, 'revision', o.revision, 'value', o.value::text,
    'numerator', o.numerator::text, 'denominator', o.denominator::text, 'mark', o.mark, 'comment', o.comment,
    'evidence', o.evidence, 'source', o.source, 'authorId', o.author_id, 'author', display_name(o.author_id),
    'at', o.recorded_at, 'isValidated', coalesce((select v.act = 'validated' from validation v
      where (v.indicator_id, v.series_id, v.period, v.revision) = (o.indicator_id, o.series_id, o.period, o.revision)
      order by v.sequence desc limit 1), false)))
  from (${source}) o where ${withProvisionalCells(actor, Prisma.sql`o.department_id`)})`;

/** Of the owed period and of the one before it: looked up, whatever the length of the history. */
const recentRevisions = Prisma.sql`
  select l.* from unnest(array[c.period, previous_period(c.period)]) as n(period) cross join lateral (
    select * from observation o where (o.indicator_id, o.series_id, o.period) = (c.indicator_id, c.series_id, n.period)
    order by o.revision desc limit 1) l`;

const allRevisions = Prisma.sql`
  select distinct on (o.period) o.* from observation o
  where (o.indicator_id, o.series_id) = (c.indicator_id, c.series_id) order by o.period, o.revision desc`;
