import "server-only";
import type { Actor } from "@/lib/domain/actor";
import { Prisma, type Tx } from "./internal/client";
import { onlyJobs } from "./internal/scope";
import type { StoredPoint } from "./result";

/** Until commit, nobody else recomputes these indicators: two validations at once would each miss the other's cells. */
export async function lockResults(actor: Actor, tx: Tx, indicatorIds: readonly string[]): Promise<void> {
  await tx.$queryRaw`
    select pg_advisory_xact_lock(key)::text from (
      select distinct hashtext('result ' || id) as key from unnest(${[...indicatorIds]}::text[]) as id order by 1) k`;
}

/** Writes what differs from what stands and says how many rows did. Only a job, or an act of `asSystem`, does. */
export async function writeStoredPoints(actor: Actor, tx: Tx, points: readonly StoredPoint[]): Promise<number> {
  let written = 0;
  for (let start = 0; start < points.length; start += rowsPerStatement) {
    const rows = JSON.stringify(points.slice(start, start + rowsPerStatement).map(storedRow));
    written += await tx.$executeRaw`
      insert into result as r (${storedColumns})
      select ${storedColumns} from jsonb_to_recordset(${rows}::jsonb) as n(${typedColumns}) where ${onlyJobs(actor)}
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
    delete from result r where indicator_id = any(${[...indicatorIds]}::uuid[]) and ${onlyJobs(actor)}
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
