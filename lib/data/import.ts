import "server-only";
import type { Actor } from "@/lib/domain/actor";
import type { ImportRecord, ImportTally } from "@/lib/domain/import-record";
import { Prisma, type Tx } from "./internal/client";
import { importsOf, ownImportsOf } from "./internal/import-scope";
import { onlyWith } from "./internal/scope";
import { uuidv7 } from "./internal/uuid";

type NewImport = Pick<ImportRecord, "roadmapId" | "kind" | "period" | "fileName"> & {
  readonly sha256: string;
  readonly counts: ImportTally;
};

/** Keeps an import of the actor's own; gives its id. */
export async function insertImport(actor: Actor, tx: Tx, one: NewImport, now: Date): Promise<string> {
  const id = uuidv7(now);
  const who = actor.kind === "person" ? actor.userId : null;
  await tx.$executeRaw`
    insert into import (id, roadmap_id, kind, period, state, file_name, file_sha256, uploader_id, created_at, counts)
    select ${id}::uuid, ${one.roadmapId}::uuid, ${one.kind}::import_kind, ${one.period}, 'previewed', ${one.fileName},
      ${one.sha256}, ${who}::uuid, ${now}::timestamptz, ${JSON.stringify(one.counts)}::jsonb
    where ${onlyWith(actor, one.kind === "history" ? "importHistory" : "writeEntries")}`;
  return id;
}

type Filter = { readonly roadmap?: string; readonly id?: string };
type Page = { readonly limit: number; readonly after?: string };
const all = Prisma.sql`true`;

/** The actor's own imports, or everybody's for those who read them; the latest first, after the id `after`. */
export function listImports(actor: Actor, tx: Tx, filter: Filter, page: Page): Promise<ImportRecord[]> {
  return tx.$queryRaw<ImportRecord[]>`
    select i.id, i.roadmap_id as "roadmapId", r.slug as roadmap, i.kind::text as kind, i.period, i.state::text as state,
      i.file_name as "fileName", i.uploader_id as "uploaderId", display_name(i.uploader_id) as uploader,
      i.created_at as "createdAt", i.counts
    from import i join roadmap r on r.id = i.roadmap_id
    where ${importsOf(actor)}
      and ${filter.roadmap === undefined ? all : Prisma.sql`r.slug = ${filter.roadmap}`}
      and ${filter.id === undefined ? all : Prisma.sql`i.id = ${filter.id}::uuid`}
      and ${page.after === undefined ? all : Prisma.sql`i.id::text collate "C" < ${page.after}`}
    order by i.id desc limit ${page.limit}`;
}

export async function findImport(actor: Actor, tx: Tx, id: string): Promise<ImportRecord | null> {
  return (await listImports(actor, tx, { id }, { limit: 1 }))[0] ?? null;
}

/** The import, that nobody else moves until commit. Read after the lock. */
export async function holdImport(actor: Actor, tx: Tx, id: string): Promise<ImportRecord | null> {
  await tx.$queryRaw`select i.id from import i where i.id = ${id}::uuid and ${importsOf(actor)} for update`;
  return findImport(actor, tx, id);
}

type Move = { readonly to: "committed"; readonly counts: ImportTally } | { readonly to: "validated" };

/** False when somebody was faster: the import is no longer in the state the decision saw. */
export async function moveImport(actor: Actor, tx: Tx, before: ImportRecord, move: Move, now: Date): Promise<boolean> {
  const who = actor.kind === "person" ? actor.userId : null;
  const change =
    move.to === "committed"
      ? Prisma.sql`committed_at = ${now}::timestamptz, counts = ${JSON.stringify(move.counts)}::jsonb`
      : Prisma.sql`validated_at = ${now}::timestamptz, validated_by = ${who}::uuid`;
  const count = await tx.$executeRaw`
    update import i set state = ${move.to}::import_state, ${change}
    where i.id = ${before.id}::uuid and i.state = ${before.state}::import_state
      and ${move.to === "committed" ? ownImportsOf(actor) : onlyWith(actor, "validateImport")}`;
  return count === 1;
}
