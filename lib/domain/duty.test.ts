import { describe, expect, it } from "vitest";
import type { Campaign } from "./campaign";
import type { Day } from "./day";
import { dutiesOf, type DutyCampaign, type DutyFacts, type DutySheet } from "./duty";
import type { Period } from "./period";

const today = "2026-10-12" as Day;
const campaign: Campaign = {
  roadmap: "plan",
  period: "2026-Q3" as Period,
  state: "open",
  opensOn: "2026-10-01" as Day,
  dueOn: "2026-10-15" as Day,
  closesOn: "2026-10-20" as Day,
};
const nothing: DutyFacts = {
  sheets: [],
  campaigns: [],
  imports: 0,
  exceptions: [],
  access: { pending: 0, expired: 0, suspended: 0, troubled: 0 },
  publications: [],
  next: null,
  awaited: null,
};
const sheet: DutySheet = {
  campaign,
  sheet: { department: "RH", state: "draft" },
  exception: null,
  departmentName: "Ressources humaines",
  isHead: true,
  owed: 18,
  given: 14,
  reason: null,
};
const ofSheet = (change: Partial<DutySheet>, at = today) =>
  dutiesOf({ ...nothing, sheets: [{ ...sheet, ...change }] }, at).map(({ kind, count, daysLeft, isLate }) => [
    kind,
    count,
    daysLeft,
    isLate,
  ]);
const ofCampaign = (change: Partial<DutyCampaign>) =>
  dutiesOf({ ...nothing, campaigns: [{ ...campaign, sheets: 3, submitted: 0, validated: 0, ...change }] }, today).map(
    ({ kind }) => kind,
  );

describe("what a department owes", () => {
  it("is what is left and how long there is, then handing over, which is the head's", () => {
    expect(ofSheet({})).toEqual([["fill", 4, 3, false]]);
    expect(ofSheet({}, "2026-10-16" as Day)).toEqual([["fill", 4, 4, true]]);
    expect(ofSheet({ given: 18 })).toEqual([["handOver", undefined, 3, false]]);
    expect(ofSheet({ given: 18, isHead: false })).toEqual([]);
  });

  it("is a returned sheet whatever it holds, with the reason", () => {
    const returned = { sheet: { department: "RH", state: "returned" }, reason: "À revoir", given: 18 } as const;
    expect(ofSheet(returned)).toEqual([["returned", 0, 3, false]]);
  });

  it("is nothing once it cannot be written any more, but under an exception", () => {
    const over = "2026-10-22" as Day;
    expect(ofSheet({}, over)).toEqual([]);
    const exception = { department: "RH", until: "2026-10-25" as Day, reason: "Panne" };
    expect(ofSheet({ exception }, over)).toEqual([["fill", 4, 3, true]]);
  });
});

describe("what the direction owes a campaign", () => {
  it.each([
    [{}, []],
    [{ submitted: 2 }, ["review"]],
    [{ validated: 3 }, ["close"]],
    [{ closesOn: "2026-10-11" as Day, submitted: 1 }, ["review", "close"]],
    [{ state: "closed", validated: 3 }, ["publish"]],
    [{ state: "planned", sheets: 0 }, ["open"]],
    [{ state: "planned", sheets: 0, opensOn: "2026-10-13" as Day }, []],
  ] as const)("%j: %j", (change, kinds) => expect(ofCampaign(change)).toEqual(kinds));
});

it("names what waits in each other part, and nothing that does not", () => {
  const facts = {
    ...nothing,
    imports: 1,
    access: { pending: 2, expired: 0, suspended: 1, troubled: 1 },
    publications: [
      { roadmap: "plan", period: "2026-Q2" as Period, number: 1 },
      { roadmap: "plan", period: "2026-Q1" as Period, number: 2 },
    ],
  };
  const kinds = dutiesOf(facts, today).map(({ kind }) => kind);
  expect(kinds).toEqual(["imports", "suspended", "pending", "troubled", "report", "erratum"]);
  expect(dutiesOf(nothing, today)).toEqual([]);
});
