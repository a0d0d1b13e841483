import { addDays, type Day } from "./day";

export const phaseNames = [
  "investigation",
  "construction",
  "acceleration",
  "consolidation",
  "operated",
  "transferred",
  "stopped",
] as const;
export type PhaseName = (typeof phaseNames)[number];
export const stopReasons = ["inconclusive", "ended"] as const;
export type StopReason = (typeof stopReasons)[number];

/** A stage of a project. `to` is its last day; without it the phase runs until the next one begins. */
export type Phase = {
  readonly phase: PhaseName;
  readonly from: Day;
  readonly to: Day | null;
  readonly reason: StopReason | null;
};

/** The phase on a day: of those that run, the one that began last, and of these the last listed; null for none. */
export function phaseAt<P extends Phase>(phases: readonly P[], day: Day): P | null {
  const running = inOrder(phases).filter((phase, index, all) => isRunning(phase, all[index + 1], day));
  return running.at(-1) ?? null;
}

/** The phases that begin before an earlier one has come to its own `to`: kept, and marked. */
export function overlappingPhases<P extends Phase>(phases: readonly P[]): P[] {
  const all = inOrder(phases);
  return all.filter((phase, index) => all.slice(0, index).some(({ to }) => to !== null && to >= phase.from));
}

export type PhaseSpan = { readonly phase: Phase; /** Null while it runs. */ readonly to: Day | null };

/** Each phase in order with its last day: its own, else the day before the next one begins. */
export function phaseSpans(phases: readonly Phase[]): PhaseSpan[] {
  const all = inOrder(phases);
  return all.map((phase, index) => {
    const next = all[index + 1];
    const ends = next === undefined ? null : next.from > phase.from ? addDays(next.from, -1) : phase.from;
    return { phase, to: phase.to ?? ends };
  });
}

const inOrder = <P extends Phase>(phases: readonly P[]): P[] =>
  phases.toSorted((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : 0));

function isRunning(phase: Phase, next: Phase | undefined, day: Day): boolean {
  if (phase.from > day) return false;
  return phase.to === null ? next === undefined || next.from > day : phase.to >= day;
}
