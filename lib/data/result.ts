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
    select ${pointColumns} from result r
    where indicator_id = any(${[...selection.indicatorIds]}::uuid[]) and ${figureScopeOf(actor).kind === "all"}
      and ${dimension === undefined ? any : Prisma.sql`dimension = ${dimension}::result_dimension`}
      and ${members === undefined ? any : Prisma.sql`member = any(${[...members]}::text[])`}
      and ${cumulative === undefined ? any : Prisma.sql`cumulative = ${cumulative}`}
      and ${periods === undefined ? any : Prisma.sql`period = any(${[...periods]}::text[])`}`;
  return rows.map(readStoredPoint);
}

export type PointPlace = { readonly indicatorId: string; readonly cumulative: boolean; readonly period: Period };

/** The points of whole indicators at given places: what a board reads, whatever the length of the history. */
export async function listPointsAt(actor: Actor, tx: Tx, places: readonly PointPlace[]): Promise<StoredPoint[]> {
  const rows = await tx.$queryRaw<ResultRow[]>`
    select ${pointColumns} from (select distinct * from unnest(${places.map(({ indicatorId }) => indicatorId)}::uuid[],
        ${places.map(({ cumulative }) => cumulative)}::boolean[], ${places.map(({ period }) => period)}::text[])
        as n(indicator_id, cumulative, period)) n
      join result r using (indicator_id, cumulative, period)
    where r.dimension = 'none' and r.member = '' and ${figureScopeOf(actor).kind === "all"}`;
  return rows.map(readStoredPoint);
}

const pointColumns = Prisma.sql`indicator_id as "indicatorId", dimension::text, member, cumulative, period, value::text,
  gross::text, numerator::text, denominator::text, reason, state::text, reported, expected, breaks`;

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
