import "server-only";
import { listComparedCells } from "@/lib/data/import-cell";
import { asSystem, type Tx } from "@/lib/data/transaction";
import type { Actor } from "@/lib/domain/actor";
import { parisDay } from "@/lib/domain/day";
import type { AskedEntry, EntryVerdict } from "@/lib/domain/entry-batch";
import { decideHistory, type HistoryCell } from "@/lib/domain/import-history";
import type { ImportedSeries } from "@/lib/domain/import-match";
import { shiftPeriod, type Period } from "@/lib/domain/period";

type Named = { readonly series: ImportedSeries; readonly period: Period };

/**
 * What becomes of each row of a history file. Its cells are read as the system: their uploader sees no value, and is
 * told no more than whether a row changes something.
 */
export async function compareHistory(
  actor: Actor,
  tx: Tx,
  entries: readonly AskedEntry[],
  known: ReadonlyMap<string, ImportedSeries>,
  now: Date,
): Promise<EntryVerdict[]> {
  return asSystem(actor, tx, "compareImport", async (system) => {
    const verdicts: EntryVerdict[] = [];
    for (let start = 0; start < entries.length; start += rowsAtOnce) {
      const some = entries.slice(start, start + rowsAtOnce);
      const decided = decideHistory(some, await readCells(system, tx, namedBy(some, known)), parisDay(now));
      verdicts.push(...decided.map((verdict) => at(start, verdict)));
    }
    return verdicts;
  });
}

// A part of the rows at a time: no two of them name one cell, and what the database answers of all would stand in memory
// beside what is made of it.
const rowsAtOnce = 1000;

/** A verdict on an entry of a part, as one of the whole. */
function at(start: number, verdict: EntryVerdict): EntryVerdict {
  const index = start + verdict.index;
  const faults = verdict.faults.map((fault) => ({
    ...fault,
    path: fault.path.replace(/^entries\[\d+\]/u, `entries[${String(index)}]`),
  }));
  return { ...verdict, index, faults };
}

const namedBy = (entries: readonly AskedEntry[], known: ReadonlyMap<string, ImportedSeries>): Named[] =>
  entries.flatMap(({ series: id, period }): Named[] => {
    const series = known.get(id);
    return series && period ? [{ series, period }] : [];
  });

async function readCells(system: Actor, tx: Tx, named: readonly Named[]): Promise<HistoryCell[]> {
  // A cell and the one before it: in a file of whole series most are asked twice.
  const keys = new Map(
    named.flatMap(({ series: { indicatorId, seriesId }, period }) =>
      [period, shiftPeriod(period, -1)].map(
        (one) => [`${seriesId} ${one}`, { indicatorId, seriesId, period: one }] as const,
      ),
    ),
  );
  const found = new Map<string, Awaited<ReturnType<typeof listComparedCells>>[number]>();
  for (const cell of await listComparedCells(system, tx, [...keys.values()])) {
    found.set(`${cell.seriesId} ${cell.period}`, cell);
  }
  return named.flatMap(({ series, period }): HistoryCell[] => {
    const current = found.get(`${series.seriesId} ${period}`);
    const previous = found.get(`${series.seriesId} ${shiftPeriod(period, -1)}`)?.content ?? null;
    return current ? [{ series, period, current, previous, isOwedByCampaign: current.isOwedByCampaign }] : [];
  });
}
