import { endOfParisDay, parseDay, type Day } from "@/lib/domain/day";

import { readText } from "./text";

export const daySchema = readText(parseDay, "badDay").meta({ format: "date", examples: ["2026-09-30"] });

/** The last instant whose knowledge counts; `day` when a whole day was asked, of which it is the end in Paris. */
export type AsOf = { readonly at: Date; readonly day: Day | null };

const instant = /^(\d{4}-\d{2}-\d{2})T\d{2}:\d{2}:\d{2}(?:\.\d{1,6})?(?:Z|[+-]\d{2}:\d{2})$/;

/** The instant an ISO 8601 text writes, or null: a day that does not exist is no instant, whatever Date makes of it. */
function parseInstant(text: string): Date | null {
  const day = instant.exec(text)?.[1];
  if (day === undefined || parseDay(day) === null) return null;
  const read = new Date(text);
  return Number.isNaN(read.getTime()) ? null : read;
}

function readAsOf(text: string): AsOf | null {
  const day = parseDay(text);
  if (day !== null) return { at: new Date(endOfParisDay(day).getTime() - 1), day };
  const at = parseInstant(text);
  return at && { at, day: null };
}

/** An instant, or a day for its end in Paris. */
export const asOfSchema = readText(readAsOf, "badInstant").meta({
  description: "What was known then: an ISO 8601 instant, or a day for its end in Paris.",
  examples: ["2026-06-03", "2026-06-03T12:00:00Z"],
});
