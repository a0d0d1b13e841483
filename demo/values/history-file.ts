import { comparePeriods, type Period, shiftPeriod } from "@/lib/domain/period";
import { seriesPlans } from "./plan";
import { plausibleEntries, type PlausibleEntry } from "./plausible-entries";

/** The file that takes over what was known before the product: every cell of the quarters before `first`. */
export function historyFile(first: Period): string {
  const start = seriesPlans().map((plan) => plan.from);
  const oldest = start.reduce((a, b) => (comparePeriods(a, b) <= 0 ? a : b));
  const rows: string[] = ["series;period;value;numerator;denominator;mark;comment"];
  for (let quarter = `${oldest.slice(0, 4)}-Q1` as Period; quarter < first; quarter = shiftPeriod(quarter, 1)) {
    rows.push(...plausibleEntries(quarter).map(rowOf));
  }
  return `${rows.join("\n")}\n`;
}

function rowOf(entry: PlausibleEntry): string {
  const { series, period, comment = "" } = entry;
  const value = "value" in entry ? entry.value : "";
  const [numerator, denominator] = "numerator" in entry ? [entry.numerator, entry.denominator] : ["", ""];
  const mark = "mark" in entry ? entry.mark : "";
  return [series, period, value, numerator, denominator, mark, `"${comment}"`].join(";");
}
