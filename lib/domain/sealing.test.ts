import { describe, expect, it } from "vitest";
import { isFatal, percentMade } from "./sealing";

const at = (time: string) => new Date(`2026-07-28T${time}:00Z`);

describe("a sealing", () => {
  it.each([
    ["its first run", null, "12:00", false],
    ["a run that was stopped once", "08:20", "08:21", false],
    ["a server that comes back in the morning", "08:20", "12:00", false],
    ["a run that ended a minute ago, hours after it was asked for", "11:59", "12:00", true],
  ])("%s: does it end the process?", (_, heldUntil, now, expected) => {
    const sealing = { requestedAt: at("08:00"), heldUntil: heldUntil === null ? null : at(heldUntil) };
    expect(isFatal(sealing, at(now))).toBe(expected);
  });

  it("is at 100 % with all its files only", () => {
    expect([percentMade(0, 210), percentMade(209, 210), percentMade(210, 210)]).toEqual([0, 99, 100]);
  });
});
