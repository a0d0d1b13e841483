import "server-only";
import type { Actor } from "@/lib/domain/actor";
import type { ImportMapping, ImportTable, ImportTableRow } from "@/lib/domain/import";
import type { ColumnHeads } from "@/lib/domain/import-heads";
import { Prisma, type Tx } from "./internal/client";
import { importsOf, ownImportsOf } from "./internal/import-scope";

type NewFile = { readonly table: ImportTable; readonly mapping: ImportMapping; readonly columns: ColumnHeads };

/** Keeps what the file of an import of the actor's said. */
export async function insertImportFile(actor: Actor, tx: Tx, importId: string, file: NewFile): Promise<void> {
  const rows = file.table.rows.map(({ row, cells }) => [row, ...cells]);
  await tx.$executeRaw`
    insert into import_file (import_id, heads, rows, mapping, columns)
    select i.id, ${JSON.stringify(file.table.heads)}::jsonb, ${JSON.stringify(rows)}::jsonb,
      ${JSON.stringify(file.mapping)}::jsonb, ${JSON.stringify(file.columns)}::jsonb
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

const isOne = (actor: Actor, importId: string): Prisma.Sql =>
  Prisma.sql`i.id = ${importId}::uuid and ${importsOf(actor)}`;
