import { describe, expect, it } from "vitest";
import type { Day } from "./day";
import { reminderOf } from "./reminder";

const dueOn = "2026-03-20" as Day;
const opened = (day: string) => ({ state: "open" as const, dueOn, openedAt: new Date(`${day}T08:00:00Z`) });
const draft = { state: "draft", wasSubmitted: false } as const;

describe("what the morning reminds a department of", () => {
  it.each([
    ["2026-03-12", null],
    ["2026-03-13", "dueInAWeek"],
    ["2026-03-16", "dueInAWeek"],
    ["2026-03-19", "dueTomorrow"],
    ["2026-03-20", "dueTomorrow"],
    ["2026-03-21", "sheetLate"],
    ["2026-04-30", "sheetLate"],
  ])("on %s: %s, the morning of the day itself having been missed or not", (today, reminder) => {
    expect(reminderOf(opened("2026-03-02"), draft, today as Day)).toBe(reminder);
  });

  it("is nothing of what the opening has just said", () => {
    expect(reminderOf(opened("2026-03-15"), draft, "2026-03-16" as Day)).toBeNull();
    expect(reminderOf(opened("2026-03-15"), draft, "2026-03-19" as Day)).toBe("dueTomorrow");
    expect(reminderOf(opened("2026-03-20"), draft, "2026-03-20" as Day)).toBeNull();
    expect(reminderOf({ ...opened("2026-03-15"), openedAt: null }, draft, "2026-03-16" as Day)).toBe("dueInAWeek");
  });

  it("is nothing where nobody waits for the sheet", () => {
    const late = "2026-03-25" as Day;
    for (const state of ["submitted", "validated"] as const)
      expect(reminderOf(opened("2026-03-02"), { state, wasSubmitted: true }, late)).toBeNull();
    // Handed over once, it came back: the return says what to do, not the calendar.
    expect(reminderOf(opened("2026-03-02"), { state: "returned", wasSubmitted: true }, late)).toBeNull();
    expect(reminderOf(opened("2026-03-02"), { state: "returned", wasSubmitted: true }, "2026-03-19" as Day)).toBe(
      "dueTomorrow",
    );
    expect(reminderOf({ ...opened("2026-03-02"), state: "closed" }, draft, late)).toBeNull();
  });
});
