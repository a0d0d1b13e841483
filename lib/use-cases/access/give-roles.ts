import "server-only";
import type { Tx } from "@/lib/data/transaction";
import { insertGrants } from "@/lib/data/user";
import type { Actor } from "@/lib/domain/actor";
import { fail, type Result } from "@/lib/domain/result";
import type { UserGrant } from "@/lib/domain/user";

export type UnknownScope = "unknownDepartment" | "unknownMinistry";

class UndoneByRole extends Error {
  readonly role: readonly [index: number, grant: UserGrant];
  constructor(...role: UndoneByRole["role"]) {
    super("a role names what does not exist");
    this.role = role;
  }
}

/** Gives roles to a person; one that names an unknown department or ministry undoes the whole transaction. */
export async function giveRoles(
  actor: Actor,
  tx: Tx,
  userId: string,
  roles: readonly UserGrant[],
  now: Date,
): Promise<void> {
  for (const [index, grant] of roles.entries()) {
    if ((await insertGrants(actor, tx, userId, [grant], now)) === 0) throw new UndoneByRole(index, grant);
  }
}

/** What `work` answers, or which role undid it. */
export async function withKnownScopes<T, E extends string>(
  work: () => Promise<Result<T, E>>,
): Promise<Result<T, E | UnknownScope>> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof UndoneByRole)) throw error;
    const [index, grant] = error.role;
    const field = grant.department === undefined ? "ministry" : "department";
    const code = field === "ministry" ? "unknownMinistry" : "unknownDepartment";
    return fail(code, [{ path: `roles[${String(index)}].${field}`, code }]);
  }
}
