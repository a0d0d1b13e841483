import { describe, expect, it } from "vitest";
import { acts, can, decideAct, figureScopeOf, provisionalScopeOf, rights, type Act } from "./access";
import { type Grant, type Role } from "./actor";
import { sampleActor, sampleJob, sampleVisitor } from "./samples";

const grants: Readonly<Record<Role, Grant>> = {
  administrator: { role: "administrator" },
  director: { role: "director" },
  departmentHead: { role: "departmentHead", department: "RH" },
  contributor: { role: "contributor", department: "RH" },
  ministryReader: { role: "ministryReader", ministry: "MJ" },
  auditor: { role: "auditor" },
};
const roles = Object.keys(grants) as Role[];
const withRole = (role: Role) => sampleActor([grants[role]]);

// « Who reaches what »: a all, o own scope, p published, c consolidated and own, x others, – not at all.
const table: Readonly<Record<Act, string>> = {
  readReference: "a a a a a a",
  editReference: "a a – – – –",
  readCampaigns: "– a a a – a",
  readLateness: "a a a a – a",
  readSheets: "– a o o – a",
  readProvisional: "– a o o – a",
  readWithheldComments: "– a – – – a",
  writeEntries: "– – o o – –",
  submitSheet: "– – o – – –",
  delegateEntry: "– – o – – –",
  createCampaign: "– a – – – –",
  openCampaign: "– a – – – –",
  closeCampaign: "– a – – – –",
  reopenCampaign: "– a – – – –",
  publishCampaign: "– a – – – –",
  returnSheet: "– a – – – –",
  validateSheet: "– a – – – –",
  grantException: "– a – – – –",
  importHistory: "a – – – – –",
  validateImport: "– a – – – –",
  readAllImports: "– a – – – a",
  readFigures: "– a a a p a",
  readPublications: "– a c – c a",
  readAudit: "a a o – – a",
  manageUsers: "x – – – – –",
};
const cases = acts.flatMap((act) => table[act].split(" ").map((reach, index) => ({ act, role: roles[index], reach })));

describe("the rights", () => {
  it.each(cases)("give $role on $act: $reach", ({ act, role, reach }) => {
    if (role === undefined) throw new Error("the table has a column too many");
    const actor = withRole(role);
    expect(can(actor, act)).toBe(reach !== "–");
    const own = role === "ministryReader" ? { ministry: "MJ" } : { department: "RH" };
    const other = role === "ministryReader" ? { ministry: "MIOM" } : { department: "ACE" };
    expect(can(actor, act, own)).toBe(["a", "o", "c", "p"].includes(reach));
    expect(can(actor, act, other)).toBe(reach === "a");
    expect(can(actor, act, "consolidated")).toBe(["a", "c", "p"].includes(reach));
  });

  it("are the union of the pairs, never a product of all roles and all scopes", () => {
    const both = sampleActor([grants.departmentHead, { role: "contributor", department: "ACE" }]);
    expect([can(both, "submitSheet", { department: "RH" }), can(both, "submitSheet", { department: "ACE" })]).toEqual([
      true,
      false,
    ]);
    expect(can(both, "writeEntries", { department: "ACE" })).toBe(true);
    const heads = sampleActor([grants.departmentHead, grants.ministryReader]);
    expect(can(heads, "readPublications", { ministry: "MJ" })).toBe(true);
    expect(can(heads, "readPublications", { department: "ACE" })).toBe(false);
  });

  it("let an administrator change all users but oneself", () => {
    const actor = sampleActor([grants.administrator], { userId: "me" });
    expect([can(actor, "manageUsers", { user: "me" }), can(actor, "manageUsers", { user: "you" })]).toEqual([
      false,
      true,
    ]);
  });

  it("let a job do everything, a visitor and a person without grant nothing", () => {
    for (const act of Object.keys(rights) as Act[]) {
      expect([can(sampleJob, act), can(sampleVisitor, act), can(sampleActor([]), act)]).toEqual([true, false, false]);
    }
  });

  it("ask for the second factor where an act needs one, after the role", () => {
    const signedIn = sampleActor([grants.director], { hasSteppedUp: false });
    expect(decideAct(signedIn, "validateSheet")).toEqual({ ok: false, error: "stepUpRequired" });
    expect(decideAct(signedIn, "returnSheet").ok).toBe(true);
    expect(decideAct(withRole("contributor"), "validateSheet")).toEqual({ ok: false, error: "forbidden" });
    expect(decideAct(sampleJob, "validateSheet").ok).toBe(true);
  });
});

describe("whose figures somebody is shown", () => {
  it.each([
    ["administrator", { kind: "none" }],
    ["director", { kind: "all" }],
    ["contributor", { kind: "all" }],
    ["ministryReader", { kind: "published", ministries: ["MJ"] }],
  ] as const)("as %s", (role, scope) => expect(figureScopeOf(withRole(role))).toEqual(scope));

  it("is the widest of several grants", () =>
    expect(figureScopeOf(sampleActor([grants.ministryReader, grants.auditor]))).toEqual({ kind: "all" }));

  it.each([
    ["director", "all"],
    ["auditor", "all"],
    ["departmentHead", ["RH"]],
    ["ministryReader", []],
    ["administrator", []],
  ] as const)("provisional values, as %s", (role, scope) => expect(provisionalScopeOf(withRole(role))).toEqual(scope));
});
