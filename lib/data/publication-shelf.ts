import "server-only";
import { can } from "@/lib/domain/access";
import type { Actor } from "@/lib/domain/actor";
import { parisDay } from "@/lib/domain/day";
import { lastDay } from "@/lib/domain/period";
import type { ReportLang } from "@/lib/domain/publication";
import {
  shelve,
  type ComingPublication,
  type CorrectedIndicator,
  type ScopeContents,
  type ShelvedPublication,
} from "@/lib/domain/publication-shelf";
import { chooseRoadmap } from "@/lib/domain/roadmap-view";
import { isAwaited } from "./internal/awaited-campaign";
import { Prisma, type Tx } from "./internal/client";
import { onlyWith, withReadableScopes } from "./internal/scope";
import { listPublications } from "./publication";
import { listDownloads, listOwnDownloads } from "./publication-download";
import { listReportNames } from "./report-facts";
import { findRoadmap, listRoadmaps, type RoadmapRow } from "./roadmap";

const mostPublications = 200;
const latestDownloads = 10;
const mostDownloads = 5000;

/** Everything a reader of reports finds of one roadmap, the latest first. */
export type Shelf = {
  readonly roadmap: RoadmapRow;
  readonly publications: readonly ShelvedPublication[];
  readonly coming: readonly ComingPublication[];
  /** What each scope is called: `department-CODE`, a ministry's code. */
  readonly names: Readonly<Record<string, string>>;
  /** The publications of which the reader took a file, as `PERIOD/NUMBER`. */
  readonly taken: readonly string[];
};
type Asked = { readonly roadmap: string | null; readonly lang: ReportLang };

/** Null when the roadmap asked for, or any, is absent. */
export async function findShelf(actor: Actor, tx: Tx, asked: Asked, now: Date): Promise<Shelf | null> {
  const today = parisDay(now);
  const known = await listRoadmaps(actor, tx);
  const chosen = chooseRoadmap(known, asked.roadmap, today);
  const roadmap = chosen ?? (asked.roadmap === null ? null : await findRoadmap(actor, tx, asked.roadmap));
  if (roadmap === null) return null;
  const filter = { roadmap: roadmap.slug, state: "published" } as const;
  const published = await listPublications(actor, tx, filter, mostPublications);
  const [latest] = published;
  const names = await listReportNames(actor, tx, latest === undefined ? today : lastDay(latest.period));
  return {
    roadmap,
    publications: published.map((one) => shelve(actor, one, asked.lang)),
    coming: await listComing(actor, tx, roadmap.slug),
    names: Object.fromEntries(names),
    taken: await listOwnDownloads(actor, tx, roadmap.slug),
  };
}

/**
 * Campaigns whose reports are to come, for all who read reports: their days alone, nothing of what was entered.
 */
function listComing(actor: Actor, tx: Tx, roadmap: string): Promise<ComingPublication[]> {
  return tx.$queryRaw<ComingPublication[]>`
    select c.period, c.state::text as state, c.closes_on::text as "closesOn",
      1 + coalesce((select max(p.number) from publication p where p.campaign_id = c.id and p.state = 'published'), 0) as next
    from campaign c join roadmap r on r.id = c.roadmap_id
    where r.slug = ${roadmap} and ${onlyWith(actor, "readPublications")} and ${isAwaited}
    order by c.period desc limit 4`;
}

/** A publication of the shelf with what its page tells besides; null for none. */
export async function findShown(actor: Actor, tx: Tx, publication: ShelvedPublication | undefined, asked: Shown) {
  if (publication === undefined) return null;
  const numbers = asked.publications.filter(({ period }) => period === publication.period);
  const corrected = new Set(numbers.flatMap(({ erratum }) => (erratum ?? []).map(({ indicator }) => indicator)));
  return {
    publication,
    contents: await listScopeContents(actor, tx, publication),
    indicators: await listCorrectedIndicators(actor, tx, [...corrected]),
    numbers,
    downloads: can(actor, "publishCampaign") ? await latest(actor, tx, publication, asked.hasAllDownloads) : null,
  };
}
type Shown = Pick<Shelf, "publications"> & { readonly hasAllDownloads: boolean };

async function latest(actor: Actor, tx: Tx, publication: ShelvedPublication, hasAll: boolean) {
  const limit = hasAll ? mostDownloads : latestDownloads;
  const rows = await listDownloads(actor, tx, publication, limit + 1);
  return { rows: rows.slice(0, limit), areAll: rows.length <= limit };
}

type Named = Pick<ShelvedPublication, "roadmap" | "period" | "number">;

/** How much each scope of a publication that the actor reads tells of. */
function listScopeContents(actor: Actor, tx: Tx, { roadmap, period, number }: Named): Promise<ScopeContents[]> {
  return tx.$queryRaw<ScopeContents[]>`
    select s.scope, (select count(*)::int from jsonb_object_keys(s.content -> 'indicators')) as indicators,
      coalesce(jsonb_array_length(s.content -> 'board' -> 'priorities'), 0) as priorities
    from publication_snapshot s join publication p on p.id = s.publication_id join campaign c on c.id = p.campaign_id
      join roadmap r on r.id = c.roadmap_id
    where r.slug = ${roadmap} and c.period = ${period} and p.number = ${number}
      and ${withReadableScopes(actor, Prisma.sql`s.scope`)}`;
}

/** What the indicators of corrections are called, and how precisely they are printed. */
function listCorrectedIndicators(actor: Actor, tx: Tx, codes: readonly string[]): Promise<CorrectedIndicator[]> {
  return tx.$queryRaw<CorrectedIndicator[]>`
    select distinct on (i.code) i.code, d.name, d.decimals
    from indicator i join indicator_definition d on d.indicator_id = i.id
    where i.code = any(${[...codes]}::text[]) and ${onlyWith(actor, "readReference")}
    order by i.code, d.revision desc`;
}
