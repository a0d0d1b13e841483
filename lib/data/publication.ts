import "server-only";
import type { Actor } from "@/lib/domain/actor";
import type { Period } from "@/lib/domain/period";
import { readableScopes, type Correction, type Manifest, type PublishedFile } from "@/lib/domain/publication";
import type { PublishedWithout } from "@/lib/domain/publishing";
import type { ReportModel } from "@/lib/domain/report";
import { Prisma, type Tx } from "./internal/client";
import { onlyWith } from "./internal/scope";

export type PublicationRow = {
  readonly id: string;
  readonly campaignId: string;
  readonly roadmap: string;
  readonly period: Period;
  readonly number: number;
  readonly state: "sealing" | "published" | "failed";
  readonly requestedAt: Date;
  readonly publishedAt: Date | null;
  /** How many files a publication under way will have; null until that is known. */
  readonly filesTotal: number | null;
  readonly without: readonly PublishedWithout[];
  readonly erratum: readonly Correction[] | null;
  /** The signed manifest; null until sealed. */
  readonly manifest: Omit<Manifest, "supersededBy"> | null;
  readonly latest: number | null;
};

type Filter = {
  readonly id?: string;
  readonly roadmap?: string;
  readonly period?: Period;
  readonly number?: number;
  readonly state?: PublicationRow["state"];
};
const all = Prisma.sql`true`;
const equal = (column: Prisma.Sql, value: Prisma.Sql | undefined) =>
  value === undefined ? all : Prisma.sql`${column} = ${value}`;
const text = (value: string | undefined) => (value === undefined ? undefined : Prisma.sql`${value}`);

/** Latest period, then latest number first; `latest` is the number that now stands for the campaign. */
export function listPublications(
  actor: Actor,
  tx: Tx,
  filter: Filter,
  limit: number,
  after?: { readonly period: string; readonly roadmap: string; readonly number: number },
): Promise<PublicationRow[]> {
  const { id, roadmap, period, number, state } = filter;
  return tx.$queryRaw<PublicationRow[]>`
    select p.id, p.campaign_id as "campaignId", r.slug as roadmap, c.period, p.number, p.state::text as state,
      p.requested_at as "requestedAt", p.published_at as "publishedAt", p.files_total as "filesTotal", p.without, p.erratum, p.manifest,
      (select max(l.number) from publication l where l.campaign_id = c.id and l.state = 'published') as latest
    from publication p join campaign c on c.id = p.campaign_id join roadmap r on r.id = c.roadmap_id
    where ${equal(Prisma.sql`p.id::text`, text(id))} and ${equal(Prisma.sql`r.slug`, text(roadmap))}
      and ${equal(Prisma.sql`c.period`, text(period))} and ${equal(Prisma.sql`p.state::text`, text(state))}
      and ${number === undefined ? all : Prisma.sql`p.number = ${number}`}
      and ${after === undefined ? all : Prisma.sql`(c.period, r.slug, p.number) < (${after.period}, ${after.roadmap}, ${after.number})`}
      and ${onlyWith(actor, "readPublications")}
    order by c.period desc, r.slug desc, p.number desc limit ${limit}`;
}

export type FileKey = Pick<PublishedFile, "scope" | "lang" | "format">;

/** The report of one scope as its files say it, when it is in the actor's scopes; null where none was kept. */
export async function findPublishedReport(
  actor: Actor,
  tx: Tx,
  publicationId: string,
  scope: string,
): Promise<ReportModel | null> {
  const scopes = readableScopes(actor);
  if (scopes !== "all" && !scopes.includes(scope)) return null;
  const rows = await tx.$queryRaw<{ model: ReportModel }[]>`
    select model from publication_report where publication_id = ${publicationId}::uuid and scope = ${scope}`;
  return rows[0]?.model ?? null;
}
