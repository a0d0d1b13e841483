import "server-only";
import type { Actor } from "@/lib/domain/actor";
import type { Manifest } from "@/lib/domain/publication";
import type { PublishedWithout } from "@/lib/domain/publishing";
import type { Tx } from "./internal/client";
import { onlyJobs, onlyWith } from "./internal/scope";
import { uuidv7 } from "./internal/uuid";

type Request = { readonly campaignId: string; readonly without: readonly PublishedWithout[]; readonly by: string };

/** Asks for the next number of a campaign; one that failed is asked for again under its number. */
export async function requestPublication(
  actor: Actor,
  tx: Tx,
  request: Request,
  now: Date,
): Promise<{ id: string; number: number }> {
  const without = JSON.stringify(request.without);
  const [row] = await tx.$queryRaw<{ id: string; number: number }[]>`
    insert into publication (id, campaign_id, number, state, requested_at, requested_by, without)
    select ${uuidv7(now)}::uuid, ${request.campaignId}::uuid,
      coalesce((select max(number) from publication where campaign_id = ${request.campaignId}::uuid and state = 'published'), 0) + 1,
      'sealing', ${now}::timestamptz, ${request.by}::uuid, ${without}::jsonb
    where ${onlyWith(actor, "publishCampaign")}
    on conflict (campaign_id, number) do update set state = 'sealing', requested_at = excluded.requested_at,
      requested_by = excluded.requested_by, without = excluded.without, failure = null, prepared = null,
      sealed_by = null, leased_until = null, files_made = 0, files_total = null
    where publication.state = 'failed'
    returning id, number`;
  if (row === undefined) throw new Error("the publication was not asked for");
  return row;
}

/** Keeps which revision of each owed cell became public. */
export async function storePublishedRevisions(actor: Actor, tx: Tx, publicationId: string): Promise<void> {
  await tx.$executeRaw`
    insert into published_revision (indicator_id, series_id, period, revision, publication_id)
    select v.indicator_id, v.series_id, v.period, max(v.revision), p.id
    from publication p join sheet s on s.campaign_id = p.campaign_id join sheet_cell c on c.sheet_id = s.id
      join lateral (
        select x.indicator_id, x.series_id, x.period, x.revision from validation x
        where (x.indicator_id, x.series_id, x.period) = (c.indicator_id, c.series_id, c.period)
        group by 1, 2, 3, 4 having max(x.sequence) % 2 = 1) v on true
    where p.id = ${publicationId}::uuid and ${onlyJobs(actor)}
    group by v.indicator_id, v.series_id, v.period, p.id`;
}

/** Reveals a publication: false when it is no longer being sealed. */
export async function revealPublication(
  actor: Actor,
  tx: Tx,
  id: string,
  manifest: Omit<Manifest, "supersededBy">,
): Promise<boolean> {
  const { publishedAt, snapshotSha256, auditHead, signature, keyId, erratum } = manifest;
  const count = await tx.$executeRaw`
    update publication set state = 'published', published_at = ${publishedAt}::timestamptz,
      snapshot_sha256 = ${snapshotSha256}, audit_head = ${auditHead}, signature = ${signature}, key_id = ${keyId},
      erratum = ${erratum === undefined ? null : JSON.stringify(erratum)}::jsonb, manifest = ${JSON.stringify(manifest)}::jsonb
    where id = ${id}::uuid and state = 'sealing' and ${onlyJobs(actor)}`;
  return count === 1;
}
