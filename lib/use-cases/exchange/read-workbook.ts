import "server-only";
import { findCampaign } from "@/lib/data/campaign";
import { listDefinedCells } from "@/lib/data/defined-cell";
import { listRevisionContents } from "@/lib/data/import-cell";
import { findSheetId } from "@/lib/data/sheet";
import type { Tx } from "@/lib/data/transaction";
import type { Actor } from "@/lib/domain/actor";
import { unwrittenCell, type DefinedCell } from "@/lib/domain/defined-cell";
import { matchLines, type MatchedLine } from "@/lib/domain/import-match";
import { fail, ok, type Result } from "@/lib/domain/result";
import { changedLines, type ChangedLines, type WorkbookCell } from "@/lib/domain/workbook-change";
import { readWorkbookLines } from "@/lib/domain/workbook-line";
import { decideOrigin, readOrigins, type OtherOrigin, type WorkbookOrigin } from "@/lib/domain/workbook-origin";
import { surveyNotices } from "@/lib/domain/workbook-survey";
import { findImportRoadmap, type RoadmapRefusal } from "./import-roadmap";
import { listImportedSeries } from "./imported-series";
import type { OpenedFile } from "./opened-file";
import type { ReadFile } from "./read-import-file";

export type WorkbookRefusal = RoadmapRefusal | OtherOrigin | "notAWorkbook";
type Asked = { readonly [Part in keyof WorkbookOrigin]?: WorkbookOrigin[Part] | undefined };

/**
 * What a pre-filled workbook that comes back asks of the cells of its sheet. Refuses one that was made for another
 * roadmap, campaign or department than asked, or for a department the actor does not write for.
 */
export async function readWorkbook(
  actor: Actor,
  tx: Tx,
  file: ReadFile,
  asked: Asked,
): Promise<Result<OpenedFile, WorkbookRefusal>> {
  const { table, columns, survey } = file;
  const decided = decideOrigin(actor, readOrigins(table, columns), columns, asked);
  if (!decided.ok) return decided;
  const origin = decided.value;
  const roadmap = await findImportRoadmap(actor, tx, { roadmap: origin.roadmap });
  if (!roadmap.ok) return roadmap;
  const sheetId = await findSheetOf(actor, tx, origin);
  if (!sheetId.ok) return sheetId;
  const owed = await listDefinedCells(actor, tx, { sheetId: sheetId.value, history: "recent" });
  const known = await listImportedSeries(actor, tx, roadmap.value);
  const read = readWorkbookLines(table, { columns, origin, survey, owed });
  const seen = new Map(
    read.flatMap(({ row, seen: revision }) => (revision === null ? [] : [[row, revision] as const])),
  );
  const matched = matchLines(read, { known, columns, days: "periodEnd", needsPeriod: true });
  const changed = await compareWithMade(actor, tx, { matched, owed, seen, file });
  const notices = [...surveyNotices(survey), ...changed.notices];
  return ok({ roadmap: roadmap.value, period: origin.period, known, lines: changed.lines, seen, notices });
}

async function findSheetOf(
  actor: Actor,
  tx: Tx,
  { roadmap, period, department }: WorkbookOrigin,
): Promise<Result<string, RoadmapRefusal | OtherOrigin>> {
  const campaign = await findCampaign(actor, tx, { roadmap, period });
  if (!campaign.ok) return fail("campaignNotOpen");
  const sheetId = await findSheetId(actor, tx, campaign.value.id, department);
  return sheetId === null ? fail("otherDepartment") : ok(sheetId);
}

type Comparison = {
  readonly matched: readonly MatchedLine[];
  readonly owed: readonly DefinedCell[];
  readonly seen: ReadonlyMap<number, number>;
  readonly file: ReadFile;
};

/** The lines beside what their cells held when the workbook was made, and what they hold now. */
async function compareWithMade(actor: Actor, tx: Tx, { matched, owed, seen, file }: Comparison): Promise<ChangedLines> {
  const keys = matched.flatMap(({ row, series, period }) => {
    const revision = seen.get(row) ?? 0;
    if (series === null || period === null || revision === 0) return [];
    return [{ indicatorId: series.indicatorId, seriesId: series.seriesId, period, revision }];
  });
  const made = keys.length === 0 ? [] : await listRevisionContents(actor, tx, keys);
  const ofCell = Map.groupBy(made, ({ seriesId, period }) => `${seriesId} ${period}`);
  const cells = owed.map(({ series, seriesId, period, latest }): WorkbookCell => {
    const revisions = (ofCell.get(`${seriesId} ${period}`) ?? []).map((one) => [one.revision, one] as const);
    return { series, period, current: latest ?? unwrittenCell, revisions: new Map(revisions) };
  });
  return changedLines(matched, { cells, seen, columns: file.columns });
}
