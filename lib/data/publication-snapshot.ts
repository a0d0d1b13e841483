import "server-only";
import type { Actor } from "@/lib/domain/actor";
import type { Period } from "@/lib/domain/period";
import type { PublishedPoints } from "@/lib/domain/erratum";
import { Prisma, type Tx } from "./internal/client";
import { withReadableScopes } from "./internal/scope";

type Key = { readonly roadmap: string; readonly period: Period; readonly number: number };

/** The points that a publication told to each scope of the actor's; nothing else of it, which is many times as much. */
export async function findPublishedPoints(
  actor: Actor,
  tx: Tx,
  { roadmap, period, number }: Key,
): Promise<Record<string, PublishedPoints>> {
  const rows = await tx.$queryRaw<{ scope: string; points: PublishedPoints }[]>`
    select s.scope, coalesce((select jsonb_object_agg(i.key,
        jsonb_build_object('plain', i.value -> 'plain', 'cumulated', i.value -> 'cumulated'))
      from jsonb_each(s.content -> 'indicators') i), '{}'::jsonb) as points
    from publication_snapshot s join publication p on p.id = s.publication_id
      join campaign c on c.id = p.campaign_id join roadmap r on r.id = c.roadmap_id
    where r.slug = ${roadmap} and c.period = ${period} and p.number = ${number} and p.state = 'published'
      and ${withReadableScopes(actor, Prisma.sql`s.scope`)}`;
  return Object.fromEntries(rows.map(({ scope, points }) => [scope, points]));
}
