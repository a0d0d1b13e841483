import "server-only";
import type { Actor } from "@/lib/domain/actor";
import { standingOf, type CellStanding } from "@/lib/domain/cell-standing";
import type { Period } from "@/lib/domain/period";
import { findCampaign, type CampaignKey, type CampaignRow } from "./campaign";
import type { Tx } from "./internal/client";
import { listWritingSheets, type WritingSheet } from "./sheet";
import { listOwedCells } from "./sheet-cell";

/** What others may have changed of a sheet since it was opened. */
export type SheetStanding = {
  readonly campaign: CampaignRow;
  readonly sheet: WritingSheet;
  readonly cells: readonly { readonly series: string; readonly period: Period; readonly standing: CellStanding }[];
};

/** What stands in a sheet of the actor's own departments; null where the actor fills no such sheet. */
export async function findSheetStanding(
  actor: Actor,
  tx: Tx,
  key: CampaignKey & { readonly department: string },
): Promise<SheetStanding | null> {
  const campaign = await findCampaign(actor, tx, key);
  if (!campaign.ok) return null;
  const sheets = await listWritingSheets(actor, tx, campaign.value.id);
  const sheet = sheets.find(({ department }) => department === key.department);
  if (sheet === undefined) return null;
  const cells = await listOwedCells(actor, tx, { sheetId: sheet.id, history: "recent" });
  return {
    campaign: campaign.value,
    sheet,
    cells: cells.map(({ series, period, history }) => ({
      series,
      period,
      standing: standingOf(history.get(period) ?? null),
    })),
  };
}
