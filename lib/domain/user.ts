import { can, decideAct } from "./access";
import type { Actor, Role } from "./actor";
import type { Day } from "./day";
import { fail, ok, type Result } from "./result";

export const userStates = ["invited", "active", "suspended", "revoked"] as const;
export type UserState = (typeof userStates)[number];

/** A right given to a person until a day inclusive, with its scope where the role has one. */
export type UserGrant = {
  readonly role: Role;
  readonly department?: string;
  readonly ministry?: string;
  readonly until?: Day | null;
};

/** Where an administrator may lead an account: `active` only one that an identity is bound to, `invited` only another. */
const moves: Readonly<Record<UserState, readonly UserState[]>> = {
  invited: ["invited", "revoked"],
  active: ["active", "suspended", "revoked"],
  suspended: ["suspended", "active", "revoked"],
  revoked: ["revoked", "active", "invited"],
};
type Account = { readonly id: string; readonly state: UserState; readonly isBound: boolean };

/** The states a screen offers for an account, its own left out. */
export const nextStates = ({ state, isBound }: Omit<Account, "id">): UserState[] =>
  moves[state].filter((to) => to !== state && fits(to, isBound));

const fits = (to: UserState, isBound: boolean): boolean => (isBound ? to !== "invited" : to !== "active");

/** Whether the actor may touch an account: an administrator all but oneself, with a second factor. */
export function decideAccountChange(
  actor: Actor,
  userId: string,
): Result<null, "forbidden" | "stepUpRequired" | "ownAccount"> {
  const may = decideAct(actor, "manageUsers");
  if (!may.ok) return may;
  return can(actor, "manageUsers", { user: userId }) ? ok(null) : fail("ownAccount");
}

/** Whether an account may go to a state; staying where it is renews the invitation of who never signed in. */
export const decideAccountState = ({ state, isBound }: Account, to: UserState): Result<null, "wrongState"> =>
  to === state || (moves[state].includes(to) && fits(to, isBound)) ? ok(null) : fail("wrongState");

/** The same rights, whatever their order. */
export function areSameGrants(a: readonly UserGrant[], b: readonly UserGrant[]): boolean {
  const keys = (grants: readonly UserGrant[]) => [...new Set(grants.map(keyOf))].sort().join("\n");
  return keys(a) === keys(b);
}

const keyOf = ({ role, department, ministry, until }: UserGrant): string =>
  [role, department ?? "", ministry ?? "", until ?? ""].join(" ");

/** An account as the API answers it. */
export type UserAnswer = {
  readonly id: string;
  readonly email: string;
  readonly state: UserState;
  readonly roles: readonly UserGrant[];
  readonly expectedSiret: string;
  readonly until: Day | null;
};
export const userAnswer = ({ id, email, state, roles, expectedSiret, until }: UserAnswer): UserAnswer => ({
  id,
  email,
  state,
  roles,
  expectedSiret,
  until,
});
