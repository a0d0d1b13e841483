import "server-only";
import type { Actor } from "@/lib/domain/actor";
import type { CellContent, Mark } from "@/lib/domain/cell";
import type { ImportOutcome, ImportRow } from "@/lib/domain/import";
import type { ImportRowRecord } from "@/lib/domain/import-record";
import type { Period } from "@/lib/domain/period";
import type { Fault } from "@/lib/domain/result";
import { readContent, type StoredContent } from "./internal/cell-row";
import { Prisma, type Tx } from "./internal/client";
import { importsOf, ownImportsOf } from "./internal/import-scope";

const rowsPerStatement = 1000;

/** Keeps the rows of an import of the actor's. */
export async function insertImportRows(
  actor: Actor,
  tx: Tx,
  importId: string,
  rows: readonly ImportRow[],
): Promise<void> {
  for (let start = 0; start < rows.length; start += rowsPerStatement) {
    const stored = JSON.stringify(rows.slice(start, start + rowsPerStatement).map(storedRow));
    await tx.$executeRaw`
      insert into import_row (import_id, row, outcome, indicator_id, series_id, period, value, numerator, denominator,
        mark, comment, evidence, seen, before, faults)
      select i.id, n.row, n.outcome, n.indicator_id, n.series_id, n.period, n.value, n.numerator, n.denominator,
        n.mark, n.comment, n.evidence, n.seen, n.before, n.faults
      from jsonb_to_recordset(${stored}::jsonb) as n(row int, outcome text, indicator_id uuid, series_id uuid,
          period text, value numeric, numerator numeric, denominator numeric, mark mark, comment text, evidence text,
          seen int, before jsonb, faults jsonb), import i
      where i.id = ${importId}::uuid and ${ownImportsOf(actor)}`;
  }
}

const storedRow = ({ target, content, before, ...row }: ImportRow) => ({
  ...row,
  indicator_id: target?.indicatorId ?? null,
  series_id: target?.seriesId ?? null,
  period: target?.period ?? null,
  ...storedContent(content),
  before: before && storedContent(before),
});

const storedContent = (content: CellContent | null): StoredContent => ({
  value: content?.kind === "value" ? content.value.toFixed() : null,
  numerator: content?.kind === "ratio" ? content.numerator.toFixed() : null,
  denominator: content?.kind === "ratio" ? content.denominator.toFixed() : null,
  mark: content?.kind === "mark" ? content.mark : null,
});

type StoredRow = StoredContent & {
  readonly row: number;
  readonly outcome: ImportOutcome;
  readonly indicatorId: string | null;
  readonly seriesId: string | null;
  readonly period: Period | null;
  readonly mark: Mark | null;
  readonly comment: string | null;
  readonly evidence: string | null;
  readonly seen: number | null;
  readonly before: StoredContent | null;
  readonly faults: readonly Fault[];
  readonly series: string | null;
};

const any = Prisma.sql`true`;

type Selection = {
  readonly outcomes?: readonly ImportOutcome[];
  readonly limit?: number;
  /** The row after which the list goes on. */
  readonly after?: number;
};

/** Rows of an import the actor may see, in the file's order; of these outcomes, and at most so many. */
export async function listImportRows(
  actor: Actor,
  tx: Tx,
  importId: string,
  { outcomes, limit, after = 0 }: Selection = {},
): Promise<ImportRowRecord[]> {
  const rows = await tx.$queryRaw<StoredRow[]>`
    select n.row, n.outcome, n.indicator_id as "indicatorId", n.series_id as "seriesId", n.period, n.value::text,
      n.numerator::text, n.denominator::text, n.mark::text, n.comment, n.evidence, n.seen, n.before, n.faults,
      s.code as series
    from import i join import_row n on n.import_id = i.id
      left join series s on (s.indicator_id, s.id) = (n.indicator_id, n.series_id)
    where i.id = ${importId}::uuid and ${importsOf(actor)} and n.row > ${after}
      and ${outcomes === undefined ? any : Prisma.sql`n.outcome = any(${[...outcomes]}::text[])`}
    order by n.row ${limit === undefined ? Prisma.empty : Prisma.sql`limit ${limit}`}`;
  return rows.map(readRow);
}

function readRow({
  value,
  numerator,
  denominator,
  mark,
  before,
  indicatorId,
  seriesId,
  period,
  ...row
}: StoredRow): ImportRowRecord {
  const isMatched = indicatorId !== null && seriesId !== null && period !== null;
  return {
    ...row,
    target: isMatched ? { indicatorId, seriesId, period } : null,
    content: readContent({ value, numerator, denominator, mark }),
    before: before && readContent(before),
  };
}

/** How many rows of an import the actor may see come to what. */
export async function countImportRows(actor: Actor, tx: Tx, importId: string): Promise<Map<ImportOutcome, number>> {
  const rows = await tx.$queryRaw<{ outcome: ImportOutcome; count: number }[]>`
    select n.outcome, count(*)::int as count from import i join import_row n on n.import_id = i.id
    where i.id = ${importId}::uuid and ${importsOf(actor)} group by n.outcome`;
  return new Map(rows.map(({ outcome, count }) => [outcome, count]));
}
