import "server-only";
import { can } from "@/lib/domain/access";
import { departmentsOf, hasRole, type Actor } from "@/lib/domain/actor";
import { addDays, parisDay, startOfParisDay, type Day } from "@/lib/domain/day";
import {
  dutyDays,
  exceptionsUntil,
  type DutyAccess,
  type DutyCampaign,
  type DutyFacts,
  type DutyPublication,
  type DutySheet,
} from "@/lib/domain/duty";
import { isAwaited, isNotOvertaken } from "./internal/awaited-campaign";
import { Prisma, type Tx } from "./internal/client";
import { onlyWith } from "./internal/scope";

const calendar = Prisma.sql`'roadmap', r.slug, 'period', c.period, 'state', c.state, 'opensOn', c.opens_on,
  'dueOn', c.due_on, 'closesOn', c.closes_on`;

/** What is awaited of the actor, in each of the own roles; what belongs to another role is not asked for. */
export async function findDutyFacts(actor: Actor, tx: Tx, now: Date): Promise<DutyFacts> {
  const today = parisDay(now);
  const isDirector = can(actor, "returnSheet");
  const readsNews = hasRole(actor, "ministryReader", "auditor");
  return {
    sheets: departmentsOf(actor).length > 0 ? await listDutySheets(actor, tx) : [],
    campaigns: isDirector ? await listDutyCampaigns(actor, tx) : [],
    imports: isDirector ? await countImports(actor, tx) : 0,
    exceptions: isDirector ? await listEndingExceptions(actor, tx, today) : [],
    access: can(actor, "manageUsers") ? await countAccess(actor, tx, now) : nobody,
    publications: readsNews ? await listNewPublications(actor, tx, today) : [],
    ...(await findCalendar(actor, tx, today)),
  };
}

/** Sheets of the actor's own departments in campaigns where something can still be written or is examined. */
function listDutySheets(actor: Actor, tx: Tx): Promise<DutySheet[]> {
  const headed = departmentsOf(actor, "departmentHead");
  return tx.$queryRaw<DutySheet[]>`
    select json_build_object(${calendar}) as campaign, d.name as "departmentName",
      json_build_object('department', d.code, 'state', s.state) as sheet, d.code = any(${headed}::text[]) as "isHead",
      (select json_build_object('department', d.code, 'until', e.until_on, 'reason', e.reason) from sheet_exception e
        where e.sheet_id = s.id order by e.at desc, e.id desc limit 1) as exception,
      (select count(*)::int from sheet_cell k where k.sheet_id = s.id) as owed,
      (select count(*)::int from sheet_cell k where k.sheet_id = s.id and k.is_given) as given,
      (select m.reason from sheet_move m where m.sheet_id = s.id and m.move = 'return'
        order by m.at desc, m.id desc limit 1) as reason
    from sheet s join campaign c on c.id = s.campaign_id join roadmap r on r.id = c.roadmap_id
      join department d on d.id = s.department_id
    where c.state in ('open', 'closed') and s.state in ('draft', 'returned')
      and d.code = any(${departmentsOf(actor)}::text[])`;
}

/** Campaigns not over yet. */
function listDutyCampaigns(actor: Actor, tx: Tx): Promise<DutyCampaign[]> {
  return tx.$queryRaw<DutyCampaign[]>`
    select r.slug as roadmap, c.period, c.state::text as state, c.opens_on::text as "opensOn", c.due_on::text as "dueOn",
      c.closes_on::text as "closesOn", count(s.id)::int as sheets,
      count(s.id) filter (where s.state = 'submitted')::int as submitted,
      count(s.id) filter (where s.state = 'validated')::int as validated
    from campaign c join roadmap r on r.id = c.roadmap_id left join sheet s on s.campaign_id = c.id
    where ${onlyWith(actor, "returnSheet")} and (c.state in ('planned', 'open') or (c.state = 'closed' and ${isNotOvertaken}))
    group by r.slug, c.id order by c.period desc`;
}

async function countImports(actor: Actor, tx: Tx): Promise<number> {
  const rows = await tx.$queryRaw<{ count: number }[]>`
    select count(*)::int as count from import where kind = 'history' and state = 'committed'
      and ${onlyWith(actor, "validateImport")}`;
  return rows[0]?.count ?? 0;
}

function listEndingExceptions(actor: Actor, tx: Tx, today: Day): Promise<DutyFacts["exceptions"]> {
  return tx.$queryRaw<DutyFacts["exceptions"]>`
    select d.code as department, e.until_on::text as until, e.reason, c.period, r.slug as roadmap
    from sheet s join campaign c on c.id = s.campaign_id join roadmap r on r.id = c.roadmap_id
      join department d on d.id = s.department_id
      join lateral (select x.until_on, x.reason from sheet_exception x where x.sheet_id = s.id
        order by x.at desc, x.id desc limit 1) e on true
    where s.state in ('draft', 'returned') and c.state in ('open', 'closed')
      and e.until_on between ${today}::date and ${exceptionsUntil(today)}::date
      and ${onlyWith(actor, "grantException")}
    order by e.until_on, d.position`;
}

const nobody: DutyAccess = { pending: 0, expired: 0, suspended: 0, troubled: 0 };

async function countAccess(actor: Actor, tx: Tx, now: Date): Promise<DutyAccess> {
  const rows = await tx.$queryRaw<DutyAccess[]>`
    select count(*) filter (where u.state = 'invited' and i.is_open)::int as pending,
      count(*) filter (where u.state = 'invited' and not i.is_open)::int as expired,
      count(*) filter (where u.state = 'suspended')::int as suspended,
      (select count(*)::int from mail where state in ('refused', 'uncertain')
        and settled_at > ${startOfParisDay(addDays(parisDay(now), -dutyDays.publication))}::timestamptz) as troubled
    from user_account u cross join lateral (select exists (select from invitation n where n.user_id = u.id
      and n.used_at is null and n.expires_at > ${now}::timestamptz) as is_open) i
    where ${onlyWith(actor, "manageUsers")}`;
  return rows[0] ?? nobody;
}

function listNewPublications(actor: Actor, tx: Tx, today: Day): Promise<DutyPublication[]> {
  return tx.$queryRaw<DutyPublication[]>`
    select r.slug as roadmap, c.period, p.number
    from publication p join campaign c on c.id = p.campaign_id join roadmap r on r.id = c.roadmap_id
    where p.state = 'published' and p.published_at > ${startOfParisDay(addDays(today, -dutyDays.publication))}::timestamptz
      and ${onlyWith(actor, "readPublications")}
    order by p.published_at desc limit 10`;
}

type Calendar = Pick<DutyFacts, "next" | "awaited">;

/** What comes next. The days of a campaign are no secret to anybody signed in. */
async function findCalendar(actor: Actor, tx: Tx, today: Day): Promise<Calendar> {
  const rows = await tx.$queryRaw<Calendar[]>`
    select (select json_build_object('period', c.period, 'opensOn', c.opens_on) from campaign c
        where c.state = 'planned' and c.opens_on >= ${today}::date order by c.opens_on limit 1) as next,
      (select json_build_object('period', c.period, 'closesOn', c.closes_on, 'isOpen', c.state = 'open') from campaign c
        where ${isAwaited}
          and ${onlyWith(actor, "readFigures")}
        order by c.period desc limit 1) as awaited
    where ${onlyWith(actor, "readReference")}`;
  return rows[0] ?? { next: null, awaited: null };
}
