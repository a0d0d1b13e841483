import "server-only";
import { withCells } from "@/lib/data/cell";
import { listKnownIndicators } from "@/lib/data/figure";
import { listStandingRevisions } from "@/lib/data/revision";
import type { Tx } from "@/lib/data/transaction";
import type { Actor } from "@/lib/domain/actor";
import { parisDay } from "@/lib/domain/day";
import type { StandingRevision } from "@/lib/domain/explain-answer";
import type { KnownIndicator } from "@/lib/domain/known-indicator";
import { allDueSlots } from "@/lib/domain/materialised-result";
import { lastDay, type Period } from "@/lib/domain/period";
import type { Slot } from "@/lib/domain/window";

/** An indicator with its official cells, and how each of those due by the quarter's end came about. */
export type OfficialIndicator = {
  readonly known: KnownIndicator;
  readonly slots: readonly Slot[];
  /** Of each series, by its id. */
  readonly revisions: ReadonlyMap<string, readonly StandingRevision[]>;
};

/** How the cells of some of its series came about. */
export const revisionsOf = ({ revisions }: OfficialIndicator, series: KnownIndicator["series"]): StandingRevision[] =>
  series.flatMap(({ id }) => revisions.get(id) ?? []);

/**
 * All that a publication of `quarter` is made from, an indicator at a time: a roadmap's cells together would fill the
 * memory. The caller is the system.
 */
export async function* readOfficial(
  system: Actor,
  tx: Tx,
  roadmap: string,
  quarter: Period,
  now: Date,
): AsyncGenerator<OfficialIndicator, void> {
  const indicators = await listKnownIndicators(system, tx, { roadmap }, null);
  for (const one of indicators) {
    const [known = one] = await withCells(system, tx, [one], { contents: "official", at: null });
    const slots = allDueSlots(known, parisDay(now)).filter(({ to }) => to <= lastDay(quarter));
    const periods = slots.map(({ period }) => period);
    const revisions = await listStandingRevisions(system, tx, known.id, { periods, at: null });
    yield { known, slots, revisions: Map.groupBy(revisions, ({ series }) => series) };
  }
}
