import "server-only";
import type { Actor } from "@/lib/domain/actor";
import type { Day } from "@/lib/domain/day";
import type { Delegation } from "@/lib/domain/delegation";
import { Prisma, type Tx } from "./internal/client";
import { headedBy, onlyWith } from "./internal/scope";
import { uuidv7 } from "./internal/uuid";

const whoOf = (actor: Actor): string | null => (actor.kind === "person" ? actor.userId : null);

/** The id of the active account with that address; null for any other, whatever the reason. */
export async function findColleague(actor: Actor, tx: Tx, email: string, today: Day): Promise<string | null> {
  const rows = await tx.$queryRaw<{ id: string | null }[]>`
    select active_colleague(${email}, ${today}::date)::text as id where ${onlyWith(actor, "delegateEntry")}`;
  return rows[0]?.id ?? null;
}

/** The colleagues whom the actor lets fill the sheets of a department headed, whose day has not passed. */
export function listDelegations(actor: Actor, tx: Tx, department: string, today: Day): Promise<Delegation[]> {
  return tx.$queryRaw<Delegation[]>`
    select g.id::text as id, display_name(g.user_id) as name, g.until_on::text as until
    from role_grant g join department d on d.id = g.department_id
    where d.code = ${department} and g.role = 'contributor' and g.revoked_at is null and g.until_on >= ${today}::date
      and g.granted_by = ${whoOf(actor)}::uuid and ${headedBy(actor, Prisma.sql`g.department_id`)}
    order by g.until_on, name, g.id`;
}

type NewDelegation = { readonly userId: string; readonly department: string; readonly until: Day };

/** How many were given: none to oneself, nor for a department that the actor does not head. */
export function insertDelegation(actor: Actor, tx: Tx, given: NewDelegation, now: Date): Promise<number> {
  const { userId, department, until } = given;
  return tx.$executeRaw`
    insert into role_grant (id, user_id, role, department_id, until_on, granted_by, granted_at)
    select ${uuidv7(now)}::uuid, ${userId}::uuid, 'contributor', d.id, ${until}::date, ${whoOf(actor)}::uuid,
      ${now}::timestamptz
    from department d
    where d.code = ${department} and ${userId}::uuid is distinct from ${whoOf(actor)}::uuid
      and ${onlyWith(actor, "delegateEntry", { department })}`;
}

/** Ends what the actor gave for a department: one delegation, or all those of a colleague. The ids of who had them. */
export async function endDelegations(
  actor: Actor,
  tx: Tx,
  which: { readonly department: string } & ({ readonly id: string } | { readonly userId: string }),
  now: Date,
): Promise<string[]> {
  const one = "id" in which ? Prisma.sql`g.id = ${which.id}::uuid` : Prisma.sql`g.user_id = ${which.userId}::uuid`;
  const ended = await tx.$queryRaw<{ userId: string }[]>`
    update role_grant g set revoked_at = ${now}::timestamptz from department d
    where d.id = g.department_id and d.code = ${which.department} and ${one} and g.role = 'contributor'
      and g.revoked_at is null and g.until_on is not null and g.granted_by = ${whoOf(actor)}::uuid
      and ${onlyWith(actor, "delegateEntry", { department: which.department })}
    returning g.user_id::text as "userId"`;
  return ended.map(({ userId }) => userId);
}
