import type { CommitCounts, ImportCounts } from "@/lib/domain/import";
import type { ImportRecord, ImportRowRecord } from "@/lib/domain/import-record";
import type { EntryVerdict } from "@/lib/domain/entry-batch";
import type { EntryMode } from "@/lib/domain/observation-entry";
import type { Fault } from "@/lib/domain/result";

/** What a commit writes: the rows that the preview accepted. */
export type CommitInput = {
  readonly held: ImportRecord;
  readonly mode: EntryMode;
  readonly rows: readonly ImportRowRecord[];
};
/** What came of the accepted rows, with the faults found only now, at their places among them. */
export type Committed = CommitCounts & { readonly faults: readonly Fault[] };

export function committedOf(verdicts: readonly EntryVerdict[]): Committed {
  const count = (...outcomes: EntryVerdict["outcome"][]) =>
    verdicts.filter(({ outcome }) => outcomes.includes(outcome)).length;
  return {
    created: count("created"),
    revised: count("revised"),
    unchanged: count("unchanged"),
    rejected: count("rejected", "conflict"),
    faults: verdicts.flatMap(({ faults }) => faults),
  };
}

/** The rows of the whole file: those that the preview left out counted too. */
export const tallyOf = (preview: ImportCounts, { created, revised, unchanged, rejected }: Committed): CommitCounts => ({
  created,
  revised,
  unchanged: preview.unchanged + unchanged,
  rejected: preview.rejected + rejected,
});
