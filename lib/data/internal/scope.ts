import { can } from "@/lib/domain/access";
import { departmentsOf, type Actor } from "@/lib/domain/actor";
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

/** Everything for those who may do `act` at all, nothing for the others. */
export const onlyWith = (actor: Actor, act: Parameters<typeof can>[1]): Prisma.Sql =>
  can(actor, act) ? everything : nothing;
