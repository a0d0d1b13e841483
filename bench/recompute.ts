import { systemActor } from "@/lib/auth/mint";
import { listKnownIndicators } from "@/lib/data/figure";
import { inScope } from "@/lib/data/transaction";
import { recomputeResults } from "@/lib/use-cases/figures/recompute-results";

// One part of several, each its own process: the results of generated values are the product's own.
const [part = "0", parts = "1"] = process.argv.slice(2);
const actor = systemActor("bench");
const ids = await inScope(actor, async (tx) => {
  const known = await listKnownIndicators(actor, tx, "all", null);
  return known.map(({ id }) => id).filter((_, index) => index % Number(parts) === Number(part));
});
for (let start = 0; start < ids.length; start += 10) {
  const indicatorIds = ids.slice(start, start + 10);
  await inScope(actor, (tx) => recomputeResults(actor, tx, { indicatorIds, now: new Date() }), { timeoutSeconds: 300 });
}
process.exit(0);
