import "server-only";
import type { Actor } from "@/lib/domain/actor";
import type { ImportMapping, ImportTable, ImportTableRow } from "@/lib/domain/import";
import type { ColumnHeads } from "@/lib/domain/import-heads";
import { plainSurvey, type WorkbookSurvey } from "@/lib/domain/workbook-survey";
import type { ImportRecord } from "@/lib/domain/import-record";
import { Prisma, type Tx } from "./internal/client";
import { importsOf, ownImportsOf } from "./internal/import-scope";

type NewFile = {
  readonly table: ImportTable;
  readonly mapping: ImportMapping;
  readonly columns: ColumnHeads;
  readonly survey: WorkbookSurvey;
};

/** Keeps what the file of an import of the actor's said. */
export async function insertImportFile(actor: Actor, tx: Tx, importId: string, file: NewFile): Promise<void> {
  const rows = file.table.rows.map(({ row, cells }) => [row, ...cells]);
  await tx.$executeRaw`
    insert into import_file (import_id, heads, rows, mapping, columns, survey)
    select i.id, ${JSON.stringify(file.table.heads)}::jsonb, ${JSON.stringify(rows)}::jsonb,
      ${JSON.stringify(file.mapping)}::jsonb, ${JSON.stringify(file.columns)}::jsonb,
      ${file.survey === plainSurvey ? null : JSON.stringify(file.survey)}::jsonb
    from import i where i.id = ${importId}::uuid and ${ownImportsOf(actor)}`;
}

export async function findImportTable(actor: Actor, tx: Tx, importId: string): Promise<ImportTable | null> {
  const found = await tx.$queryRaw<{ heads: string[]; rows: [row: number, ...cells: string[]][] }[]>`
    select f.heads, f.rows from import_file f join import i on i.id = f.import_id
    where ${isOne(actor, importId)}`;
  const [file] = found;
  if (file === undefined) return null;
  return { heads: file.heads, rows: file.rows.map(([row, ...cells]): ImportTableRow => ({ row, cells })) };
}

/** The heads that messages about the rows name. */
export async function findImportHeads(actor: Actor, tx: Tx, importId: string): Promise<ColumnHeads> {
  const found = await tx.$queryRaw<{ columns: ColumnHeads }[]>`
    select f.columns from import_file f join import i on i.id = f.import_id where ${isOne(actor, importId)}`;
  return found[0]?.columns ?? {};
}

/** How the file of an import was read, and what its spreadsheet holds besides texts: to read it again otherwise. */
export async function findImportReading(actor: Actor, tx: Tx, importId: string): Promise<ImportReading | null> {
  const found = await tx.$queryRaw<(Omit<ImportReading, "survey"> & { survey: WorkbookSurvey | null })[]>`
    select f.heads, f.mapping, f.survey, i.file_sha256 as sha256 from import_file f join import i on i.id = f.import_id
    where ${isOne(actor, importId)}`;
  const [file] = found;
  return file === undefined ? null : { ...file, survey: file.survey ?? plainSurvey };
}

export type ImportReading = {
  readonly heads: readonly string[];
  readonly mapping: ImportMapping;
  readonly survey: WorkbookSurvey;
  readonly sha256: string;
};
type Alike = Pick<ImportRecord, "kind" | "roadmap"> & { readonly heads: readonly string[] };

/** The mapping that the actor gave last to a file of the same heads and the same use. */
export async function findLastMapping(actor: Actor, tx: Tx, { kind, roadmap, heads }: Alike): Promise<ImportMapping> {
  const found = await tx.$queryRaw<{ mapping: ImportMapping }[]>`
    select f.mapping from import i join import_file f on f.import_id = i.id join roadmap r on r.id = i.roadmap_id
    where ${ownImportsOf(actor)} and i.kind = ${kind}::import_kind and r.slug = ${roadmap}
      and f.heads = ${JSON.stringify(heads)}::jsonb and f.mapping <> '{}'::jsonb
    order by i.id desc limit 1`;
  return found[0]?.mapping ?? {};
}

/** What given rows of the file say, by their numbers. */
export async function findImportTexts(
  actor: Actor,
  tx: Tx,
  importId: string,
  rows: readonly number[],
): Promise<Map<number, readonly string[]>> {
  const found = await tx.$queryRaw<{ line: [row: number, ...cells: string[]] }[]>`
    select n.line from import_file f join import i on i.id = f.import_id, jsonb_array_elements(f.rows) n(line)
    where ${isOne(actor, importId)} and (n.line ->> 0)::int = any(${[...rows]}::int[])`;
  return new Map(found.map(({ line: [row, ...cells] }) => [row, cells]));
}

const isOne = (actor: Actor, importId: string): Prisma.Sql =>
  Prisma.sql`i.id = ${importId}::uuid and ${importsOf(actor)}`;
