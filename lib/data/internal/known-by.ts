import { Prisma } from "./client";

/** Rows whose `column` is not later than an instant; all of them where it is null. */
export const knownBy = (column: Prisma.Sql, at: Date | null): Prisma.Sql =>
  at === null ? Prisma.sql`true` : Prisma.sql`${column} <= ${at}::timestamptz`;
