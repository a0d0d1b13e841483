import "server-only";
import type { Actor } from "@/lib/domain/actor";
import type { DefinedCell } from "@/lib/domain/defined-cell";
import { fail, ok, type Result } from "@/lib/domain/result";
import { findCampaign, type CampaignKey, type CampaignRow } from "./campaign";
import { listDefinedCells } from "./defined-cell";
import type { Tx } from "./internal/client";
import { findSheet, type SheetRow } from "./sheet";

type WorkbookSheet = {
  readonly campaign: CampaignRow;
  readonly sheet: SheetRow;
  readonly cells: readonly DefinedCell[];
};

/** What the workbook of a department's sheet holds. A department without a sheet here is as unknown as another's. */
export async function findWorkbookSheet(
  actor: Actor,
  tx: Tx,
  { department, ...key }: CampaignKey & { readonly department: string },
): Promise<Result<WorkbookSheet, "notFound" | "roadmapRequired" | "campaignNotOpen" | "unknownDepartment">> {
  const campaign = await findCampaign(actor, tx, key);
  if (!campaign.ok) return campaign;
  if (campaign.value.state === "planned") return fail("campaignNotOpen");
  const sheet = await findSheet(actor, tx, campaign.value.id, department);
  if (sheet === null) return fail("unknownDepartment", [{ path: "department", code: "unknownDepartment" }]);
  const cells = await listDefinedCells(actor, tx, { sheetId: sheet.id, history: "recent" });
  return ok({ campaign: campaign.value, sheet, cells });
}
