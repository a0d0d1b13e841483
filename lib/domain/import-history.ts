import { ruleParams } from "./defined-cell";
import { type CellContent } from "./cell";
import { type Day } from "./day";
import { decideEntries, type AskedEntry, type EntryVerdict, type WritableCell } from "./entry-batch";
import { checkEntry } from "./entry-rules";
import { type ImportedSeries } from "./import-match";
import { versionAt } from "./indicator";
import { type CurrentCell } from "./observation-entry";
import { slotsOfSeries } from "./owed-slots";
import { type Period } from "./period";
import { type Fault } from "./result";
import { dueSlots, windowOf, type Slot } from "./window";

/** A cell that a history file speaks of, and what is known of it. */
export type HistoryCell = {
  readonly series: ImportedSeries;
  readonly period: Period;
  readonly current: CurrentCell;
  /** What the series held the period before. */
  readonly previous: CellContent | null;
  readonly isOwedByCampaign: boolean;
};

/** What each row becomes. A cell must be due, and owed by no campaign: those are entered in their sheets. */
export function decideHistory(
  entries: readonly AskedEntry[],
  cells: readonly HistoryCell[],
  today: Day,
): EntryVerdict[] {
  const refusals = new Map<string, "periodNotOwed" | "inCampaign">();
  const writable: WritableCell[] = [];
  const dueIn = dueSlotsOf(today);
  for (const cell of cells) {
    const refusal = refusalOf(cell, dueIn);
    if (refusal) refusals.set(`${cell.series.series} ${cell.period}`, refusal);
    else writable.push(writableCell(cell));
  }
  return decideEntries(entries, writable).map((verdict, index) => {
    const { series = "", period = "" } = entries[index] ?? {};
    const refusal = refusals.get(`${series} ${period}`);
    return refusal === undefined
      ? { ...verdict, faults: verdict.faults.map(withoutValues) }
      : { ...verdict, outcome: "rejected", faults: [faultOf(index, refusal, period)] };
  });
}

/** Who uploads a history file is told of a conflict, not of the value that stands. */
const withoutValues = ({ params, ...fault }: Fault): Fault =>
  fault.code === "revisionConflict" || params === undefined ? fault : { ...fault, params };

const faultOf = (index: number, code: string, period: string): Fault => ({
  path: `entries[${String(index)}].period`,
  code,
  params: { period },
});

type DueIn = (versions: ImportedSeries["versions"], period: Period) => readonly Slot[];

/** The slots due in a period, found once for all the series of an indicator. */
function dueSlotsOf(today: Day): DueIn {
  const found = new Map<ImportedSeries["versions"], Map<Period, readonly Slot[]>>();
  return (versions, period) => {
    const ofIndicator = found.get(versions) ?? new Map<Period, readonly Slot[]>();
    const slots = ofIndicator.get(period) ?? dueSlots(versions, windowOf(period), today);
    found.set(versions, ofIndicator.set(period, slots));
    return slots;
  };
}

function refusalOf(
  { series, period, isOwedByCampaign }: HistoryCell,
  dueIn: DueIn,
): "periodNotOwed" | "inCampaign" | null {
  const isDue = slotsOfSeries(dueIn(series.versions, period), series).some((slot) => slot.period === period);
  if (!isDue) return "periodNotOwed";
  return isOwedByCampaign ? "inCampaign" : null;
}

function writableCell({ series, period, current, previous }: HistoryCell): WritableCell {
  const { definition } = versionAt(series.versions, period);
  return {
    series: series.series,
    period,
    kind: definition.kind,
    current,
    breaks: (content) =>
      checkEntry(definition, content, previous)
        .filter(({ rule }) => rule.level === "error")
        .map(({ rule, value }) => ({ code: "ruleBroken", params: ruleParams(rule, value) })),
  };
}
