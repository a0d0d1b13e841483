import "server-only";
import { figureScopeOf } from "@/lib/domain/access";
import type { Actor } from "@/lib/domain/actor";
import { Decimal } from "@/lib/domain/decimal";
import type { MaterialisedPoint } from "@/lib/domain/materialised-result";
import type { Period } from "@/lib/domain/period";
import type { Point } from "@/lib/domain/point";
import type { Dimension } from "@/lib/domain/points-over";
import { Prisma, type Tx } from "./internal/client";

export type StoredPoint = MaterialisedPoint & { readonly indicatorId: string };

type ResultRow = Omit<StoredPoint, "point"> &
  Pick<Point, "reason" | "state" | "reported" | "expected" | "breaks"> & {
    readonly value: string | null;
    readonly gross: string | null;
    readonly numerator: string | null;
    readonly denominator: string | null;
  };

/** What to read of the results; several grains of several indicators come in one statement. */
export type ResultSelection = {
  readonly indicatorIds: readonly string[];
  readonly dimension?: Dimension;
  readonly members?: readonly string[];
  readonly cumulative?: boolean;
  readonly periods?: readonly Period[];
};

const any = Prisma.sql`true`;

/** Official points as they stand ready. */
export async function listStoredPoints(actor: Actor, tx: Tx, selection: ResultSelection): Promise<StoredPoint[]> {
  const { dimension, members, cumulative, periods } = selection;
  const rows = await tx.$queryRaw<ResultRow[]>`
    select indicator_id as "indicatorId", dimension::text, member, cumulative, period, value::text, gross::text,
      numerator::text, denominator::text, reason, state::text, reported, expected, breaks
    from result
    where indicator_id = any(${[...selection.indicatorIds]}::uuid[]) and ${figureScopeOf(actor).kind === "all"}
      and ${dimension === undefined ? any : Prisma.sql`dimension = ${dimension}::result_dimension`}
      and ${members === undefined ? any : Prisma.sql`member = any(${[...members]}::text[])`}
      and ${cumulative === undefined ? any : Prisma.sql`cumulative = ${cumulative}`}
      and ${periods === undefined ? any : Prisma.sql`period = any(${[...periods]}::text[])`}`;
  return rows.map(readStoredPoint);
}

function readStoredPoint(row: ResultRow): StoredPoint {
  const { indicatorId, dimension, member, cumulative, period, reason, state, reported, expected, breaks } = row;
  const parts = {
    value: readNumber(row.value),
    gross: readNumber(row.gross),
    numerator: readNumber(row.numerator),
    denominator: readNumber(row.denominator),
  };
  const point: Point = { ...parts, reason, state, reported, expected, breaks, provisional: false };
  return { indicatorId, dimension, member, cumulative, period, point };
}

const readNumber = (text: string | null): Decimal | null => (text === null ? null : new Decimal(text));

/** Periods of each indicator's own point that stand ready: the sign that a due cell was counted. */
export async function countedPeriods(
  actor: Actor,
  tx: Tx,
  indicatorIds: readonly string[],
): Promise<Map<string, ReadonlySet<string>>> {
  const rows = await tx.$queryRaw<{ id: string; periods: string[] }[]>`
    select indicator_id as id, array_agg(period) as periods from result
    where indicator_id = any(${[...indicatorIds]}::uuid[]) and dimension = 'none' and not cumulative
      and ${figureScopeOf(actor).kind === "all"}
    group by indicator_id`;
  return new Map(rows.map(({ id, periods }) => [id, new Set(periods)]));
}

/** Until commit, nobody else recomputes these indicators: two validations at once would each miss the other's cells. */
export async function lockResults(actor: Actor, tx: Tx, indicatorIds: readonly string[]): Promise<void> {
  await tx.$queryRaw`
    select pg_advisory_xact_lock(key)::text from (
      select distinct hashtext('result ' || id) as key from unnest(${[...indicatorIds]}::text[]) as id order by 1) k`;
}

/** Writes what differs from what stands and says how many rows did. Only a system context passes row-level security. */
export async function writeStoredPoints(actor: Actor, tx: Tx, points: readonly StoredPoint[]): Promise<number> {
  let written = 0;
  for (let start = 0; start < points.length; start += rowsPerStatement) {
    const rows = JSON.stringify(points.slice(start, start + rowsPerStatement).map(storedRow));
    written += await tx.$executeRaw`
      insert into result as r (${storedColumns})
      select ${storedColumns} from jsonb_to_recordset(${rows}::jsonb) as n(${typedColumns})
      on conflict (indicator_id, dimension, member, cumulative, period) do update
        set (value, gross, numerator, denominator, reason, state, reported, expected, breaks)
          = (excluded.value, excluded.gross, excluded.numerator, excluded.denominator, excluded.reason, excluded.state,
            excluded.reported, excluded.expected, excluded.breaks)
        where (r.value, r.gross, r.numerator, r.denominator, r.reason, r.state, r.reported, r.expected, r.breaks)
          is distinct from (excluded.value, excluded.gross, excluded.numerator, excluded.denominator, excluded.reason,
            excluded.state, excluded.reported, excluded.expected, excluded.breaks)`;
  }
  return written;
}

/** Removes the points of the indicators that are not among `points`: members and windows that are no more. */
export function deleteOtherPoints(
  actor: Actor,
  tx: Tx,
  indicatorIds: readonly string[],
  points: readonly StoredPoint[],
): Promise<number> {
  const keys = JSON.stringify(points.map(storedRow));
  return tx.$executeRaw`
    delete from result r where indicator_id = any(${[...indicatorIds]}::uuid[])
      and (indicator_id, dimension, member, cumulative, period) not in (
        select indicator_id, dimension, member, cumulative, period
        from jsonb_to_recordset(${keys}::jsonb) as n(indicator_id uuid, dimension result_dimension, member text,
          cumulative boolean, period text))`;
}

const rowsPerStatement = 2000;
const storedColumns = Prisma.sql`indicator_id, dimension, member, cumulative, period, value, gross, numerator,
  denominator, reason, state, reported, expected, breaks`;
const typedColumns = Prisma.sql`indicator_id uuid, dimension result_dimension, member text, cumulative boolean,
  period text, value numeric, gross numeric, numerator numeric, denominator numeric, reason text, state result_state,
  reported int, expected int, breaks boolean`;

const storedRow = ({ indicatorId, point, ...place }: StoredPoint) => ({
  indicator_id: indicatorId,
  ...place,
  value: point.value?.toFixed() ?? null,
  gross: point.gross?.toFixed() ?? null,
  numerator: point.numerator?.toFixed() ?? null,
  denominator: point.denominator?.toFixed() ?? null,
  reason: point.reason,
  state: point.state,
  reported: point.reported,
  expected: point.expected,
  breaks: point.breaks,
});
