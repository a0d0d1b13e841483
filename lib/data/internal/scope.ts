import { can, type ActScope } from "@/lib/domain/access";
import { departmentsOf, type Actor } from "@/lib/domain/actor";
import { readableScopes } from "@/lib/domain/publication";
import { Prisma } from "./client";

const everything = Prisma.sql`true`;
const nothing = Prisma.sql`false`;
const inDepartments = (column: Prisma.Sql, codes: readonly string[]): Prisma.Sql =>
  codes.length === 0
    ? nothing
    : Prisma.sql`${column} in (select id from department where code = any(${[...codes]}::text[]))`;

/** Rows of `column` (a department id) whose provisional cells the actor may see. */
export const withProvisionalCells = (actor: Actor, column: Prisma.Sql): Prisma.Sql =>
  can(actor, "readProvisional", "consolidated") ? everything : inDepartments(column, departmentsOf(actor));

/** Rows of `column` (a department id) whose cells the actor may write. */
export const writableBy = (actor: Actor, column: Prisma.Sql): Prisma.Sql =>
  actor.kind === "system" ? everything : inDepartments(column, departmentsOf(actor));

/** Rows of `column` (a department id) whose sheets the actor hands over. */
export const headedBy = (actor: Actor, column: Prisma.Sql): Prisma.Sql =>
  actor.kind === "system" ? everything : inDepartments(column, departmentsOf(actor, "departmentHead"));

/** Rows of `column` (a publication's scope) that the actor reads. */
export function withReadableScopes(actor: Actor, column: Prisma.Sql): Prisma.Sql {
  const scopes = readableScopes(actor);
  return scopes === "all" ? everything : Prisma.sql`${column} = any(${[...scopes]}::text[])`;
}

/** Everything for those who may do `act` (at all, or about `scope`), nothing for the others. */
export const onlyWith = (actor: Actor, act: Parameters<typeof can>[1], scope?: ActScope): Prisma.Sql =>
  can(actor, act, scope) ? everything : nothing;

/** Everything for a job, nothing for a person. */
export const onlyJobs = (actor: Actor): Prisma.Sql => (actor.kind === "system" ? everything : nothing);
