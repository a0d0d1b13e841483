import "server-only";
import type { Actor } from "@/lib/domain/actor";
import type { PriorityFacts } from "@/lib/domain/plan-facts";
import { Prisma, type Tx } from "./internal/client";
import { onlyWith } from "./internal/scope";

const links = (own: Prisma.Sql, other: Prisma.Sql): Prisma.Sql => Prisma.sql`
  (select coalesce(json_agg(json_build_object('roadmap', f.slug, 'label', f.label, 'number', o.number,
      'title', o.title, 'kind', s.kind) order by f.starts_on, o.number), '[]')
    from priority_succession s join priority o on o.id = ${other} join roadmap f on f.id = o.roadmap_id
    where ${own} = p.id)`;

/** The priorities of a roadmap in order, with those of other roadmaps that they take over or that take them over. */
export function listPriorities(actor: Actor, tx: Tx, roadmap: string): Promise<PriorityFacts[]> {
  return tx.$queryRaw<PriorityFacts[]>`
    select p.number, p.title,
      ${links(Prisma.sql`s.priority_id`, Prisma.sql`s.predecessor_id`)} as succeeds,
      ${links(Prisma.sql`s.predecessor_id`, Prisma.sql`s.priority_id`)} as "succeededBy"
    from priority p join roadmap r on r.id = p.roadmap_id
    where r.slug = ${roadmap} and ${onlyWith(actor, "readReference")} order by p.number`;
}
