import "server-only";
import { recordEvent } from "@/lib/data/audit";
import { inScope } from "@/lib/data/transaction";
import { insertInvitation, insertUser, listUsers, type UserRow } from "@/lib/data/user";
import { decideAct } from "@/lib/domain/access";
import type { Actor } from "@/lib/domain/actor";
import type { Day } from "@/lib/domain/day";
import { fail, ok, type Result } from "@/lib/domain/result";
import type { UserGrant } from "@/lib/domain/user";
import { giveRoles, withKnownScopes, type UnknownScope } from "./give-roles";
import { invitationEnd } from "./invitation-end";

export type InviteUserRefusal = "forbidden" | "stepUpRequired" | "alreadyExists" | UnknownScope;
type Input = {
  readonly email: string;
  readonly expectedSiret: string;
  readonly roles: readonly UserGrant[];
  readonly until?: Day | null;
};

/** Invites a person: the first sign-in with that address and siret within thirty days binds it. Refuses a known address. */
export const inviteUser = (actor: Actor, input: Input, now: Date): Promise<Result<UserRow, InviteUserRefusal>> =>
  withKnownScopes(() =>
    inScope(actor, async (tx): Promise<Result<UserRow, InviteUserRefusal>> => {
      const may = decideAct(actor, "manageUsers");
      if (!may.ok) return may;
      const { until = null, roles } = input;
      const id = await insertUser(actor, tx, { ...input, until }, now);
      if (id === null) return fail("alreadyExists", [{ path: "email", code: "alreadyExists" }]);
      await giveRoles(actor, tx, id, roles, now);
      await insertInvitation(actor, tx, id, invitationEnd(now), now);
      await recordEvent(actor, tx, { at: now, act: "user.invite", object: id, detail: { roles, until } });
      const [user] = await listUsers(actor, tx, { id }, 1);
      if (user === undefined) throw new Error("the person invited is not there");
      return ok(user);
    }),
  );
