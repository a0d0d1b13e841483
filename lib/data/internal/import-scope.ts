import { can } from "@/lib/domain/access";
import type { Actor } from "@/lib/domain/actor";
import { Prisma } from "./client";

/** Rows of `import` (alias i) the actor uploaded: who reads them all changes none of the others. */
export const ownImportsOf = (actor: Actor): Prisma.Sql =>
  actor.kind === "person" ? Prisma.sql`i.uploader_id = ${actor.userId}::uuid` : Prisma.sql`false`;

/** Rows of `import` (alias i) the actor may see: one's own, or all for those who read them. */
export function importsOf(actor: Actor): Prisma.Sql {
  if (can(actor, "readAllImports")) return Prisma.sql`true`;
  return ownImportsOf(actor);
}
