import type { Day } from "@/lib/domain/day";
import { Prisma } from "./client";

/** The name a ministry had on a day: the last known one runs on, the first one also holds before. */
export const ministryNameOn = (ministryId: Prisma.Sql, on: Day): Prisma.Sql => Prisma.sql`
  (select n.name from ministry_name n where n.ministry_id = ${ministryId}
    order by n.from_on <= ${on}::date desc, case when n.from_on <= ${on}::date then n.from_on end desc, n.from_on limit 1)`;
