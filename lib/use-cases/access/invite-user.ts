import "server-only";
import { recordEvent } from "@/lib/data/audit";
import { insertGrants, insertInvitation, insertUser, listUsers, type UserRow } from "@/lib/data/user";
import { inScope } from "@/lib/data/transaction";
import { decideAct } from "@/lib/domain/access";
import type { Actor } from "@/lib/domain/actor";
import type { Day } from "@/lib/domain/day";
import { fail, ok, type Result } from "@/lib/domain/result";
import type { UserGrant } from "@/lib/domain/user";

export type InviteUserRefusal =
  "forbidden" | "stepUpRequired" | "alreadyExists" | "unknownDepartment" | "unknownMinistry";
type Input = {
  readonly email: string;
  readonly expectedSiret: string;
  readonly roles: readonly UserGrant[];
  readonly until?: Day | null;
};

const invitationDays = 30;
class Undo extends Error {}

/** Invites a person: the first sign-in with that address and siret within thirty days binds it. Refuses a known address. */
export async function inviteUser(actor: Actor, input: Input, now: Date): Promise<Result<UserRow, InviteUserRefusal>> {
  try {
    return await inScope(actor, async (tx): Promise<Result<UserRow, InviteUserRefusal>> => {
      const may = decideAct(actor, "manageUsers");
      if (!may.ok) return may;
      const id = await insertUser(actor, tx, { ...input, until: input.until ?? null }, now);
      if (id === null) return fail("alreadyExists", [{ path: "email", code: "alreadyExists" }]);
      for (const [index, grant] of input.roles.entries()) {
        if ((await insertGrants(actor, tx, id, [grant], now)) === 0) throw new Undo(String(index));
      }
      await insertInvitation(actor, tx, id, new Date(now.getTime() + invitationDays * 86_400_000), now);
      await recordEvent(actor, tx, { at: now, act: "user.invite", object: id, detail: { roles: input.roles } });
      const [user] = await listUsers(actor, tx, { id }, 1);
      if (user === undefined) throw new Error("the person invited is not there");
      return ok(user);
    });
  } catch (error) {
    if (!(error instanceof Undo)) throw error;
    return unknownScope(input.roles, Number(error.message));
  }
}

/** The whole invitation is undone when one of its roles names what does not exist. */
function unknownScope(roles: readonly UserGrant[], index: number): Result<never, InviteUserRefusal> {
  const field = roles[index]?.department === undefined ? "ministry" : "department";
  const code = field === "ministry" ? "unknownMinistry" : "unknownDepartment";
  return fail(code, [{ path: `roles[${String(index)}].${field}`, code }]);
}
