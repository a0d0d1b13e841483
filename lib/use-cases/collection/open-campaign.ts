import "server-only";
import { recordEvent } from "@/lib/data/audit";
import { moveCampaign, type CampaignRow } from "@/lib/data/campaign";
import { listKnownIndicators } from "@/lib/data/figure";
import { listSeriesIds } from "@/lib/data/series";
import { insertOwedCells } from "@/lib/data/sheet-cell";
import { insertSheets } from "@/lib/data/sheet";
import { inScope, type Tx } from "@/lib/data/transaction";
import { decideAct } from "@/lib/domain/access";
import type { Actor } from "@/lib/domain/actor";
import { decideOpening } from "@/lib/domain/campaign";
import { parisDay } from "@/lib/domain/day";
import { owedCells } from "@/lib/domain/owed-cells";
import type { Period } from "@/lib/domain/period";
import { fail, ok, type Result } from "@/lib/domain/result";
import { announceOpening } from "@/lib/use-cases/message/announce";
import { holdCampaign, type CampaignKey, type CampaignMissing } from "./locate";

export type OpenCampaignRefusal = CampaignMissing | "forbidden" | "stepUpRequired" | "wrongState" | "tooEarly";

/** Opens a planned campaign, from its `opensOn` on: the cells it owes are fixed now, one sheet per department that owes one. */
export function openCampaign(
  actor: Actor,
  key: CampaignKey,
  now: Date,
): Promise<Result<CampaignRow, OpenCampaignRefusal>> {
  return inScope(actor, async (tx): Promise<Result<CampaignRow, OpenCampaignRefusal>> => {
    const may = decideAct(actor, "openCampaign");
    if (!may.ok) return may;
    const held = await holdCampaign(actor, tx, key, "alone");
    if (!held.ok) return held;
    const campaign = held.value;
    const decision = decideOpening(actor, campaign, parisDay(now));
    if (!decision.ok) return decision;
    const counts = await fixOwedCells(actor, tx, campaign, now);
    if (!(await moveCampaign(actor, tx, campaign, { state: "open" }, now))) return fail("wrongState");
    await recordEvent(actor, tx, {
      at: now,
      act: "campaign.open",
      object: `${campaign.roadmap}/${campaign.period}`,
      detail: counts,
    });
    return ok({ ...campaign, state: "open" });
  });
}

type Owed = { indicatorId: string; seriesId: string; period: Period; department: string };

async function fixOwedCells(
  actor: Actor,
  tx: Tx,
  campaign: CampaignRow,
  now: Date,
): Promise<{ sheets: number; cells: number }> {
  const cells = await findOwedCells(actor, tx, campaign);
  const departments = [...new Set(cells.map(({ department }) => department))];
  await insertSheets(actor, tx, campaign.id, departments, now);
  await insertOwedCells(actor, tx, campaign.id, cells);
  await announceOpening(actor, tx, campaign, cells, now);
  return { sheets: departments.length, cells: cells.length };
}

/** An external department owes nothing, nor does an archived indicator. */
async function findOwedCells(actor: Actor, tx: Tx, campaign: CampaignRow): Promise<Owed[]> {
  const indicators = await listKnownIndicators(actor, tx, { roadmap: campaign.roadmap }, null);
  const ids = await listSeriesIds(actor, tx, campaign.roadmapId);
  return indicators
    .filter(({ labels }) => !labels.isArchived)
    .flatMap(({ series, versions }) =>
      owedCells(
        campaign.period,
        series.map((one) => ({ id: one.id, from: one.from, to: one.to, versions })),
      ),
    )
    .flatMap(({ series, period }) => {
      const found = ids.get(series);
      return found === undefined || found.kind === "external" || found.archived ? [] : [{ ...found, period }];
    });
}
