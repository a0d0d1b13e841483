import { describe, expect, it } from "vitest";
import type { Campaign, CollectionException } from "./campaign";
import type { Day } from "./day";
import { decideReminder, type Told } from "./manual-reminder";
import type { Period } from "./period";
import type { SheetState } from "./sheet";

const day = (text: string) => text as Day;
const open: Campaign = {
  ...{ roadmap: "plan", period: "2026-Q3" as Period, state: "open" },
  ...{ opensOn: day("2026-10-05"), dueOn: day("2026-11-27"), closesOn: day("2026-12-04") },
};
const closed: Campaign = { ...open, state: "closed" };
const late: CollectionException = { department: "RH", until: day("2026-12-20"), reason: "Panne" };
const told = (occasion: Told["occasion"], at: string, department = "RH"): Told => ({
  ...{ department, occasion, at: new Date(at) },
});
type Case = { campaign?: Campaign; state?: SheetState; exception?: CollectionException | null; told?: Told[] };
const decide = (today: string, { campaign = open, state = "draft", exception = null, told: already = [] }: Case = {}) =>
  decideReminder({ campaign, sheet: { department: "RH", state }, exception }, already, day(today));

describe("a reminder by hand", () => {
  it.each([
    ["2026-11-20", "2026-11-27", 7],
    ["2026-11-27", "2026-11-27", 0],
    ["2026-11-28", "2026-12-04", 6],
  ])("on %s names %s, %i days ahead", (today, term, daysLeft) => {
    expect(decide(today)).toEqual({ ok: true, value: { day: term, daysLeft } });
  });

  it("names the exception's last day once the calendar is over", () => {
    expect(decide("2026-12-10", { campaign: closed, exception: late })).toMatchObject({
      value: { day: "2026-12-20", daysLeft: 10 },
    });
    expect(decide("2026-11-20", { exception: late })).toMatchObject({ value: { day: "2026-11-27" } });
  });

  it("is for who can still hand over", () => {
    for (const state of ["submitted", "validated"] as const)
      expect(decide("2026-11-20", { state })).toMatchObject({ error: "notAwaited" });
    expect(decide("2026-11-20", { state: "returned" }).ok).toBe(true);
    expect(decide("2026-12-10", { campaign: closed })).toMatchObject({ error: "notAwaited" });
    expect(decide("2026-12-21", { campaign: closed, exception: late })).toMatchObject({ error: "notAwaited" });
  });

  it("is given once a day to a department, whatever the calendar's own reminders", () => {
    const already = [told("reminded", "2026-11-20T08:00:00Z")];
    expect(decide("2026-11-20", { told: already })).toMatchObject({ error: "alreadyReminded" });
    expect(decide("2026-11-21", { told: already }).ok).toBe(true);
    const others = [told("dueInAWeek", "2026-11-20T06:00:00Z"), told("reminded", "2026-11-20T08:00:00Z", "ISN")];
    expect(decide("2026-11-20", { told: others }).ok).toBe(true);
  });
});
