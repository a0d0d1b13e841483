import "server-only";
import type { Actor } from "@/lib/domain/actor";
import type { Period } from "@/lib/domain/period";
import type { SnapshotContent } from "@/lib/domain/publication-snapshot";
import { Prisma, type Tx } from "./internal/client";
import { withReadableScopes } from "./internal/scope";

type Key = { readonly roadmap: string; readonly period: Period; readonly number: number };

/** What a publication said to each scope of the actor's. */
export async function findSnapshots(
  actor: Actor,
  tx: Tx,
  { roadmap, period, number }: Key,
): Promise<Record<string, SnapshotContent>> {
  const rows = await tx.$queryRaw<{ scope: string; content: SnapshotContent }[]>`
    select s.scope, s.content from publication_snapshot s join publication p on p.id = s.publication_id
      join campaign c on c.id = p.campaign_id join roadmap r on r.id = c.roadmap_id
    where r.slug = ${roadmap} and c.period = ${period} and p.number = ${number} and p.state = 'published'
      and ${withReadableScopes(actor, Prisma.sql`s.scope`)}`;
  return Object.fromEntries(rows.map(({ scope, content }) => [scope, content]));
}
