import "server-only";
import { departmentsOf, type Actor } from "@/lib/domain/actor";
import type { CollectionException } from "@/lib/domain/campaign";
import type { DefinedCell } from "@/lib/domain/defined-cell";
import type { Period } from "@/lib/domain/period";
import { findCampaign, listCampaigns, type CampaignKey, type CampaignRow } from "./campaign";
import { listDefinedCells } from "./defined-cell";
import type { Tx } from "./internal/client";
import { findSheet, listSheets, type SheetRow } from "./sheet";
import { findException, listSheetMoves, type SheetMoveRow } from "./sheet-move";

/** Everything the screen of one sheet shows. */
export type SheetDesk = {
  readonly campaign: CampaignRow;
  readonly sheet: SheetRow;
  readonly exception: CollectionException | null;
  readonly moves: readonly SheetMoveRow[];
  readonly cells: readonly DefinedCell[];
};

/** Null where the actor may open no such sheet; of several roadmaps, the latest unless the address names one. */
export async function findSheetDesk(
  actor: Actor,
  tx: Tx,
  key: CampaignKey & { readonly department: string },
): Promise<SheetDesk | null> {
  const campaign = await findCampaignShown(actor, tx, key);
  const sheet = campaign && (await findSheet(actor, tx, campaign.id, key.department));
  if (campaign === null || sheet === null) return null;
  return {
    campaign,
    sheet,
    exception: await findException(actor, tx, sheet.id),
    moves: await listSheetMoves(actor, tx, sheet.id),
    cells: await listDefinedCells(actor, tx, { sheetId: sheet.id }),
  };
}

/** The sheets of the actor's own departments in a campaign. */
export async function listOwnSheets(
  actor: Actor,
  tx: Tx,
  key: CampaignKey,
): Promise<readonly Pick<SheetRow, "department" | "departmentName">[]> {
  const campaign = await findCampaignShown(actor, tx, key);
  const own = departmentsOf(actor);
  if (campaign === null || own.length === 0) return [];
  return (await listSheets(actor, tx, campaign.id)).filter(({ department }) => own.includes(department));
}

/** A sheet in a list of what is owed. */
export type OwedSheet = Pick<SheetDesk, "campaign" | "sheet" | "exception">;

/** The sheets the actor may open in the latest campaigns, and the campaigns that have none yet. */
export async function listOwedSheets(
  actor: Actor,
  tx: Tx,
  limit: number,
): Promise<{ readonly sheets: readonly OwedSheet[]; readonly campaigns: readonly CampaignRow[] }> {
  const campaigns = await listCampaigns(actor, tx, {}, { limit });
  const sheets: OwedSheet[] = [];
  for (const campaign of campaigns) {
    for (const sheet of await listSheets(actor, tx, campaign.id)) {
      sheets.push({ campaign, sheet, exception: await findException(actor, tx, sheet.id) });
    }
  }
  return { sheets, campaigns };
}

/** The campaign an address names; of several roadmaps, the latest. */
export async function findCampaignShown(actor: Actor, tx: Tx, key: CampaignKey): Promise<CampaignRow | null> {
  const found = await findCampaign(actor, tx, key);
  if (found.ok) return found.value;
  if (found.error === "notFound") return null;
  return (await listCampaigns(actor, tx, { period: key.period }, { limit: 1 }))[0] ?? null;
}

/** The campaign whose review is waited for: the latest that is open, closed or being sealed, else the latest of all. */
export async function findCampaignInReview(actor: Actor, tx: Tx): Promise<Period | null> {
  const campaigns = await listCampaigns(actor, tx, {}, { limit: 40 });
  const current = campaigns.find(({ state }) => state === "open" || state === "closed" || state === "publishing");
  return (current ?? campaigns.find(({ state }) => state !== "planned"))?.period ?? null;
}
