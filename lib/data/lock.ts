import "server-only";
import type { Actor } from "@/lib/domain/actor";
import type { Period } from "@/lib/domain/period";
import { Prisma, type Tx } from "./internal/client";

type CampaignName = { readonly roadmap: string; readonly period: Period };

/**
 * Until commit: who writes in a campaign's sheets holds it `shared`, who moves the campaign holds it `alone`; then the
 * sheets of the departments whose state or cells change, always in one order.
 */
export async function lockCollection(
  actor: Actor,
  tx: Tx,
  { roadmap, period }: CampaignName,
  how: "shared" | "alone",
  departments: readonly string[] = [],
): Promise<void> {
  const name = `${roadmap}/${period}`;
  const campaign = Prisma.sql`hashtext(${`campaign ${name}`})`;
  const lock =
    how === "shared"
      ? Prisma.sql`pg_advisory_xact_lock_shared(${campaign})`
      : Prisma.sql`pg_advisory_xact_lock(${campaign})`;
  await tx.$queryRaw`
    with c as materialized (select ${lock}::text as held)
    select c.held, case when k.key is not null then pg_advisory_xact_lock(k.key)::text end as sheet
    from c left join (
      select distinct hashtext('sheet ' || sheet) as key
      from unnest(${departments.map((department) => `${name}/${department}`)}::text[]) as sheet order by 1) k on true`;
}

/** Held by whoever commits or validates values of a roadmap's past, until commit. */
export async function lockHistory(actor: Actor, tx: Tx, roadmapId: string): Promise<void> {
  await tx.$queryRaw`select pg_advisory_xact_lock(hashtext(${`history ${roadmapId}`}))::text`;
}
