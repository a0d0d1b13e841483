import "server-only";
import type { Actor } from "@/lib/domain/actor";
import { can } from "@/lib/domain/access";
import type { CellContent } from "@/lib/domain/cell";
import type { CellRevisionItem } from "@/lib/domain/cell-history";
import type { GrantedException } from "@/lib/domain/collection-exception";
import type { DefinedCell } from "@/lib/domain/defined-cell";
import { shiftPeriod, type Period } from "@/lib/domain/period";
import { findAcceptance, type AcceptanceRow } from "./acceptance";
import { findCampaign, type CampaignKey, type CampaignRow } from "./campaign";
import { listCellHistory } from "./cell-history";
import { findCampaignShown } from "./collection-desk";
import { listDefinedCells } from "./defined-cell";
import type { Tx } from "./internal/client";
import { listSheets, type SheetRow } from "./sheet";
import type { SheetMoveRow } from "./sheet-move";
import { listCampaignExceptions, listCampaignMoves, listChangedCells } from "./sheet-story";

type Former = Pick<CampaignRow, "period" | "openedAt" | "opensOn"> & {
  readonly moves: readonly (readonly SheetMoveRow[])[];
};

/** Everything the review of a campaign shows. Cells, moves and exceptions of all its sheets, by sheet. */
export type ReviewDesk = {
  readonly campaign: CampaignRow;
  readonly sheets: readonly SheetRow[];
  readonly cells: ReadonlyMap<string, readonly DefinedCell[]>;
  readonly moves: ReadonlyMap<string, readonly SheetMoveRow[]>;
  readonly exceptions: ReadonlyMap<string, readonly GrantedException[]>;
  /** What the cells written since their sheet was handed over held then, by sheet, then by « SERIES PERIOD ». */
  readonly changed: ReadonlyMap<string, ReadonlyMap<string, CellContent | null>>;
  /** The campaign of the quarter before, whose times are compared; null where there is none. */
  readonly former: Former | null;
};

/** Null where there is no such campaign, or its values are not the actor's to read as a whole. */
export async function findReviewDesk(actor: Actor, tx: Tx, key: CampaignKey): Promise<ReviewDesk | null> {
  if (!can(actor, "readProvisional", "consolidated")) return null;
  const campaign = await findCampaignShown(actor, tx, key);
  if (campaign === null) return null;
  const cells = await listDefinedCells(actor, tx, { campaignId: campaign.id });
  const changed = Map.groupBy(await listChangedCells(actor, tx, campaign.id), ({ sheetId }) => sheetId);
  return {
    campaign,
    sheets: await listSheets(actor, tx, campaign.id),
    cells: Map.groupBy(cells, ({ sheetId }) => sheetId),
    moves: await listCampaignMoves(actor, tx, campaign.id),
    exceptions: await listCampaignExceptions(actor, tx, campaign.id),
    changed: new Map(
      [...changed].map(([sheetId, rows]) => [
        sheetId,
        new Map(rows.map(({ series, period, before }) => [`${series} ${period}`, before])),
      ]),
    ),
    former: await findFormer(actor, tx, campaign),
  };
}

async function findFormer(actor: Actor, tx: Tx, { roadmap, period }: CampaignRow): Promise<Former | null> {
  const former = await findCampaign(actor, tx, { roadmap, period: shiftPeriod(period, -1) });
  if (!former.ok) return null;
  const { id, openedAt, opensOn } = former.value;
  const moves = await listCampaignMoves(actor, tx, id);
  return { period: former.value.period, openedAt, opensOn, moves: [...moves.values()] };
}

/** All that happened to one cell: each revision, oldest first, and the reviewer's mark. */
export type CellStory = { readonly revisions: readonly CellRevisionItem[]; readonly acceptance: AcceptanceRow | null };
type CellKey = Pick<DefinedCell, "indicatorId" | "seriesId" | "series" | "sheetId"> & { readonly period: Period };

export async function findCellStory(actor: Actor, tx: Tx, cell: CellKey): Promise<CellStory> {
  const { indicatorId, series, period, sheetId } = cell;
  const revisions = await listCellHistory(actor, tx, indicatorId, { series, period });
  return { revisions: revisions.toReversed(), acceptance: await findAcceptance(actor, tx, sheetId, cell) };
}
