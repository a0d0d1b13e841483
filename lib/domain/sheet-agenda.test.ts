import { describe, expect, it } from "vitest";

import type { Campaign } from "./campaign";
import type { Day } from "./day";
import type { Period } from "./period";
import { deadlineOf, sheetAgenda, type AgendaSheet } from "./sheet-agenda";

const day = (text: string) => text as Day;
const campaign: Campaign = {
  ...{ roadmap: "dinum-2023", period: "2026-Q3" as Period, state: "open" },
  ...{ opensOn: day("2026-10-05"), dueOn: day("2026-11-27"), closesOn: day("2026-12-04") },
};
const sheet = (change: Partial<Campaign>, state: AgendaSheet["sheet"]["state"] = "draft"): AgendaSheet => ({
  campaign: { ...campaign, ...change },
  sheet: { department: "RH", state },
  exception: null,
});
const today = day("2026-11-22");

describe("what a department owes", () => {
  it("is due on the due day, then until the closing", () => {
    expect(deadlineOf(sheet({}), today)).toEqual({
      ...{ dueOn: "2026-11-27", lastDay: "2026-12-04", daysLeft: 5, isLate: false },
    });
    expect(deadlineOf(sheet({}), day("2026-11-29"))).toMatchObject({ daysLeft: 5, isLate: true });
  });

  it("goes on until the last day of an exception", () => {
    const exception = { department: "RH", until: day("2026-12-20"), reason: "Extraction" };
    const excepted = { ...sheet({ state: "closed" }), exception };
    expect(deadlineOf(excepted, day("2026-12-10"))).toMatchObject({ lastDay: "2026-12-20", daysLeft: 10 });
    expect(sheetAgenda([excepted], [], day("2026-12-10")).toFill).toHaveLength(1);
    expect(sheetAgenda([excepted], [], day("2026-12-21")).toFill).toHaveLength(0);
  });

  it("is what can be filled, the most pressing first; then what is being reviewed; then the past", () => {
    const sheets = [
      sheet({ closesOn: day("2026-12-31") }, "returned"),
      sheet({}),
      sheet({}, "submitted"),
      sheet({ state: "published" }, "validated"),
    ];
    const agenda = sheetAgenda(sheets, [], today);
    expect(agenda.toFill.map(({ deadline }) => deadline.lastDay)).toEqual(["2026-12-04", "2026-12-31"]);
    expect(agenda.inReview).toEqual([sheets[2]]);
    expect(agenda.past).toEqual([sheets[3]]);
  });

  it("is nothing until the next collection opens", () => {
    const later = { ...campaign, state: "planned" as const, opensOn: day("2027-04-05") };
    const sooner = { ...later, opensOn: day("2027-01-04") };
    expect(sheetAgenda([], [later, sooner, campaign], today).next).toBe(sooner);
  });
});
