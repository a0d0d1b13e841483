import { addDays, earlierDay, laterDay, type Day } from "./day";
import { type DefinitionVersion, type IndicatorDefinition } from "./indicator";
import { firstDay, lastDay, periodsWithin, type Period } from "./period";

/** A stretch of days, both ends included; a figure over it takes the cells that lie wholly inside. */
export type Window = { readonly from: Day; readonly to: Day };

export const windowOf = (period: Period): Window => ({ from: firstDay(period), to: lastDay(period) });

/** From the indicator's first period to the end of `window`: what a cumulated figure covers. */
export const cumulatedWindow = (versions: readonly DefinitionVersion[], window: Window): Window => ({
  from: firstDay(lifespan(versions).from),
  to: window.to,
});

/** The definition in force at the end of the window: its operators and scale make the figure. */
export function definitionOver(versions: readonly DefinitionVersion[], window: Window): IndicatorDefinition {
  let found = versions[0];
  for (const version of versions) if (firstDay(version.from) <= window.to) found = version;
  if (found === undefined) throw new Error("an indicator has at least one definition");
  return found.definition;
}

/** Whether a definition that cannot be compared with the one before begins inside the window. */
export const breaksWithin = (versions: readonly DefinitionVersion[], window: Window): boolean =>
  versions.some(({ breaks, from }) => breaks && firstDay(from) >= window.from && firstDay(from) <= window.to);

/** The place of a cell in time, with its days read once for all series. */
export type Slot = { readonly period: Period; readonly from: Day; readonly to: Day };

/** The indicator's own periods inside the window that have ended before `today`, in order: the cells that are due. */
export function dueSlots(versions: readonly DefinitionVersion[], window: Window, today: Day): Slot[] {
  const { from, to } = lifespan(versions);
  const end = earlierDay(earlierDay(window.to, addDays(today, -1)), to === null ? window.to : lastDay(to));
  return versions.flatMap(({ from: since, definition }, index) => {
    const next = versions[index + 1];
    const begins = index === 0 ? firstDay(from) : laterDay(firstDay(from), firstDay(since));
    const ends = next === undefined ? end : earlierDay(end, addDays(firstDay(next.from), -1));
    return periodsWithin(laterDay(begins, window.from), ends, definition.frequency).map(slotOf);
  });
}

const slotOf = (period: Period): Slot => ({ period, ...windowOf(period) });

function lifespan(versions: readonly DefinitionVersion[]): Pick<IndicatorDefinition, "from" | "to"> {
  const latest = versions.at(-1);
  if (latest === undefined) throw new Error("an indicator has at least one definition");
  return latest.definition;
}
