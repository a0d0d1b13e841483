import "server-only";
import type { Actor } from "@/lib/domain/actor";
import type { Campaign, CampaignCalendar, CampaignState } from "@/lib/domain/campaign";
import type { Day } from "@/lib/domain/day";
import type { Period } from "@/lib/domain/period";
import { fail, ok, type Result } from "@/lib/domain/result";
import type { CampaignPublications } from "@/lib/domain/sealing";
import { Prisma, type Tx } from "./internal/client";
import { onlyWith } from "./internal/scope";
import { uuidv7 } from "./internal/uuid";

export type CampaignRow = Campaign &
  CampaignPublications & {
    readonly id: string;
    readonly roadmapId: string;
    /** When it was opened last; null before. */
    readonly openedAt: Date | null;
    /** Why it was opened again after its last publication. */
    readonly reopenReason: string | null;
  };

type Filter = {
  readonly roadmap?: string;
  readonly period?: Period;
  readonly state?: CampaignState;
  readonly id?: string;
};
type Page = { readonly limit: number; readonly after?: string };

const all = Prisma.sql`true`;

function matching(filter: Filter): Prisma.Sql {
  const parts = [
    filter.roadmap === undefined ? all : Prisma.sql`r.slug = ${filter.roadmap}`,
    filter.period === undefined ? all : Prisma.sql`c.period = ${filter.period}`,
    filter.state === undefined ? all : Prisma.sql`c.state = ${filter.state}::campaign_state`,
    filter.id === undefined ? all : Prisma.sql`c.id = ${filter.id}::uuid`,
  ];
  return Prisma.join(parts, " and ");
}

/** Latest period first; `after` is a `PERIOD/ROADMAP` already given. */
export function listCampaigns(actor: Actor, tx: Tx, filter: Filter, page: Page): Promise<CampaignRow[]> {
  return tx.$queryRaw<CampaignRow[]>`
    select c.id, c.roadmap_id as "roadmapId", r.slug as roadmap, c.period, c.state::text as state,
      c.opens_on::text as "opensOn", c.due_on::text as "dueOn", c.closes_on::text as "closesOn",
      c.opened_at as "openedAt", c.reopen_reason as "reopenReason",
      array(select p.number from publication p where p.campaign_id = c.id and p.state = 'published' order by 1) as publications,
      (select jsonb_build_object('number', p.number, 'state', p.state, 'requestedAt', p.requested_at,
          'made', p.files_made, 'total', p.files_total, 'failure', p.failure, 'without', p.without)
        from publication p where p.campaign_id = c.id and p.state <> 'published') as sealing
    from campaign c join roadmap r on r.id = c.roadmap_id
    where ${matching(filter)} and ${onlyWith(actor, "readCampaigns")}
      and ${page.after === undefined ? all : Prisma.sql`c.period || '/' || r.slug < ${page.after}`}
    order by c.period || '/' || r.slug desc limit ${page.limit}`;
}

export async function insertCampaign(
  actor: Actor,
  tx: Tx,
  campaign: CampaignCalendar & { roadmap: string; period: Period },
  now: Date,
): Promise<CampaignRow | null> {
  const rows = await tx.$queryRaw<{ id: string }[]>`
    insert into campaign (id, roadmap_id, period, state, opens_on, due_on, closes_on)
    select ${uuidv7(now)}::uuid, r.id, ${campaign.period}, 'planned', ${campaign.opensOn}::date,
      ${campaign.dueOn}::date, ${campaign.closesOn}::date
    from roadmap r where r.slug = ${campaign.roadmap} and ${onlyWith(actor, "createCampaign")}
    on conflict (roadmap_id, period) do nothing returning id`;
  const id = rows[0]?.id;
  return id === undefined ? null : ((await listCampaigns(actor, tx, { id }, { limit: 1 }))[0] ?? null);
}

type Change = { readonly state: CampaignState; readonly closesOn?: Day; readonly reopenReason?: string };

/** False when somebody was faster: the campaign is no longer in the state the decision saw. */
export async function moveCampaign(actor: Actor, tx: Tx, before: CampaignRow, to: Change, now: Date): Promise<boolean> {
  const count = await tx.$executeRaw`
    update campaign set state = ${to.state}::campaign_state,
      closes_on = coalesce(${to.closesOn ?? null}::date, closes_on),
      reopen_reason = coalesce(${to.reopenReason ?? null}, reopen_reason),
      opened_at = case when ${to.state} = 'open' then ${now}::timestamptz else opened_at end,
      closed_at = case when ${to.state} = 'closed' then ${now}::timestamptz else closed_at end
    where id = ${before.id}::uuid and state = ${before.state}::campaign_state and ${onlyWith(actor, "openCampaign")}`;
  return count === 1;
}

export type CampaignKey = { readonly period: Period; readonly roadmap?: string | undefined };

/** The campaign an address names; the roadmap is needed where several have that period. */
export async function findCampaign(
  actor: Actor,
  tx: Tx,
  { period, roadmap }: CampaignKey,
): Promise<Result<CampaignRow, "notFound" | "roadmapRequired">> {
  const filter = { period, ...(roadmap !== undefined && { roadmap }) };
  const [found, ...others] = await listCampaigns(actor, tx, filter, { limit: 2 });
  if (found === undefined) return fail("notFound");
  return others.length > 0 ? fail("roadmapRequired") : ok(found);
}
