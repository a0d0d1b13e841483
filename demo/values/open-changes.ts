import { periodsWithin, firstDay, lastDay, type Period, shiftPeriod } from "@/lib/domain/period";
import type { DemoContent } from "./content";
import { plausibleEntries, type PlausibleEntry } from "./plausible-entries";
import type { Change } from "./story";

/** The plausible entries of a quarter with the events of its story: a gap, a rise left unexplained, an outlier. */
export function changedEntries(quarter: Period, changes: readonly Change[]): PlausibleEntry[] {
  const months = periodsWithin(firstDay(quarter), lastDay(quarter), "month");
  return plausibleEntries(quarter).map((entry) => {
    const change = changes.find(
      ({ series, month }) => series === entry.series && (month === undefined || months[month - 1] === entry.period),
    );
    return change === undefined ? entry : changed(entry, change, quarter);
  });
}

function changed(entry: PlausibleEntry, change: Change, quarter: Period): PlausibleEntry {
  const { series, department, period } = entry;
  const content = change.content ?? raised(change, quarter);
  const comment = change.comment === undefined ? {} : { comment: change.comment };
  return { series, department, period, ...content, ...comment };
}

function raised({ series, timesPrevious = 1 }: Change, quarter: Period): DemoContent {
  const before = plausibleEntries(shiftPeriod(quarter, -1)).find((one) => one.series === series);
  const previous = before !== undefined && "value" in before ? Number(before.value) : 1;
  return { value: String(Math.ceil(previous * timesPrevious)) };
}
