import "server-only";
import { figureScopeOf } from "@/lib/domain/access";
import type { Actor } from "@/lib/domain/actor";
import type { BoardIndicator } from "@/lib/domain/board-answer";
import { viewOfSeries } from "@/lib/domain/own-view";
import type { Period } from "@/lib/domain/period";
import type { SnapshotContent } from "@/lib/domain/publication-snapshot";
import { publishedLine } from "@/lib/domain/published-trajectory";
import { listKnownIndicators } from "./figure";
import type { Tx } from "./internal/client";

type Request = { readonly roadmap: string; readonly ministry: string; readonly quarter: Period };
type Row = { readonly indicators: SnapshotContent["indicators"]; readonly publishedAt: Date };

/** What the last publication of a quarter says of a ministry, to its own readers. */
export async function listPublishedLines(
  actor: Actor,
  tx: Tx,
  { roadmap, ministry, quarter }: Request,
): Promise<BoardIndicator[]> {
  const scope = figureScopeOf(actor);
  if (scope.kind !== "published" || !scope.ministries.includes(ministry)) return [];
  const [found] = await tx.$queryRaw<Row[]>`
    select s.content -> 'indicators' as indicators, p.published_at as "publishedAt"
    from publication p join campaign c on c.id = p.campaign_id join roadmap r on r.id = c.roadmap_id
      join publication_snapshot s on s.publication_id = p.id and s.scope = ${ministry}
    where r.slug = ${roadmap} and c.period = ${quarter} and p.state = 'published'
    order by p.number desc limit 1`;
  if (found === undefined) return [];
  const known = await listKnownIndicators(actor, tx, { roadmap }, found.publishedAt);
  return known.flatMap((indicator) => {
    const snapshot = found.indicators[indicator.code];
    const view = viewOfSeries(indicator, quarter, (one) => one.ministry === ministry);
    return snapshot === undefined || view === null ? [] : [publishedLine(snapshot, view, found.publishedAt)];
  });
}
