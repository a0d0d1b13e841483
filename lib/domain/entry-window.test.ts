import { describe, expect, it } from "vitest";
import { type Campaign, type CampaignState, type CollectionException } from "./campaign";
import { decideEntryWindow, decideException } from "./entry-window";
import { dayOf, periodOf, sampleActor } from "./samples";
import { type SheetState } from "./sheet";

const campaign = (state: CampaignState): Campaign => ({
  roadmap: "dinum-2023",
  period: periodOf("2026-Q3"),
  state,
  opensOn: dayOf("2026-10-05"),
  dueOn: dayOf("2026-11-27"),
  closesOn: dayOf("2026-12-04"),
});
const exception: CollectionException = { department: "RH", until: dayOf("2026-12-20"), reason: "système arrêté" };
const answer = (state: CampaignState, sheet: SheetState, today: string, granted: CollectionException | null = null) => {
  const decision = decideEntryWindow(campaign(state), { department: "RH", state: sheet }, granted, dayOf(today));
  return decision.ok ? "ok" : decision.error;
};

describe("when a value can be written", () => {
  it.each([
    ["planned", "draft", "2026-10-04", "tooEarly"],
    ["planned", "draft", "2026-10-05", "campaignNotOpen"],
    ["open", "draft", "2026-10-05", "ok"],
    ["open", "returned", "2026-12-04", "ok"],
    ["open", "draft", "2026-12-05", "campaignClosed"],
    ["open", "submitted", "2026-11-01", "sheetLocked"],
    ["open", "validated", "2026-11-01", "sheetLocked"],
    ["closed", "draft", "2026-11-01", "campaignClosed"],
    ["publishing", "draft", "2026-11-01", "campaignClosed"],
    ["published", "returned", "2026-11-01", "campaignClosed"],
  ] as const)("campaign %s, sheet %s, on %s: %s", (state, sheet, today, expected) =>
    expect(answer(state, sheet, today)).toBe(expected),
  );

  it.each([
    ["closed", "returned", "2026-12-20", "ok"],
    ["open", "draft", "2026-12-20", "ok"],
    ["closed", "returned", "2026-12-21", "campaignClosed"],
    ["closed", "validated", "2026-12-10", "sheetLocked"],
    ["publishing", "returned", "2026-12-10", "campaignClosed"],
    ["published", "returned", "2026-12-10", "campaignClosed"],
    ["planned", "draft", "2026-12-10", "campaignNotOpen"],
  ] as const)("under an exception, campaign %s, sheet %s, on %s: %s", (state, sheet, today, expected) =>
    expect(answer(state, sheet, today, exception)).toBe(expected),
  );

  it("knows no exception of another department", () =>
    expect(answer("closed", "returned", "2026-12-10", { ...exception, department: "ACE" })).toBe("campaignClosed"));
});

describe("an exception", () => {
  const director = sampleActor([{ role: "director" }]);
  const today = dayOf("2026-12-10");
  it.each([
    ["closed", "panne", "2026-12-10", "ok"],
    ["open", "panne", "2026-12-10", "ok"],
    ["published", "panne", "2026-12-20", "wrongState"],
    ["planned", "panne", "2026-12-20", "wrongState"],
    ["closed", "", "2026-12-20", "reasonRequired"],
    ["closed", "panne", "2026-12-09", "badCalendar"],
  ] as const)("on a campaign %s, for « %s », until %s: %s", (state, reason, until, expected) => {
    const asked = { reason, until: dayOf(until) };
    const decision = decideException(director, campaign(state), asked, { today, standing: null });
    expect(decision.ok ? "ok" : decision.error).toBe(expected);
  });

  it("replaces another one, and is never doubled", () => {
    const standing = { ...exception, until: dayOf("2026-12-15") };
    const decide = (until: string) =>
      decideException(director, campaign("closed"), { reason: "panne", until: dayOf(until) }, { today, standing });
    expect(decide("2026-12-15")).toMatchObject({ error: "alreadyExists" });
    expect(decide("2026-12-18").ok).toBe(true);
    expect(decide("2026-12-12").ok).toBe(true);
  });

  it("is the director's to grant", () => {
    const head = sampleActor([{ role: "departmentHead", department: "RH" }]);
    expect(decideException(head, campaign("closed"), exception, { today, standing: null })).toMatchObject({
      error: "forbidden",
    });
  });
});
