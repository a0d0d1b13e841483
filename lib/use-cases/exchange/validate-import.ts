import "server-only";
import { recordEvent } from "@/lib/data/audit";
import { findImport, holdImport, moveImport } from "@/lib/data/import";
import { listImportedRevisions } from "@/lib/data/import-cell";
import { lockHistory } from "@/lib/data/lock";
import { appendValidations } from "@/lib/data/observation";
import { inScope } from "@/lib/data/transaction";
import { decideAct } from "@/lib/domain/access";
import type { Actor } from "@/lib/domain/actor";
import type { ImportRecord } from "@/lib/domain/import-record";
import { fail, ok, type Result } from "@/lib/domain/result";
import { recomputeResults } from "@/lib/use-cases/figures/recompute-results";

export type ValidateImportRefusal =
  "notFound" | "forbidden" | "stepUpRequired" | "fourEyes" | "wrongState" | "revisionConflict";

const timeoutSeconds = 300;

/** Makes the values of a committed history import official. Who uploaded it cannot. */
export function validateImport(
  actor: Actor,
  { id }: { readonly id: string },
  now: Date,
): Promise<Result<ImportRecord, ValidateImportRefusal>> {
  return inScope(
    actor,
    async (tx): Promise<Result<ImportRecord, ValidateImportRefusal>> => {
      const may = decideAct(actor, "validateImport");
      if (!may.ok) return may;
      if (actor.kind !== "person") return fail("forbidden");
      const held = await holdImport(actor, tx, id);
      if (held === null) return fail("notFound");
      if (held.uploaderId === actor.userId) return fail("fourEyes");
      // Values entered in a campaign are validated with their sheet.
      if (held.kind !== "history" || held.state !== "committed") return fail("wrongState");
      await lockHistory(actor, tx, held.roadmapId);
      const revisions = await listImportedRevisions(actor, tx, id);
      const touched = await appendValidations(actor, tx, revisions, { act: "validated", by: actor.userId, now });
      if (!(await moveImport(actor, tx, held, { to: "validated" }, now))) return fail("revisionConflict");
      const indicatorIds = touched.map(({ indicatorId }) => indicatorId);
      await recomputeResults(actor, tx, { indicatorIds, touched, now });
      const detail = { revisions: revisions.length };
      await recordEvent(actor, tx, { at: now, act: "import.validate", object: `imports/${id}`, detail });
      const moved = await findImport(actor, tx, id);
      return moved === null ? fail("notFound") : ok(moved);
    },
    { timeoutSeconds },
  );
}
