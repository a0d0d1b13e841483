import "server-only";
import { figureScopeOf } from "@/lib/domain/access";
import type { Actor } from "@/lib/domain/actor";
import type { Day } from "@/lib/domain/day";
import type { MinistryFacts } from "@/lib/domain/plan-facts";
import { Prisma, type Tx } from "./internal/client";
import { ministryNameOn } from "./internal/ministry-name";
import { onlyWith } from "./internal/scope";

/** Ministries with all their names, and the one they have on a day. */
export function listMinistries(actor: Actor, tx: Tx, on: Day): Promise<MinistryFacts[]> {
  return tx.$queryRaw<MinistryFacts[]>`
    select m.code, coalesce(${ministryNameOn(Prisma.sql`m.id`, on)}, m.code) as name,
      (select coalesce(json_agg(json_build_object('name', n.name, 'from', n.from_on, 'to', n.to_on)
        order by n.from_on), '[]') from ministry_name n where n.ministry_id = m.id) as names
    from ministry m where ${onlyWith(actor, "readReference")} order by m.position, m.code`;
}

/** One ministry; of those who only read for a ministry, their own. */
export async function findMinistry(actor: Actor, tx: Tx, code: string, on: Day): Promise<MinistryFacts | null> {
  const scope = figureScopeOf(actor);
  if (scope.kind === "published" && !scope.ministries.includes(code)) return null;
  return (await listMinistries(actor, tx, on)).find((one) => one.code === code) ?? null;
}
