import { startOfParisDay, type Day } from "./day";
import { type SheetMoveName } from "./sheet";

/** What a sheet waits for: its department to fill it, the director to read it, its department to take it up again. */
export const sheetStepNames = ["entry", "review", "correction"] as const;
export type SheetStepName = (typeof sheetStepNames)[number];
/** `to` null while the step goes on. */
export type SheetStep = { readonly name: SheetStepName; readonly from: Date; readonly to: Date | null };

type Move = { readonly move: SheetMoveName; readonly at: Date };

/**
 * The steps of a sheet from the opening of its campaign, moves oldest first. Between a validation and a return nobody
 * waits: that time belongs to no step.
 */
export function sheetSteps(start: Date, moves: readonly Move[]): SheetStep[] {
  const steps: SheetStep[] = [];
  let current: { name: SheetStepName; from: Date } | null = { name: "entry", from: start };
  for (const { move, at } of moves) {
    if (current !== null) steps.push({ ...current, to: at });
    current = move === "validate" ? null : { name: move === "submit" ? "review" : "correction", from: at };
  }
  return current === null ? steps : [...steps, { ...current, to: null }];
}

type Opening = { readonly openedAt: Date | null; readonly opensOn: Day };

/** When the entry began: a reopened campaign keeps only its last opening, so its calendar tells the first. */
export function startOfEntry({ openedAt, opensOn }: Opening, moves: readonly Move[]): Date {
  const planned = startOfParisDay(opensOn);
  const first = moves[0]?.at;
  if (openedAt === null || (first !== undefined && first < openedAt)) return first && first < planned ? first : planned;
  return openedAt;
}

/** How long a sheet has spent in each step until an instant, in milliseconds; null in one it never came to. */
export type StepTimes = Readonly<Record<SheetStepName, number | null>>;

export function stepTimes(steps: readonly SheetStep[], until: Date): StepTimes {
  const total = (name: SheetStepName): number | null => {
    const own = steps.filter((step) => step.name === name);
    if (own.length === 0) return null;
    return own.reduce((sum, step) => sum + Math.max(0, (step.to ?? until).getTime() - step.from.getTime()), 0);
  };
  return { entry: total("entry"), review: total("review"), correction: total("correction") };
}

/** How long one passage of each step took on average, among those that are over; null where none is. */
export function meanStepTimes(sheets: readonly (readonly SheetStep[])[]): StepTimes {
  const mean = (name: SheetStepName): number | null => {
    const times = sheets
      .flat()
      .flatMap((step) => (step.name === name && step.to !== null ? [step.to.getTime() - step.from.getTime()] : []));
    return times.length === 0 ? null : times.reduce((sum, time) => sum + time, 0) / times.length;
  };
  return { entry: mean("entry"), review: mean("review"), correction: mean("correction") };
}

const hour = 3_600_000;

/** A time as it is said: whole hours under two days, else whole days; halves go up. */
export function roundedTime(milliseconds: number): { readonly unit: "hour" | "day"; readonly count: number } {
  const hours = Math.round(milliseconds / hour);
  return hours < 48 ? { unit: "hour", count: hours } : { unit: "day", count: Math.round(milliseconds / (24 * hour)) };
}
