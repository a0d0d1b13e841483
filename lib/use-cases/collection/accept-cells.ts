import "server-only";
import { recordEvent } from "@/lib/data/audit";
import { acceptCells as writeAcceptance } from "@/lib/data/acceptance";
import { listOwedCells } from "@/lib/data/sheet-cell";
import { inScope } from "@/lib/data/transaction";
import { decideAct } from "@/lib/domain/access";
import type { Actor } from "@/lib/domain/actor";
import type { Period } from "@/lib/domain/period";
import { fail, ok, type Result } from "@/lib/domain/result";
import { decideAcceptance } from "@/lib/domain/sheet";
import { holdSheet, type CampaignMissing, type SheetKey } from "./locate";

export type AcceptCellsRefusal =
  CampaignMissing | "forbidden" | "stepUpRequired" | "fourEyes" | "wrongState" | "unknownSeries";
type Input = SheetKey & { readonly cells: readonly { readonly series: string; readonly period: Period }[] };

/** The reviewer's mark on cells of a submitted sheet, cleared when a cell changes; never on one's own figure. */
export function acceptCells(actor: Actor, input: Input, now: Date): Promise<Result<number, AcceptCellsRefusal>> {
  return inScope(actor, async (tx): Promise<Result<number, AcceptCellsRefusal>> => {
    const may = decideAct(actor, "returnSheet");
    if (!may.ok) return may;
    const held = await holdSheet(actor, tx, input);
    if (!held.ok) return held;
    const { campaign, sheet } = held.value;
    const owed = await listOwedCells(actor, tx, { sheetId: sheet.id, history: "recent" });
    const accepted: { seriesId: string; period: Period; revision: number }[] = [];
    for (const { series, period } of input.cells) {
      const cell = owed.find((one) => one.series === series && one.period === period);
      const latest = cell?.history.get(period);
      if (cell === undefined || latest === undefined) return fail("unknownSeries");
      const decision = decideAcceptance(actor, sheet, campaign, latest.authorId);
      if (!decision.ok) return decision;
      accepted.push({ seriesId: cell.seriesId, period, revision: latest.revision });
    }
    await writeAcceptance(actor, tx, sheet.id, accepted, now);
    const object = `${campaign.roadmap}/${campaign.period}/${sheet.department}`;
    const event = {
      at: now,
      act: "cells.accept",
      object,
      department: sheet.department,
      detail: { cells: input.cells },
    };
    await recordEvent(actor, tx, event);
    return ok(accepted.length);
  });
}
