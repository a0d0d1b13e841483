import "server-only";
import type { RoadmapRow } from "@/lib/data/roadmap";
import type { Tx } from "@/lib/data/transaction";
import type { Actor } from "@/lib/domain/actor";
import type { ImportKind, ImportMapping } from "@/lib/domain/import";
import { matchLines, type ImportedSeries, type MatchedLine } from "@/lib/domain/import-match";
import type { Period } from "@/lib/domain/period";
import { formulaNotices, surveyNotices } from "@/lib/domain/workbook-survey";
import { ok, type Fault, type Result } from "@/lib/domain/result";
import { findImportRoadmap, type RoadmapRefusal } from "./import-roadmap";
import { listImportedSeries } from "./imported-series";
import type { ReadFile } from "./read-import-file";

/** A file whose rows have their series and periods. */
export type OpenedFile = {
  readonly roadmap: RoadmapRow;
  /** Of the campaign; without one the rows are history. */
  readonly period: Period | undefined;
  readonly known: ReadonlyMap<string, ImportedSeries>;
  readonly lines: readonly MatchedLine[];
  /** The revision each row was made from, where it tells. */
  readonly seen: ReadonlyMap<number, number>;
  readonly notices: readonly Fault[];
};
type Input = {
  readonly kind: ImportKind;
  readonly period?: Period | undefined;
  readonly roadmap?: string | undefined;
  readonly mapping?: ImportMapping | undefined;
  readonly read: ReadFile;
};

/** Matches the rows of a file of values with the series of its roadmap. */
export async function openFile(actor: Actor, tx: Tx, input: Input): Promise<Result<OpenedFile, RoadmapRefusal>> {
  const { kind, mapping = {}, read } = input;
  const period = kind === "history" ? undefined : input.period;
  const roadmap = await findImportRoadmap(actor, tx, { roadmap: input.roadmap, period });
  if (!roadmap.ok) return roadmap;
  const known = await listImportedSeries(actor, tx, roadmap.value);
  const { columns } = read;
  const matching = { known, columns, days: mapping.days ?? "periodEnd", needsPeriod: kind === "history" };
  const lines = matchLines(read.lines, matching);
  const notices = [...surveyNotices(read.survey), ...formulaNotices(read.table, columns, read.survey)];
  return ok({ roadmap: roadmap.value, period, known, lines, seen: new Map(), notices });
}
