import "server-only";
import { can } from "@/lib/domain/access";
import type { Actor } from "@/lib/domain/actor";
import type { CellContent } from "@/lib/domain/cell";
import type { ObservationSource } from "@/lib/domain/observation-entry";
import type { Period } from "@/lib/domain/period";
import { Prisma, type Tx } from "./internal/client";
import { onlyWith, writableBy } from "./internal/scope";

/** The revision to append to a cell. `content: null` empties it. */
export type NewRevision = {
  readonly indicatorId: string;
  readonly seriesId: string;
  readonly period: Period;
  readonly revision: number;
  readonly content: CellContent | null;
  readonly comment: string | null;
  readonly evidence: string | null;
};
export type RevisionOrigin = {
  readonly source: ObservationSource;
  readonly authorId: string;
  readonly importId?: string;
  /** The file's row of each revision, in their order. */
  readonly rows?: readonly number[];
};

const column = (rows: readonly NewRevision[], read: (content: CellContent) => string | null): (string | null)[] =>
  rows.map((row) => (row.content === null ? null : read(row.content)));

/**
 * Appends revisions in one statement and says how many: the primary key refuses a revision somebody else has just
 * written. Only rows of departments the actor writes for (an administrator's import excepted) pass.
 */
export function appendObservations(
  actor: Actor,
  tx: Tx,
  rows: readonly NewRevision[],
  origin: RevisionOrigin,
  now: Date,
): Promise<number> {
  if (rows.length === 0) return Promise.resolve(0);
  const isHistory = origin.source === "import" && can(actor, "importHistory");
  const allowed = isHistory ? Prisma.sql`true` : writableBy(actor, Prisma.sql`x.department_id`);
  return tx.$executeRaw`
    insert into observation (indicator_id, series_id, period, revision, department_id, value, numerator, denominator,
      mark, comment, evidence, source, import_id, import_row, author_id, recorded_at)
    select n.indicator_id, n.series_id, n.period, n.revision, x.department_id, n.value, n.numerator, n.denominator,
      n.mark::mark, n.comment, n.evidence, ${origin.source}::observation_source, ${origin.importId ?? null}::uuid,
      n.import_row, ${origin.authorId}::uuid, ${now}::timestamptz
    from unnest(${rows.map((row) => row.indicatorId)}::uuid[], ${rows.map((row) => row.seriesId)}::uuid[],
        ${rows.map((row) => row.period)}::text[], ${rows.map((row) => row.revision)}::int[],
        ${column(rows, (cell) => (cell.kind === "value" ? cell.value.toFixed() : null))}::numeric[],
        ${column(rows, (cell) => (cell.kind === "ratio" ? cell.numerator.toFixed() : null))}::numeric[],
        ${column(rows, (cell) => (cell.kind === "ratio" ? cell.denominator.toFixed() : null))}::numeric[],
        ${column(rows, (cell) => (cell.kind === "mark" ? cell.mark : null))}::text[],
        ${rows.map((row) => row.comment)}::text[], ${rows.map((row) => row.evidence)}::text[],
        ${origin.rows === undefined ? rows.map(() => null) : [...origin.rows]}::int[])
      as n(indicator_id, series_id, period, revision, value, numerator, denominator, mark, comment, evidence, import_row)
      join series x on (x.indicator_id, x.id) = (n.indicator_id, n.series_id)
    where ${allowed}`;
}

export type RevisionKey = {
  readonly indicatorId: string;
  readonly seriesId: string;
  readonly period: Period;
  readonly revision: number;
};

/** `series` is its code. */
export type JudgedRevision = RevisionKey & { readonly series: string };
type Judgement = {
  readonly act: "validated" | "withdrawn";
  readonly by: string;
  readonly now: Date;
};

/** Appends a validation (or its withdrawal) to each revision that is not in that state already; gives those it changed. */
export function appendValidations(
  actor: Actor,
  tx: Tx,
  rows: readonly RevisionKey[],
  judgement: Judgement,
): Promise<JudgedRevision[]> {
  const asked = Prisma.sql`
    unnest(${rows.map((row) => row.indicatorId)}::uuid[], ${rows.map((row) => row.seriesId)}::uuid[],
      ${rows.map((row) => row.period)}::text[], ${rows.map((row) => row.revision)}::int[])
      as n(indicator_id, series_id, period, revision)`;
  return judge(actor, tx, asked, judgement);
}

/** The same of the latest revision of every cell that a sheet owes. */
export function validateOwed(
  actor: Actor,
  tx: Tx,
  sheetId: string,
  { by, now }: Omit<Judgement, "act">,
): Promise<JudgedRevision[]> {
  const owed = Prisma.sql`
    (select indicator_id, series_id, period, latest_revision as revision from sheet_cell
      where sheet_id = ${sheetId}::uuid and is_pending) n`;
  return judge(actor, tx, owed, { act: "validated", by, now });
}

function judge(actor: Actor, tx: Tx, revisions: Prisma.Sql, { act, by, now }: Judgement): Promise<JudgedRevision[]> {
  return tx.$queryRaw<JudgedRevision[]>`
    with judged as (insert into validation (indicator_id, series_id, period, revision, sequence, act, author_id, actor_id, at)
    select o.indicator_id, o.series_id, o.period, o.revision, coalesce(l.sequence, 0) + 1, ${act}::validation_act,
      o.author_id, ${by}::uuid, ${now}::timestamptz
    from ${revisions} join observation o using (indicator_id, series_id, period, revision)
      left join lateral (select v.sequence, v.act from validation v
        where (v.indicator_id, v.series_id, v.period, v.revision) = (o.indicator_id, o.series_id, o.period, o.revision)
        order by v.sequence desc limit 1) l on true
    where coalesce(l.act::text, 'withdrawn') <> ${act} and ${onlyWith(actor, "validateSheet")}
    returning indicator_id, series_id, period, revision)
    select j.indicator_id as "indicatorId", j.series_id as "seriesId", j.period, j.revision, s.code as series
    from judged j join series s on (s.indicator_id, s.id) = (j.indicator_id, j.series_id)`;
}

/** Revisions of the cells that no publication made public: those whose validation a return withdraws. */
export function listUnpublishedRevisions(actor: Actor, tx: Tx, sheetId: string): Promise<RevisionKey[]> {
  return tx.$queryRaw<RevisionKey[]>`
    select o.indicator_id as "indicatorId", o.series_id as "seriesId", o.period, o.revision
    from sheet_cell c join observation o on (o.indicator_id, o.series_id, o.period) = (c.indicator_id, c.series_id, c.period)
    where c.sheet_id = ${sheetId}::uuid and ${onlyWith(actor, "returnSheet")}
      and not exists (select from published_revision p
        where (p.indicator_id, p.series_id, p.period, p.revision) = (o.indicator_id, o.series_id, o.period, o.revision))`;
}
