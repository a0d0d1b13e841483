declare const day: unique symbol;
/** A calendar day in Europe/Paris, `2026-09-11`. Days compare as strings. */
export type Day = string & { readonly [day]: true };

const shape = /^[1-9]\d{3}-\d{2}-\d{2}$/;
const millisecondsPerDay = 86_400_000;
const paris = new Intl.DateTimeFormat("en-US", {
  timeZone: "Europe/Paris",
  hourCycle: "h23",
  year: "numeric",
  month: "2-digit",
  day: "2-digit",
  hour: "2-digit",
  minute: "2-digit",
  second: "2-digit",
});

/** The day `text` writes, or null for another spelling or a day that does not exist. */
export function parseDay(text: string): Day | null {
  if (!shape.test(text)) return null;
  const read = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(read.getTime()) && read.toISOString().startsWith(text) ? (text as Day) : null;
}

/** The day it is in Paris at that instant, whatever the server's zone. */
export const parisDay = (instant: Date): Day => dayOf(instant.getTime() + parisOffset(instant));

/** The first instant of the day in Paris. */
export function startOfParisDay(of: Day): Date {
  const utcMidnight = utcOf(of);
  // Clocks change at 1:00 UTC: the offset in force an hour before midnight UTC is that of midnight in Paris.
  return new Date(utcMidnight - parisOffset(new Date(utcMidnight - 3_600_000)));
}

/** The first instant that no longer belongs to the day: something of that day is before it, strictly. */
export const endOfParisDay = (of: Day): Date => startOfParisDay(addDays(of, 1));

export const addDays = (from: Day, days: number): Day => dayOf(utcOf(from) + days * millisecondsPerDay);

/** Days from `from` to `to`, negative when `to` is earlier. */
export const daysBetween = (from: Day, to: Day): number => (utcOf(to) - utcOf(from)) / millisecondsPerDay;

export const compareDays = (a: Day, b: Day): number => (a < b ? -1 : a > b ? 1 : 0);
export const laterDay = (a: Day, b: Day): Day => (a > b ? a : b);
export const earlierDay = (a: Day, b: Day): Day => (a < b ? a : b);

const utcOf = (of: Day): number => Date.parse(`${of}T00:00:00Z`);
const dayOf = (utc: number): Day => new Date(utc).toISOString().slice(0, 10) as Day;

function parisOffset(instant: Date): number {
  const part = Object.fromEntries(paris.formatToParts(instant).map(({ type, value }) => [type, Number(value)]));
  const { year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0 } = part;
  const wallClock = Date.UTC(year, month - 1, day, hour, minute, second);
  return wallClock - Math.floor(instant.getTime() / 1000) * 1000;
}
