import { type SeriesCells } from "./cell";
import { type Day } from "./day";
import { type DefinitionVersion } from "./indicator";
import { firstDay, lastDay } from "./period";
import { dueSlots, type Slot, type Window } from "./window";

/** The cells of one series that are due inside a window. */
export const owedSlots = (
  versions: readonly DefinitionVersion[],
  { from, to }: Pick<SeriesCells, "from" | "to">,
  window: Window,
  today: Day,
): Slot[] =>
  dueSlots(versions, window, today).filter(
    (slot) => slot.from >= firstDay(from) && (to === null || slot.to <= lastDay(to)),
  );
