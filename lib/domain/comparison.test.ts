import { describe, expect, it } from "vitest";
import { chooseComparison, isOneThing, type AskedComparison } from "./comparison";
import { dayOf, periodOf } from "./samples";

const nothing: AskedComparison = { from: null, to: null, period: null, fromDay: null, toDay: null };
const view = { period: periodOf("2026-Q2"), today: dayOf("2026-11-23") };
const choose = (over: Partial<AskedComparison>, figures: "all" | "published" = "all") =>
  chooseComparison({ ...nothing, ...over }, view, { figures });

describe("what is compared", () => {
  it.each([
    ["nothing asked", {}, "2026-Q1", "2026-Q2"],
    ["the later one", { to: periodOf("2026-Q1") }, "2025-Q4", "2026-Q1"],
    ["the earlier one", { from: periodOf("2025-Q2") }, "2025-Q2", "2026-Q2"],
    ["backwards", { from: periodOf("2026-Q2"), to: periodOf("2025-Q2") }, "2025-Q2", "2026-Q2"],
    ["only an earlier one that is later", { from: periodOf("2026-Q3") }, "2026-Q2", "2026-Q3"],
  ])("two quarters: %s", (_case, over, from, to) => expect(choose(over)).toEqual({ kind: "periods", from, to }));

  const day = dayOf("2026-06-03");
  it.each([
    ["both days", { fromDay: day, toDay: dayOf("2026-10-01") }, "2026-06-03", "2026-10-01"],
    ["since a day", { fromDay: day }, "2026-06-03", "2026-11-23"],
    ["until a day", { toDay: dayOf("2026-10-01") }, "2026-06-30", "2026-10-01"],
    ["backwards", { fromDay: dayOf("2026-10-01"), toDay: day }, "2026-06-03", "2026-10-01"],
    ["in the future", { fromDay: day, toDay: dayOf("2030-01-01") }, "2026-06-03", "2026-11-23"],
  ])("one quarter on two days: %s", (_case, over, from, to) =>
    expect(choose(over)).toEqual({ kind: "days", period: "2026-Q2", from, to }),
  );

  it("publications have no past knowledge", () =>
    expect(choose({ fromDay: day }, "published")).toEqual({ kind: "periods", from: "2026-Q1", to: "2026-Q2" }));

  it("knows when both are one", () => {
    expect(isOneThing(choose({ from: view.period }))).toBe(true);
    expect(isOneThing(choose({ fromDay: view.today }))).toBe(true);
    expect(isOneThing(choose({}))).toBe(false);
  });
});
