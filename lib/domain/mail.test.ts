import { describe, expect, it } from "vitest";
import { decideMailState, headerLine } from "./mail";

const now = new Date("2026-03-20T08:00:00Z");

describe("what becomes of a mail", () => {
  it("waits longer after each time the server did not have it, six hours at most", () => {
    const waits = [1, 2, 3, 20].map((attempts) => {
      const next = decideMailState({ outcome: "notHanded", fault: "451" }, attempts, now);
      return "dueAt" in next ? (next.dueAt.getTime() - now.getTime()) / 60_000 : null;
    });
    expect(waits).toEqual([2, 4, 8, 360]);
  });

  it("is not sent again once it may have arrived, nor once it was refused", () => {
    expect(decideMailState({ outcome: "unknown", fault: "ESOCKET" }, 1, now)).toEqual({
      state: "uncertain",
      fault: "ESOCKET",
    });
    expect(decideMailState({ outcome: "refused", fault: "550" }, 1, now)).toEqual({ state: "refused", fault: "550" });
    expect(decideMailState({ outcome: "sent" }, 1, now)).toEqual({ state: "sent", fault: null });
  });
});

describe("a line of a header", () => {
  it.each([
    ["RH\r\nBcc: all@example.org", "RH Bcc: all@example.org"],
    ["a\u2028b\u0000c", "a b c"],
    ["  é « x »  ", "é « x »"],
  ])("%j becomes %j", (typed, line) => expect(headerLine(typed)).toBe(line));
});
