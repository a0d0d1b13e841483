import "server-only";
import { recordEvent } from "@/lib/data/audit";
import { insertImport } from "@/lib/data/import";
import { findImportDetail } from "@/lib/data/import-detail";
import { insertImportFile } from "@/lib/data/import-file";
import { inScope } from "@/lib/data/transaction";
import type { Actor } from "@/lib/domain/actor";
import type { ImportMapping } from "@/lib/domain/import";
import type { ImportDetail } from "@/lib/domain/import-record";
import type { Period } from "@/lib/domain/period";
import { fail, ok, type Fault, type Result } from "@/lib/domain/result";
import { findImportRoadmap, type RoadmapRefusal } from "./import-roadmap";
import type { FileTable } from "./read-import-file";

type Input = {
  readonly kind: "entries" | "history";
  readonly period?: Period | undefined;
  readonly roadmap?: string | undefined;
  readonly mapping: ImportMapping;
  readonly table: FileTable;
  readonly faults: readonly Fault[];
};

const nothing = { rows: 0, accepted: 0, rejected: 0, unchanged: 0 };

/** Keeps a file of which no row could be read, with what its heads lack. */
export function holdImport(
  actor: Actor,
  input: Input,
  now: Date,
): Promise<Result<ImportDetail, RoadmapRefusal | "notFound">> {
  return inScope(actor, async (tx): Promise<Result<ImportDetail, RoadmapRefusal | "notFound">> => {
    const { kind, period = null, mapping, faults } = input;
    const { name: fileName, sha256, table, survey } = input.table;
    const roadmap = await findImportRoadmap(actor, tx, input);
    if (!roadmap.ok) return roadmap;
    const counts = { ...nothing, notices: faults.slice(0, 100) };
    const own = { roadmapId: roadmap.value.id, kind, period, fileName, sha256, counts };
    const id = await insertImport(actor, tx, own, now);
    await insertImportFile(actor, tx, id, { table, mapping, columns: {}, survey });
    const detail = { kind, roadmap: roadmap.value.slug, period, fileName, sha256, ...nothing };
    await recordEvent(actor, tx, { at: now, act: "import.preview", object: `imports/${id}`, detail });
    const found = await findImportDetail(actor, tx, id);
    return found === null ? fail("notFound") : ok(found);
  });
}
