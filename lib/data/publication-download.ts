import "server-only";
import type { Actor } from "@/lib/domain/actor";
import { readableScopes, type ReportFormat, type ReportLang } from "@/lib/domain/publication";
import type { Tx } from "./internal/client";
import { onlyJobs, onlyWith } from "./internal/scope";
import { uuidv7 } from "./internal/uuid";
import type { FileKey } from "./publication";

/** Keeps that the actor took a file of their scopes. */
export async function recordDownload(
  actor: Actor,
  tx: Tx,
  publicationId: string,
  { scope, lang, format }: FileKey,
  now: Date,
): Promise<void> {
  const scopes = readableScopes(actor);
  if (actor.kind !== "person" || (scopes !== "all" && !scopes.includes(scope))) return;
  await tx.$executeRaw`
    insert into publication_download (id, publication_id, scope, lang, format, user_id, at)
    select ${uuidv7(now)}::uuid, f.publication_id, f.scope, f.lang, f.format, ${actor.userId}::uuid, ${now}::timestamptz
    from publication_file f
    where (f.publication_id, f.scope, f.lang, f.format) = (${publicationId}::uuid, ${scope}, ${lang}, ${format})`;
}

/** What one person took of one scope of a publication. */
export type DownloadRow = {
  readonly person: string | null;
  readonly scope: string;
  readonly lang: ReportLang;
  readonly formats: readonly ReportFormat[];
  readonly times: number;
  readonly lastAt: Date;
};

/** Who took what of a publication, the latest first: for the director. */
export function listDownloads(
  actor: Actor,
  tx: Tx,
  { roadmap, period, number }: { readonly roadmap: string; readonly period: string; readonly number: number },
  limit: number,
): Promise<DownloadRow[]> {
  return tx.$queryRaw<DownloadRow[]>`
    select display_name(d.user_id) as person, d.scope, d.lang, array_agg(distinct d.format order by d.format) as formats,
      count(*)::int as times, max(d.at) as "lastAt"
    from publication_download d join publication p on p.id = d.publication_id join campaign c on c.id = p.campaign_id
      join roadmap r on r.id = c.roadmap_id
    where r.slug = ${roadmap} and c.period = ${period} and p.number = ${number} and ${onlyWith(actor, "publishCampaign")}
    group by d.user_id, d.scope, d.lang order by max(d.at) desc limit ${limit}`;
}

/** The numbers of the publications of which the actor took a file, as `PERIOD/NUMBER`. */
export async function listOwnDownloads(actor: Actor, tx: Tx, roadmap: string): Promise<string[]> {
  if (actor.kind !== "person") return [];
  const rows = await tx.$queryRaw<{ taken: string }[]>`
    select distinct c.period || '/' || p.number as taken
    from publication_download d join publication p on p.id = d.publication_id join campaign c on c.id = p.campaign_id
      join roadmap r on r.id = c.roadmap_id
    where r.slug = ${roadmap} and d.user_id = ${actor.userId}::uuid order by 1`;
  return rows.map(({ taken }) => taken);
}

/** The people who took a file of the earlier numbers of a campaign: they are told of the one that replaces them. */
export async function listTakers(actor: Actor, tx: Tx, campaignId: string): Promise<string[]> {
  const rows = await tx.$queryRaw<{ id: string }[]>`
    select distinct d.user_id as id from publication_download d join publication p on p.id = d.publication_id
    where p.campaign_id = ${campaignId}::uuid and ${onlyJobs(actor)} order by 1`;
  return rows.map(({ id }) => id);
}
