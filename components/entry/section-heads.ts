import type { EntrySection } from "./entry-model";

/** What the heads of a section say for all its rows; null where rows differ, and then each says its own. */
export type SectionHeads = {
  readonly period: string | null;
  readonly previousPeriod: string | null;
  readonly targetPeriod: string | null;
  readonly about: "ministry" | "project" | "whole";
};

export function headsOf({ cells }: EntrySection): SectionHeads {
  const only = (values: readonly string[]): string | null => {
    const [first, ...others] = [...new Set(values)];
    return first !== undefined && others.length === 0 ? first : null;
  };
  return {
    period: only(cells.map(({ period }) => period)),
    previousPeriod: only(cells.map(({ previousPeriod }) => previousPeriod)),
    targetPeriod: only(cells.flatMap(({ target }) => (target === null ? [] : [target.period]))),
    about: cells.some(({ ministry }) => ministry !== null)
      ? "ministry"
      : cells.some(({ project }) => project !== null)
        ? "project"
        : "whole",
  };
}
