import "server-only";
import type { Actor } from "@/lib/domain/actor";
import type { PlannedCampaign } from "@/lib/domain/campaign-plan";
import { Prisma, type Tx } from "./internal/client";
import { onlyWith } from "./internal/scope";
import { undoable } from "./internal/shared-transaction";
import { uuidv7 } from "./internal/uuid";

/**
 * Writes all the campaigns or none of them. Always in the order of their periods, so that two plans at once wait for
 * each other instead of both failing. False where one exists already.
 */
export async function insertCampaigns(
  actor: Actor,
  tx: Tx,
  roadmap: string,
  campaigns: readonly PlannedCampaign[],
  now: Date,
): Promise<boolean> {
  const rows = campaigns.toSorted((a, b) => (a.period < b.period ? -1 : 1));
  const column = (of: (row: PlannedCampaign) => string) => Prisma.sql`${rows.map(of)}::text[]`;
  const insert = () => tx.$executeRaw`
    insert into campaign (id, roadmap_id, period, state, opens_on, due_on, closes_on)
    select n.id::uuid, r.id, n.period, 'planned', n.opens::date, n.due::date, n.closes::date
    from unnest(${column(() => uuidv7(now))}, ${column((row) => row.period)}, ${column((row) => row.opensOn)},
        ${column((row) => row.dueOn)}, ${column((row) => row.closesOn)})
        with ordinality as n(id, period, opens, due, closes, place)
      join roadmap r on r.slug = ${roadmap}
    where ${onlyWith(actor, "createCampaign")} order by n.place
    on conflict (roadmap_id, period) do nothing`;
  return (await undoable(tx, insert, (count) => count === rows.length)) === rows.length;
}
