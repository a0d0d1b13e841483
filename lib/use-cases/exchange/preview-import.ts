import "server-only";
import { recordEvent } from "@/lib/data/audit";
import { insertImport } from "@/lib/data/import";
import { findImportDetail } from "@/lib/data/import-detail";
import { insertImportFile } from "@/lib/data/import-file";
import { insertImportRows } from "@/lib/data/import-row";
import { inSharedScope, type Tx } from "@/lib/data/transaction";
import type { Actor } from "@/lib/domain/actor";
import type { ImportDetail } from "@/lib/domain/import-record";
import type { EntryVerdict } from "@/lib/domain/entry-batch";
import { countRows, type ImportKind, type ImportMapping } from "@/lib/domain/import";
import { decideUpload } from "@/lib/domain/import-access";
import { comparedLines, importRows } from "@/lib/domain/import-decision";
import type { Period } from "@/lib/domain/period";
import { fail, ok, type Result } from "@/lib/domain/result";
import type { TableRefusal } from "@/lib/files/table";
import { recordObservations, type RecordObservationsRefusal } from "@/lib/use-cases/collection/record-observations";
import { compareHistory } from "./compare-history";
import { openFile, type OpenedFile } from "./opened-file";
import { readImportFile, type ImportFile, type ReadFile } from "./read-import-file";
import { readWorkbook, type WorkbookRefusal } from "./read-workbook";

export type PreviewImportInput = {
  readonly kind: ImportKind;
  /** Of the campaign, for `entries`; of a workbook, the one expected. */
  readonly period?: Period | undefined;
  readonly roadmap?: string | undefined;
  /** Whose workbook is expected, where that is known. */
  readonly department?: string | undefined;
  readonly mapping?: ImportMapping | undefined;
  readonly file: ImportFile;
};
export type PreviewImportRefusal =
  RecordObservationsRefusal | WorkbookRefusal | TableRefusal | "missingHead" | "doubledHead" | "notFound";
type Refused<T> = Promise<Result<T, PreviewImportRefusal>>;

const timeoutSeconds = 120;

/**
 * Reads a file and says what each of its rows would do; keeps that, and writes no value. Refuses a file that is no
 * table, lacks a head or has one twice, a workbook of another roadmap, campaign or department, and for `entries` and
 * `workbook` the days on which nothing can be entered.
 */
export async function previewImport(actor: Actor, input: PreviewImportInput, now: Date): Refused<ImportDetail> {
  const may = decideUpload(actor, input.kind);
  if (!may.ok) return may;
  if (input.kind === "entries" && input.period === undefined) {
    return fail("periodRequired", [{ path: "period", code: "periodRequired" }]);
  }
  const mapping = input.kind === "workbook" ? {} : (input.mapping ?? {});
  const file = await readImportFile(input.file, input.kind, mapping);
  return file.ok ? previewRead(actor, { ...input, mapping, read: file.value }, now) : file;
}

type Reading = Omit<PreviewImportInput, "file"> & { readonly read: ReadFile };

/** The same for a file that is read already. */
export const previewRead = (actor: Actor, input: Reading, now: Date): Refused<ImportDetail> =>
  inSharedScope(actor, (tx) => preview(actor, tx, input, now), { timeoutSeconds });

async function preview(actor: Actor, tx: Tx, input: Reading, now: Date): Refused<ImportDetail> {
  const { kind, read } = input;
  const opened = await (kind === "workbook" ? readWorkbook(actor, tx, read, input) : openFile(actor, tx, input));
  if (!opened.ok) return opened;
  const { lines, seen } = opened.value;
  const compared = comparedLines(lines, seen);
  const verdicts = await compare(actor, tx, { compared, opened: opened.value }, now);
  if (!verdicts.ok) return verdicts;
  const rows = compared.map(({ row }) => row);
  const kept = importRows(lines, { rows, verdicts: verdicts.value }, read.columns.heads, kind !== "history");
  return keep(actor, tx, { input, opened: opened.value, kept }, now);
}

type Comparison = {
  readonly compared: ReturnType<typeof comparedLines>;
  readonly opened: OpenedFile;
};

async function compare(
  actor: Actor,
  tx: Tx,
  { compared, opened: { known, period, roadmap } }: Comparison,
  now: Date,
): Refused<readonly EntryVerdict[]> {
  const entries = compared.map(({ entry }) => entry);
  if (period === undefined) return ok(await compareHistory(actor, tx, entries, known, now));
  const asked = { period, roadmap: roadmap.slug, entries, mode: "partial", source: "api", dryRun: true } as const;
  const recorded = await recordObservations(actor, asked, now);
  if (recorded.ok) return ok(recorded.value.results);
  return recorded.error === "notFound" ? fail("campaignNotOpen") : recorded;
}

type Kept = {
  readonly input: Reading;
  readonly opened: OpenedFile;
  readonly kept: ReturnType<typeof importRows>;
};

async function keep(actor: Actor, tx: Tx, { input, opened, kept }: Kept, now: Date): Refused<ImportDetail> {
  const { kind, mapping = {}, read } = input;
  const { roadmap, period = null, notices } = opened;
  const counts = { ...countRows(kept), ...(notices.length > 0 && { notices }) };
  const { name: fileName, sha256, table, columns, survey } = read;
  const id = await insertImport(actor, tx, { roadmapId: roadmap.id, kind, period, fileName, sha256, counts }, now);
  await insertImportFile(actor, tx, id, { table, mapping, columns: columns.heads, survey });
  await insertImportRows(actor, tx, id, kept);
  const detail = { kind, roadmap: roadmap.slug, period, fileName, sha256, ...countRows(kept) };
  await recordEvent(actor, tx, { at: now, act: "import.preview", object: `imports/${id}`, detail });
  const found = await findImportDetail(actor, tx, id);
  return found === null ? fail("notFound") : ok(found);
}
