import { describe, expect, it } from "vitest";
import type { Grant } from "./actor";
import type { Day } from "./day";
import { decideDelegation, decideDelegationEnd, lastDelegationDay } from "./delegation";
import { sampleActor, sampleJob, sampleVisitor } from "./samples";

const who = (...grants: readonly Grant[]) => sampleActor(grants);
const head: Grant = { role: "departmentHead", department: "RH" };
const answer = (...args: Parameters<typeof decideDelegation>) => {
  const decided = decideDelegation(...args);
  return decided.ok ? "yes" : decided.error;
};

describe("delegating the entry of a department", () => {
  it("is for its head, with a second factor", () => {
    expect(answer(who(head), "RH")).toBe("yes");
    expect(answer(sampleActor([head], { hasSteppedUp: false }), "RH")).toBe("stepUpRequired");
    expect(answer(who(head), "ISN")).toBe("forbidden");
  });

  it.each<[string, Grant]>([
    ["a contributor", { role: "contributor", department: "RH" }],
    ["the director", { role: "director" }],
    ["the administrator", { role: "administrator" }],
    ["an auditor", { role: "auditor" }],
    ["a reader", { role: "ministryReader", ministry: "MJ" }],
  ])("is not for %s", (_name, grant) => expect(answer(who(grant), "RH")).toBe("forbidden"));

  it("is not for who contributes here and heads elsewhere", () => {
    expect(answer(who(head, { role: "contributor", department: "ISN" }), "ISN")).toBe("forbidden");
    expect(answer(sampleVisitor, "RH")).toBe("forbidden");
    expect(answer(sampleJob, "RH")).toBe("yes");
  });
});

describe("the end of a delegation", () => {
  it("is twelve months ahead at most, whatever the year", () => {
    expect(lastDelegationDay("2026-11-23" as Day)).toBe("2027-11-23");
    expect(lastDelegationDay("2028-02-29" as Day)).toBe("2029-02-28");
  });

  it.each([
    ["2026-11-22", false],
    ["2026-11-23", true],
    ["2027-11-23", true],
    ["2027-11-24", false],
  ])("on %s is allowed: %s", (until, allowed) =>
    expect(decideDelegationEnd(until as Day, "2026-11-23" as Day).ok).toBe(allowed),
  );
});
