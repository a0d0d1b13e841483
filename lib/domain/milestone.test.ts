import { describe, expect, it } from "vitest";
import { milestoneStateOn, toldStateOn, type MilestoneState } from "./milestone";
import { dayOf } from "./samples";

const on = dayOf("2026-05-10");

describe("a milestone", () => {
  it.each<[string, string | null, MilestoneState]>([
    ["2026-05-10", null, "upcoming"],
    ["2026-05-09", null, "overdue"],
    ["2026-05-09", "2026-05-10", "achieved"],
    ["2026-05-09", "2026-05-11", "overdue"],
  ])("due on %s and achieved on %s stands as %s", (dueOn, achievedOn, state) => {
    const achieved = achievedOn === null ? null : dayOf(achievedOn);
    expect(milestoneStateOn({ title: "x", dueOn: dayOf(dueOn), achievedOn: achieved }, on)).toBe(state);
  });

  it.each<[MilestoneState, string, MilestoneState]>([
    ["upcoming", "2026-05-09", "overdue"],
    ["upcoming", "2026-05-10", "upcoming"],
    ["achieved", "2026-05-09", "achieved"],
  ])("told %s, due on %s, is %s by now", (state, dueOn, now) => {
    expect(toldStateOn({ state, dueOn }, on)).toBe(now);
  });
});
