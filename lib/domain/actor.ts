declare const minted: unique symbol;
type Minted = { readonly [minted]: true };

export type Grant =
  | { readonly role: "administrator" | "director" | "auditor" }
  | { readonly role: "departmentHead" | "contributor"; readonly department: string }
  | { readonly role: "ministryReader"; readonly ministry: string };
export type Role = Grant["role"];

/**
 * The last acts in the audit chain, when a person was read, that changed any figure, an official one, and what figures
 * are measured with.
 */
export type ChangeStamps = { readonly figures: number; readonly results: number; readonly plan: number };

export type Person = Minted & {
  readonly kind: "person";
  readonly userId: string;
  readonly grants: readonly Grant[];
  /** A second factor was read back from the identity provider within the last 15 minutes (or the token carries it). */
  readonly hasSteppedUp: boolean;
  /** Absent for persons who were not read from the database: nothing is kept for them. */
  readonly stamps?: ChangeStamps;
  /** Only the seeding job's persons: their audit events may tell another instant than the clock's. */
  readonly tells?: "past";
};

/** The change that kept answers are measured against; undefined where nothing is kept for the actor. */
export const stampOf = (actor: Actor, until: keyof ChangeStamps): number | undefined =>
  actor.kind === "person" ? actor.stamps?.[until] : undefined;

/** Whoever acts. Only `lib/auth` makes one. Rights are the union of the grants, each with its own scope. */
export type Actor =
  Person | (Minted & { readonly kind: "system"; readonly job: string }) | (Minted & { readonly kind: "visitor" });

export const grantsOf = (actor: Actor): readonly Grant[] => (actor.kind === "person" ? actor.grants : []);
export const hasRole = (actor: Actor, ...roles: readonly Role[]): boolean =>
  grantsOf(actor).some((grant) => roles.includes(grant.role));
/** Codes of the departments the actor heads or contributes to. */
export const departmentsOf = (actor: Actor, ...roles: readonly ("departmentHead" | "contributor")[]): string[] =>
  grantsOf(actor).flatMap((grant) =>
    (grant.role === "departmentHead" || grant.role === "contributor") &&
    (roles.length === 0 || roles.includes(grant.role))
      ? [grant.department]
      : [],
  );
/** Codes of the ministries the actor reads for. */
export const ministriesOf = (actor: Actor): string[] =>
  grantsOf(actor).flatMap((grant) => (grant.role === "ministryReader" ? [grant.ministry] : []));
