import { describe, expect, it } from "vitest";
import type { Actor, Person } from "./actor";
import { areSameGrants, decideAccountChange, decideAccountState, nextStates, userStates, type UserState } from "./user";

const person = (over: Partial<Person>): Actor =>
  ({ kind: "person", userId: "me", grants: [{ role: "administrator" }], hasSteppedUp: true, ...over }) as Actor;

describe("who changes an account", () => {
  it("is an administrator with a second factor, and never oneself", () => {
    expect(decideAccountChange(person({}), "other").ok).toBe(true);
    expect(decideAccountChange(person({}), "me")).toEqual({ ok: false, error: "ownAccount" });
    expect(decideAccountChange(person({ hasSteppedUp: false }), "other")).toEqual({
      ok: false,
      error: "stepUpRequired",
    });
    expect(decideAccountChange(person({ grants: [{ role: "director" }] }), "other")).toEqual({
      ok: false,
      error: "forbidden",
    });
  });
});

describe("the states of an account", () => {
  const reachable = (state: UserState, isBound: boolean) => userStates.filter((to) => allows(state, to, isBound));
  const allows = (state: UserState, to: UserState, isBound: boolean) =>
    decideAccountState({ id: "x", state, isBound }, to).ok;

  it.each<[UserState, boolean, UserState[]]>([
    ["invited", false, ["invited", "revoked"]],
    ["active", true, ["active", "suspended", "revoked"]],
    ["suspended", true, ["active", "suspended", "revoked"]],
    ["revoked", true, ["active", "revoked"]],
    ["revoked", false, ["invited", "revoked"]],
  ])("%s, bound %s: %j", (state, isBound, states) => {
    expect(reachable(state, isBound).toSorted()).toEqual(states.toSorted());
    expect(nextStates({ state, isBound }).toSorted()).toEqual(states.filter((to) => to !== state).toSorted());
  });

  it("compares rights whatever their order", () => {
    const rh = { role: "departmentHead", department: "RH" } as const;
    expect(areSameGrants([rh, { role: "auditor" }], [{ role: "auditor" }, { ...rh, until: null }])).toBe(true);
    expect(areSameGrants([rh], [{ role: "contributor", department: "RH" }])).toBe(false);
  });
});
