import { type SeriesCells } from "./cell";
import { type Day } from "./day";
import { type DefinitionVersion } from "./indicator";
import { firstDay, lastDay } from "./period";
import { dueSlots, type Slot, type Window } from "./window";

/** Of the slots of an indicator, those of one series. */
export function slotsOfSeries(slots: readonly Slot[], { from, to }: Pick<SeriesCells, "from" | "to">): Slot[] {
  const begins = firstDay(from);
  const ends = to === null ? null : lastDay(to);
  return slots.filter((slot) => slot.from >= begins && (ends === null || slot.to <= ends));
}

/** The cells of one series that are due inside a window. */
export const owedSlots = (
  versions: readonly DefinitionVersion[],
  series: Pick<SeriesCells, "from" | "to">,
  window: Window,
  today: Day,
): Slot[] => slotsOfSeries(dueSlots(versions, window, today), series);
