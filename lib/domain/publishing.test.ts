import { describe, expect, it } from "vitest";
import { decidePublish, type PublishedWithout } from "./publishing";
import { sampleActor } from "./samples";
import { type CampaignState } from "./campaign";

const director = sampleActor([{ role: "director" }]);
const sheets = [
  { department: "RH", state: "validated" },
  { department: "BUD", state: "submitted" },
] as const;
const publish = (without: readonly PublishedWithout[], state: CampaignState = "closed") => {
  const decision = decidePublish(director, { state }, sheets, without);
  return decision.ok ? "ok" : `${decision.error} ${(decision.faults ?? []).map(({ path }) => path).join(" ")}`.trim();
};
const late = { department: "BUD", reason: "agent absent" };

describe("publishing", () => {
  it.each([
    [[late], "ok"],
    [[], "wrongState without"],
    [[{ ...late, reason: " " }], "reasonRequired without[0].reason"],
    [[late, { department: "XXX", reason: "?" }], "unknownDepartment without[1].department"],
    [[late, { department: "RH", reason: "?" }], "wrongState without[1].department"],
  ])("without %j is %s", (without, expected) => expect(publish(without)).toBe(expected));

  it.each(["planned", "open", "publishing", "published"] as const)("is not for a campaign that is %s", (state) =>
    expect(publish([late], state)).toBe("wrongState"),
  );

  it("is the director's", () => {
    const head = sampleActor([{ role: "departmentHead", department: "BUD" }]);
    expect(decidePublish(head, { state: "closed" }, sheets, [late])).toEqual({ ok: false, error: "forbidden" });
  });
});
