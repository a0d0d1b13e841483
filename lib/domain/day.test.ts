import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addDays, daysBetween, endOfParisDay, parisDay, parseDay, startOfParisDay, type Day } from "./day";

const day = (text: string): Day => {
  const parsed = parseDay(text);
  if (parsed === null) throw new Error(`no day: ${text}`);
  return parsed;
};

describe("a day", () => {
  it.each([
    "2026-02-29",
    "2026-13-01",
    "2026-1-1",
    "11/09/2026",
    "2026-09-31",
    "2026-09-11T00:00:00Z",
    "",
    "0000-01-01",
  ])("refuses %s", (text) => expect(parseDay(text)).toBeNull());

  it("takes 29 February of a leap year", () => expect(parseDay("2024-02-29")).toBe("2024-02-29"));

  it.each([
    ["2026-09-11T21:59:59.999Z", "2026-09-11", "still the 11th in Paris in summer"],
    ["2026-09-11T22:00:00.000Z", "2026-09-12", "already the 12th in Paris"],
    ["2026-12-31T22:59:59.999Z", "2026-12-31", "the year has not ended"],
    ["2026-12-31T23:00:00.000Z", "2027-01-01", "the year has ended in Paris before UTC"],
    ["2026-03-29T00:59:59.000Z", "2026-03-29", "before clocks go forward"],
    ["2026-10-25T22:59:59.000Z", "2026-10-25", "the day of 25 hours"],
  ])("is in Paris at %s: %s (%s)", (instant, expected) => expect(parisDay(new Date(instant))).toBe(expected));

  it.each([
    ["2026-03-29", "2026-03-28T23:00:00.000Z", "2026-03-29T22:00:00.000Z", 23],
    ["2026-10-25", "2026-10-24T22:00:00.000Z", "2026-10-25T23:00:00.000Z", 25],
    ["2026-12-31", "2026-12-30T23:00:00.000Z", "2026-12-31T23:00:00.000Z", 24],
  ])("%s runs from %s to before %s, %i hours", (text, start, end, hours) => {
    expect(startOfParisDay(day(text)).toISOString()).toBe(start);
    expect(endOfParisDay(day(text)).toISOString()).toBe(end);
    expect(endOfParisDay(day(text)).getTime() - startOfParisDay(day(text)).getTime()).toBe(hours * 3_600_000);
  });

  it("holds every instant between its start and its end", () => {
    const instants = fc.date({ min: new Date("1990-01-01"), max: new Date("2060-01-01"), noInvalidDate: true });
    fc.assert(
      fc.property(instants, (instant) => {
        const itsDay = parisDay(instant);
        expect(startOfParisDay(itsDay) <= instant && instant < endOfParisDay(itsDay)).toBe(true);
      }),
    );
  });

  it("counts days over a change of clocks and of year", () => {
    expect(addDays(day("2026-03-28"), 2)).toBe("2026-03-30");
    expect(addDays(day("2027-01-01"), -1)).toBe("2026-12-31");
    expect(daysBetween(day("2026-10-24"), day("2026-10-26"))).toBe(2);
  });
});
