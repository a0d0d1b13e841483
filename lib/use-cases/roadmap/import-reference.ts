import "server-only";
import { createHash } from "node:crypto";
import { recordEvent } from "@/lib/data/audit";
import { findIndicatorIds, findReference, lockReference, saveReference } from "@/lib/data/reference";
import { inScope, type Tx } from "@/lib/data/transaction";
import { decideAct } from "@/lib/domain/access";
import type { Actor } from "@/lib/domain/actor";
import { decideReference, type ReferenceCounts, type ReferenceDecision } from "@/lib/domain/reference-decision";
import type { ReferenceDocument } from "@/lib/domain/reference-document";
import { reachOf } from "@/lib/domain/reference-reach";
import { refusalOf, type ReferenceRefusal } from "@/lib/domain/reference-refusal";
import { fail, ok, type Fault, type Result } from "@/lib/domain/result";
import { recomputeResults } from "@/lib/use-cases/figures/recompute-results";

type ReferenceImport = ReferenceCounts & { readonly errors: readonly Fault[] };
type ImportReferenceRefusal = ReferenceRefusal | "forbidden" | "stepUpRequired";
type Answer = Result<ReferenceImport, ImportReferenceRefusal>;
type Options = { readonly now: Date; readonly dryRun?: boolean };

/** A document of thousands of series recomputes their results before it is committed. */
const timeoutSeconds = 600;

/**
 * Applies a document to the reference data: all of it, or nothing and every fault. A dry run writes nothing and answers
 * the faults beside the counts. Refuses what the actor may not do, and a document with a fault.
 */
export function importReference(
  actor: Actor,
  document: ReferenceDocument,
  { now, dryRun = false }: Options,
): Promise<Answer> {
  const may = decideAct(actor, "editReference");
  if (!may.ok) return Promise.resolve(may);
  return inScope(
    actor,
    async (tx): Promise<Answer> => {
      if (!dryRun) await lockReference(actor, tx);
      const decision = decideReference(await findReference(actor, tx, reachOf(document)), document);
      if (dryRun) return ok({ ...decision.counts, errors: decision.faults });
      if (decision.faults.length > 0) return fail(refusalOf(decision.faults), decision.faults);
      if (decision.counts.created + decision.counts.updated > 0) await apply(actor, tx, document, decision, now);
      return ok({ ...decision.counts, errors: [] });
    },
    { timeoutSeconds },
  );
}

async function apply(
  actor: Actor,
  tx: Tx,
  document: ReferenceDocument,
  { writes, counts }: ReferenceDecision,
  now: Date,
): Promise<void> {
  await saveReference(actor, tx, writes, now);
  await recomputeResults(actor, tx, { indicatorIds: await findIndicatorIds(actor, tx, writes.recomputed), now });
  const sha256 = createHash("sha256").update(JSON.stringify(document)).digest("hex");
  await recordEvent(actor, tx, {
    at: now,
    act: "reference.import",
    object: "reference",
    detail: { ...counts, sha256 },
  });
}
