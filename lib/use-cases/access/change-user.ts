import "server-only";
import { recordEvent } from "@/lib/data/audit";
import { inScope, type Tx } from "@/lib/data/transaction";
import {
  endAccess,
  insertInvitation,
  listUsers,
  revokeGrants,
  updateUser,
  type UserChange,
  type UserRow,
} from "@/lib/data/user";
import type { Actor } from "@/lib/domain/actor";
import { fail, ok, type Result } from "@/lib/domain/result";
import { areSameGrants, decideAccountChange, decideAccountState, type UserGrant } from "@/lib/domain/user";
import { giveRoles, withKnownScopes, type UnknownScope } from "./give-roles";
import { invitationEnd } from "./invitation-end";

export type ChangeUserRefusal =
  "forbidden" | "stepUpRequired" | "ownAccount" | "unknownUser" | "wrongState" | "alreadyExists" | UnknownScope;
type Input = UserChange & { readonly id: string; readonly roles?: readonly UserGrant[] };
type Answer = Result<UserRow, ChangeUserRefusal>;

/**
 * Changes what is named of an account; roles are replaced whole. Suspending or revoking ends its sessions and tokens;
 * `invited` invites anew who never signed in. Refuses oneself, a state the account cannot go to, an address of another.
 */
export const changeUser = (actor: Actor, { id, roles, ...change }: Input, now: Date): Promise<Answer> =>
  withKnownScopes(() =>
    inScope(actor, async (tx): Promise<Answer> => {
      const may = decideAccountChange(actor, id);
      if (!may.ok) return may;
      const [before] = await listUsers(actor, tx, { id }, 1);
      if (before === undefined) return fail("unknownUser", [{ path: "id", code: "unknownUser" }]);
      const state = decideAccountState(before, change.state ?? before.state);
      if (!state.ok) return fail(state.error, [{ path: "state", code: state.error }]);
      if (await isTaken(actor, tx, before, change))
        return fail("alreadyExists", [{ path: "email", code: "alreadyExists" }]);
      if (!(await updateUser(actor, tx, before, change))) return fail("wrongState");
      const given = roles !== undefined && !areSameGrants(before.roles, roles) ? roles : null;
      if (given !== null) await replaceRoles(actor, tx, id, given, now);
      await followState(actor, tx, id, change, now);
      return record(actor, tx, before, { ...change, ...(given !== null && { roles: given }) }, now);
    }),
  );

async function isTaken(actor: Actor, tx: Tx, before: UserRow, { email }: UserChange): Promise<boolean> {
  return email !== undefined && email !== before.email && (await listUsers(actor, tx, { email }, 1)).length > 0;
}

async function replaceRoles(actor: Actor, tx: Tx, id: string, roles: readonly UserGrant[], now: Date): Promise<void> {
  await revokeGrants(actor, tx, id, now);
  await giveRoles(actor, tx, id, roles, now);
}

async function followState(actor: Actor, tx: Tx, id: string, { state }: UserChange, now: Date): Promise<void> {
  if (state === "suspended" || state === "revoked") await endAccess(actor, tx, id, now);
  if (state === "invited") await insertInvitation(actor, tx, id, invitationEnd(now), now);
}

/** The event names the account and what became of it, never its address. */
async function record(
  actor: Actor,
  tx: Tx,
  before: UserRow,
  { email, ...change }: UserChange & { readonly roles?: readonly UserGrant[] },
  now: Date,
): Promise<Answer> {
  const isReadressed = email !== undefined && email !== before.email;
  const detail = { ...change, ...(isReadressed && { email: "changed" }) };
  const act = change.state === "revoked" ? "user.revoke" : "user.change";
  await recordEvent(actor, tx, { at: now, act, object: before.id, detail });
  const [after] = await listUsers(actor, tx, { id: before.id }, 1);
  return after === undefined ? fail("unknownUser") : ok(after);
}
