import "server-only";
import type { Actor } from "@/lib/domain/actor";
import type { CellContent, Mark } from "@/lib/domain/cell";
import type { CellRevision, OwedCellRow } from "@/lib/domain/defined-cell";
import { Decimal } from "@/lib/domain/decimal";
import { shiftPeriod, type Period } from "@/lib/domain/period";
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

type OwedRow = Omit<OwedCellRow, "history">;
type RevisionRow = Omit<CellRevision, "content"> & {
  readonly seriesId: string;
  readonly value: string | null;
  readonly numerator: string | null;
  readonly denominator: string | null;
  readonly mark: Mark | null;
};

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
  at: row.at,
  isValidated: row.isValidated,
});

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
  const owed = await tx.$queryRaw<OwedRow[]>`
    select c.sheet_id as "sheetId", c.indicator_id as "indicatorId", i.code as indicator, c.series_id as "seriesId",
      x.code as series, x.name as "seriesName", m.code as ministry, p.slug as project, p.name as "projectName",
      (select n.name from ministry_name n where n.ministry_id = m.id order by n.from_on desc limit 1) as "ministryName",
      c.period, c.accepted_revision as "acceptedRevision"
    from sheet_cell c join sheet s on s.id = c.sheet_id join indicator i on i.id = c.indicator_id
      join series x on (x.indicator_id, x.id) = (c.indicator_id, c.series_id)
      left join ministry m on m.id = x.ministry_id left join project p on p.id = x.project_id
    where ${one} and ${visible}
    order by i.code, m.position nulls first, x.code, c.period`;
  const revisions = await latestRevisions(
    actor,
    tx,
    owed.map((row) => [row.indicatorId, row.seriesId] as const),
    of.history === "recent" ? [...new Set(owed.flatMap(({ period }) => [period, shiftPeriod(period, -1)]))] : null,
  );
  return owed.map((row) => ({ ...row, history: revisions.get(row.seriesId) ?? new Map<Period, CellRevision>() }));
}

async function latestRevisions(
  actor: Actor,
  tx: Tx,
  keys: readonly (readonly [indicatorId: string, seriesId: string])[],
  periods: readonly Period[] | null,
): Promise<Map<string, Map<Period, CellRevision>>> {
  const found = new Map<string, Map<Period, CellRevision>>();
  if (keys.length === 0) return found;
  const rows = await tx.$queryRaw<RevisionRow[]>`
    select o.series_id as "seriesId", o.period, o.revision, o.value::text, o.numerator::text, o.denominator::text,
      o.mark::text, o.comment, o.evidence, o.source::text, o.author_id as "authorId", display_name(o.author_id) as author,
      o.recorded_at as at,
      coalesce((select v.act = 'validated' from validation v
        where (v.indicator_id, v.series_id, v.period, v.revision) = (o.indicator_id, o.series_id, o.period, o.revision)
        order by v.sequence desc limit 1), false) as "isValidated"
    from (${latestOf(keys, periods)}) o where ${withProvisionalCells(actor, Prisma.sql`o.department_id`)}`;
  for (const row of rows) {
    const periods = found.get(row.seriesId) ?? new Map<Period, CellRevision>();
    found.set(row.seriesId, periods.set(row.period, revisionOf(row)));
  }
  return found;
}

/** The latest revision of each cell of the series: of all their periods, or looked up in some of them only. */
function latestOf(
  keys: readonly (readonly [indicatorId: string, seriesId: string])[],
  periods: readonly Period[] | null,
): Prisma.Sql {
  const asked = Prisma.sql`(select distinct * from unnest(${keys.map(([indicator]) => indicator)}::uuid[],
    ${keys.map(([, series]) => series)}::uuid[]) as k(indicator_id, series_id)) k`;
  return periods === null
    ? Prisma.sql`select distinct on (o.indicator_id, o.series_id, o.period) o.* from ${asked}
        join observation o using (indicator_id, series_id)
      order by o.indicator_id, o.series_id, o.period, o.revision desc`
    : Prisma.sql`select l.* from ${asked} cross join unnest(${[...periods]}::text[]) as p(period)
      cross join lateral (select * from observation o
        where (o.indicator_id, o.series_id, o.period) = (k.indicator_id, k.series_id, p.period)
        order by o.revision desc limit 1) l`;
}
