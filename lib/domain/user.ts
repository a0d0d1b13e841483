import type { Role } from "./actor";
import type { Day } from "./day";

export const userStates = ["invited", "active", "suspended", "revoked"] as const;
export type UserState = (typeof userStates)[number];

/** A right given to a person until a day inclusive, with its scope where the role has one. */
export type UserGrant = {
  readonly role: Role;
  readonly department?: string;
  readonly ministry?: string;
  readonly until?: Day | null;
};
