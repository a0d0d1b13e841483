import "server-only";
import { listKnownIndicators } from "@/lib/data/figure";
import { countedPeriods } from "@/lib/data/result";
import { inScope } from "@/lib/data/transaction";
import type { Actor } from "@/lib/domain/actor";
import { parisDay } from "@/lib/domain/day";
import { allDueSlots } from "@/lib/domain/materialised-result";
import { recomputeResults } from "./recompute-results";

const indicatorsAtOnce = 25;

/**
 * Takes in the cells that fell due since the results were last computed, and says how many points changed: the midnight
 * job's part, which also catches up with the nights the service was stopped. Never refuses.
 */
export async function refreshDueResults(actor: Actor, now: Date): Promise<number> {
  const late = await inScope(actor, async (tx) => {
    const indicators = await listKnownIndicators(actor, tx, "all", null);
    const counted = await countedPeriods(
      actor,
      tx,
      indicators.map(({ id }) => id),
    );
    const today = parisDay(now);
    const isCounted = (id: string, period: string): boolean => counted.get(id)?.has(period) === true;
    return indicators
      .filter((one) => !allDueSlots(one, today).every(({ period }) => isCounted(one.id, period)))
      .map(({ id }) => id);
  });
  let changed = 0;
  for (let start = 0; start < late.length; start += indicatorsAtOnce) {
    const indicatorIds = late.slice(start, start + indicatorsAtOnce);
    changed += await inScope(actor, (tx) => recomputeResults(actor, tx, { indicatorIds, now }));
  }
  return changed;
}
