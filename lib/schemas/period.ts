import { isQuarter, parsePeriod, type Period } from "@/lib/domain/period";

import { readText } from "./text";

/** A reference period of any grain, in its SDMX spelling. */
export const periodSchema = readText(parsePeriod, "badPeriod").meta({
  pattern: "^[1-9]\\d{3}(-(Q[1-4]|S[12]|0[1-9]|1[0-2]))?$",
  examples: ["2026-Q3", "2026-09", "2026-S1", "2026"],
});

const readQuarter = (text: string): Period | null => {
  const period = parsePeriod(text);
  return period !== null && isQuarter(period) ? period : null;
};

/** The period of a campaign: always a quarter. */
export const quarterSchema = readText(readQuarter, "badQuarter").meta({
  pattern: "^[1-9]\\d{3}-Q[1-4]$",
  examples: ["2026-Q3"],
});
