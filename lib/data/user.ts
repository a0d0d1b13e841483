import "server-only";
import type { Actor } from "@/lib/domain/actor";
import type { Day } from "@/lib/domain/day";
import type { UserGrant, UserState } from "@/lib/domain/user";
import { Prisma, type Tx } from "./internal/client";
import { onlyWith } from "./internal/scope";
import { uuidv7 } from "./internal/uuid";

export type UserRow = {
  readonly id: string;
  readonly email: string;
  readonly state: UserState;
  readonly roles: readonly UserGrant[];
  readonly expectedSiret: string;
  readonly until: Day | null;
  readonly name: string;
  /** The one presented at the last sign-in. */
  readonly siret: string | null;
  /** Whether somebody signed in with it once: an identity is bound to it. */
  readonly isBound: boolean;
};

type Filter = { readonly id?: string; readonly email?: string; readonly after?: string };
const all = Prisma.sql`true`;

/** People with the roles they hold, in order of their addresses. */
export function listUsers(actor: Actor, tx: Tx, filter: Filter, limit: number): Promise<UserRow[]> {
  return tx.$queryRaw<UserRow[]>`
    select u.id, u.email, u.state::text as state, u.expected_siret as "expectedSiret", u.until_on::text as until,
      u.name, u.siret, exists (select from identity i where i.user_id = u.id) as "isBound",
      coalesce((select json_agg(json_strip_nulls(json_build_object('role', g.role, 'department', d.code,
          'ministry', m.code, 'until', g.until_on)) order by g.granted_at, g.id)
        from role_grant g left join department d on d.id = g.department_id left join ministry m on m.id = g.ministry_id
        where g.user_id = u.id and g.revoked_at is null), '[]') as roles
    from user_account u
    where ${filter.id === undefined ? all : Prisma.sql`u.id::text = ${filter.id}`}
      and ${filter.email === undefined ? all : Prisma.sql`u.email = ${filter.email}`}
      and ${filter.after === undefined ? all : Prisma.sql`u.email > ${filter.after}`}
      and ${onlyWith(actor, "manageUsers")}
    order by u.email limit ${limit}`;
}

type NewUser = { readonly email: string; readonly expectedSiret: string; readonly until: Day | null };

/** The id of the person invited; null when the address is known already. */
export async function insertUser(actor: Actor, tx: Tx, user: NewUser, now: Date): Promise<string | null> {
  const rows = await tx.$queryRaw<{ id: string }[]>`
    insert into user_account (id, email, name, expected_siret, state, until_on, created_at)
    select ${uuidv7(now)}::uuid, ${user.email}, ${user.email}, ${user.expectedSiret}, 'invited', ${user.until}::date,
      ${now}::timestamptz
    where ${onlyWith(actor, "manageUsers")} on conflict do nothing returning id`;
  return rows[0]?.id ?? null;
}

const whoOf = (actor: Actor): string | null => (actor.kind === "person" ? actor.userId : null);

export async function insertInvitation(
  actor: Actor,
  tx: Tx,
  userId: string,
  expiresAt: Date,
  now: Date,
): Promise<void> {
  await tx.$executeRaw`
    insert into invitation (id, user_id, invited_by, invited_at, expires_at)
    select ${uuidv7(now)}::uuid, ${userId}::uuid, ${whoOf(actor)}::uuid, ${now}::timestamptz, ${expiresAt}::timestamptz
    where ${onlyWith(actor, "manageUsers", { user: userId })}`;
}

/** Gives roles; those whose department or ministry does not exist are not given: the caller compares the count. */
export async function insertGrants(
  actor: Actor,
  tx: Tx,
  userId: string,
  grants: readonly UserGrant[],
  now: Date,
): Promise<number> {
  let given = 0;
  for (const { role, department = null, ministry = null, until = null } of grants) {
    given += await tx.$executeRaw`
      insert into role_grant (id, user_id, role, department_id, ministry_id, until_on, granted_by, granted_at)
      select ${uuidv7(now)}::uuid, ${userId}::uuid, ${role}::role_name, d.id, m.id, ${until}::date,
        ${whoOf(actor)}::uuid, ${now}::timestamptz
      from (select 1) one left join department d on d.code = ${department} left join ministry m on m.code = ${ministry}
      where (d.id is not null) = (${department}::text is not null) and (m.id is not null) = (${ministry}::text is not null)
        and ${onlyWith(actor, "manageUsers", { user: userId })}`;
  }
  return given;
}

export async function revokeGrants(actor: Actor, tx: Tx, userId: string, now: Date): Promise<void> {
  await tx.$executeRaw`update role_grant set revoked_at = ${now}::timestamptz
    where user_id = ${userId}::uuid and revoked_at is null and ${onlyWith(actor, "manageUsers", { user: userId })}`;
}

export type UserChange = {
  readonly state?: UserState;
  readonly email?: string;
  readonly expectedSiret?: string;
  readonly until?: Day | null;
};

/** False when somebody was faster: the person is no longer in the state the decision saw; or it is oneself. */
export async function updateUser(actor: Actor, tx: Tx, before: UserRow, change: UserChange): Promise<boolean> {
  const { state = before.state, email = before.email, expectedSiret = before.expectedSiret } = change;
  const until = change.until === undefined ? before.until : change.until;
  const count = await tx.$executeRaw`
    update user_account set state = ${state}::user_state, email = ${email}, expected_siret = ${expectedSiret},
      until_on = ${until}::date
    where id = ${before.id}::uuid and state = ${before.state}::user_state
      and ${onlyWith(actor, "manageUsers", { user: before.id })}`;
  return count === 1;
}

/** Ends every session and token of a person. */
export async function endAccess(actor: Actor, tx: Tx, userId: string, now: Date): Promise<void> {
  await tx.$executeRaw`update session set revoked_at = ${now}::timestamptz
    where user_id = ${userId}::uuid and revoked_at is null and ${onlyWith(actor, "manageUsers", { user: userId })}`;
  await tx.$executeRaw`update api_token set revoked_at = ${now}::timestamptz
    where user_id = ${userId}::uuid and revoked_at is null and ${onlyWith(actor, "manageUsers", { user: userId })}`;
}
