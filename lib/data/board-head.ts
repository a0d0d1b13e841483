import "server-only";
import { can } from "@/lib/domain/access";
import type { Actor } from "@/lib/domain/actor";
import type { RoadmapSpan } from "@/lib/domain/known-indicator";
import type { Period } from "@/lib/domain/period";
import type { Tx } from "./internal/client";

export type BoardHead = {
  readonly roadmap: RoadmapSpan;
  readonly priorities: readonly { readonly number: number; readonly title: string }[];
  /** Published quarters, latest first, each with the number of its latest publication. */
  readonly published: readonly { readonly period: Period; readonly number: number }[];
};

type HeadRow = RoadmapSpan & Pick<BoardHead, "priorities" | "published">;

/** What a board is about, as known at an instant (null: now). */
export async function findBoardHead(actor: Actor, tx: Tx, slug: string, at: Date | null): Promise<BoardHead | null> {
  const rows = await tx.$queryRaw<HeadRow[]>`
    select r.slug, r.starts_on::text as "startsOn", r.ends_on::text as "endsOn",
      (select coalesce(json_agg(json_build_object('number', p.number, 'title', p.title) order by p.number), '[]')
        from priority p where p.roadmap_id = r.id) as priorities,
      (select coalesce(json_agg(json_build_object('period', n.period, 'number', n.number) order by n.period desc), '[]')
        from (select c.period, max(p.number) as number from publication p join campaign c on c.id = p.campaign_id
          where c.roadmap_id = r.id and p.state = 'published' and p.published_at <= coalesce(${at}::timestamptz, 'infinity')
          group by c.period) n) as published
    from roadmap r where r.slug = ${slug} and ${can(actor, "readReference")}`;
  const [head] = rows;
  if (head === undefined) return null;
  const { priorities, published, ...roadmap } = head;
  return { roadmap, priorities, published };
}
