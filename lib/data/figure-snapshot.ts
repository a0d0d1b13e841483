import "server-only";
import type { Actor } from "@/lib/domain/actor";
import type { BoardAnswer } from "@/lib/domain/board-answer";
import type { Period } from "@/lib/domain/period";
import type { IndicatorSnapshot } from "@/lib/domain/publication-snapshot";
import { Prisma, type Tx } from "./internal/client";
import { withReadableScopes } from "./internal/scope";

/** What the last publication of the indicator's roadmap says of it to the readers of a scope; null before any. */
export async function findIndicatorSnapshot(
  actor: Actor,
  tx: Tx,
  code: string,
  scope: string,
): Promise<IndicatorSnapshot | null> {
  const rows = await tx.$queryRaw<{ snapshot: IndicatorSnapshot | null }[]>`
    select s.content -> 'indicators' -> ${code} as snapshot
    from publication p join campaign c on c.id = p.campaign_id
      join indicator i on i.roadmap_id = c.roadmap_id
      join publication_snapshot s on s.publication_id = p.id and s.scope = ${scope}
    where i.code = ${code} and p.state = 'published' and ${withReadableScopes(actor, Prisma.sql`s.scope`)}
    order by c.period desc, p.number desc limit 1`;
  return rows[0]?.snapshot ?? null;
}

/** The board of the last publication of a period, or of the last period published. */
export async function findBoardSnapshot(
  actor: Actor,
  tx: Tx,
  roadmap: string,
  period?: Period,
): Promise<BoardAnswer | null> {
  const rows = await tx.$queryRaw<{ board: BoardAnswer | null }[]>`
    select s.content -> 'board' as board
    from publication p join campaign c on c.id = p.campaign_id join roadmap r on r.id = c.roadmap_id
      join publication_snapshot s on s.publication_id = p.id and s.scope = 'consolidated'
    where r.slug = ${roadmap} and p.state = 'published' and c.period = coalesce(${period ?? null}, c.period)
      and ${withReadableScopes(actor, Prisma.sql`s.scope`)}
    order by c.period desc, p.number desc limit 1`;
  return rows[0]?.board ?? null;
}
