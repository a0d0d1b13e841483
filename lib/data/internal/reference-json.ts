import { Decimal } from "@/lib/domain/decimal";
import type { Baseline } from "@/lib/domain/reference";
import { Prisma } from "./client";

/**
 * The rows of a query, as one JSON text: for whole tables that is many times cheaper than a row at a time, and several
 * of them in one statement see one state. Days come as text, and decimals where the query casts them.
 */
export const asJson = (query: Prisma.Sql): Prisma.Sql =>
  Prisma.sql`(select coalesce(json_agg(row_to_json(asked)), '[]')::text from (${query}) as asked)`;
export const jsonRows = (text: string): unknown => JSON.parse(text);

/** Rows given to a statement, as the source of a `jsonb_to_recordset`; decimals travel as text. */
export const recordset = (rows: readonly object[], columns: Prisma.Sql): Prisma.Sql =>
  Prisma.sql`jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as r(${columns})`;

/** Columns of the latest row of `baseline` (alias b) with their names here. */
export const baselineColumns = Prisma.sql`coalesce(b.revision, 0) as "baselineRevision", case when b.value is not null
  then json_build_object('period', b.period, 'value', b.value::text, 'reason', b.reason) end as baseline`;

type WithText<Entry, Fields extends keyof Entry> = Omit<Entry, Fields> & {
  readonly [Field in Fields]: null extends Entry[Field] ? string | null : string;
};
/** A row as JSON tells it: these fields of the entry as text. */
export type TextRow<Entry extends { readonly baseline: Baseline | null }, Fields extends keyof Entry> = WithText<
  Omit<Entry, "baseline">,
  Exclude<Fields, "baseline">
> & { readonly baseline: BaselineRow | null };

type BaselineRow = WithText<Baseline, "value">;
export const readBaseline = (row: BaselineRow | null): Baseline | null =>
  row && { ...row, value: new Decimal(row.value) };
