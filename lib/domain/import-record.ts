import { type CellContent } from "./cell";
import { type CommitCounts, type ImportCounts, type ImportKind, type ImportRow, type ImportState } from "./import";
import { type Period } from "./period";
import { type Fault } from "./result";

/** What is told of an import besides its rows. */
export type ImportTally = ImportCounts & {
  readonly committed?: CommitCounts;
  /** What was found wrong with rows only when the import was committed. */
  readonly late?: readonly Fault[];
  /** What is worth knowing of the file, and refuses nothing. */
  readonly notices?: readonly Fault[];
};
export type ImportRecord = {
  readonly id: string;
  readonly roadmapId: string;
  readonly roadmap: string;
  readonly kind: ImportKind;
  readonly period: Period | null;
  readonly state: ImportState;
  readonly fileName: string;
  readonly uploaderId: string;
  readonly uploader: string | null;
  readonly createdAt: Date;
  readonly counts: ImportTally;
};
/** A row with its series by the id people know. */
export type ImportRowRecord = ImportRow & { readonly series: string | null };
/** An import with the first of its rows that say something, and the first of its faults. */
export type ImportDetail = ImportRecord & {
  readonly preview: readonly ImportRowRecord[];
  readonly errors: readonly Fault[];
};

/** An import as the API lists it. */
export function importAnswer({
  id,
  kind,
  state,
  counts,
  roadmap,
  period,
  fileName,
  uploader,
  createdAt,
}: ImportRecord) {
  const { rows, accepted, rejected, unchanged } = counts;
  const facts = { roadmap, period, fileName, createdAt, ...(uploader !== null && { uploader }) };
  return { id, kind, state, rows, accepted, rejected, unchanged, ...facts };
}

/** What its rows would do, as the API answers it; what a history's cells hold is told to nobody. */
export const previewAnswer = ({ kind, preview }: Pick<ImportDetail, "kind" | "preview">) =>
  preview.flatMap(({ row, series, target, before, content, outcome }) => {
    if (series === null || target === null) return [];
    const told = kind === "history" ? {} : { before: contentAnswer(before) };
    return [{ row, series, period: target.period, ...told, after: contentAnswer(content ?? before), outcome }];
  });

function contentAnswer(content: CellContent | null) {
  if (content === null) return null;
  if (content.kind === "value") return { value: content.value };
  if (content.kind === "mark") return { mark: content.mark };
  return { numerator: content.numerator, denominator: content.denominator };
}
