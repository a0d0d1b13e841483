import "server-only";
import { recordEvent } from "@/lib/data/audit";
import { acceptCells as writeAcceptance } from "@/lib/data/acceptance";
import type { CampaignRow } from "@/lib/data/campaign";
import { findSheet, type SheetRow } from "@/lib/data/sheet";
import { listOwedCells } from "@/lib/data/sheet-cell";
import { inScope, type Tx } from "@/lib/data/transaction";
import { decideAct } from "@/lib/domain/access";
import type { Actor } from "@/lib/domain/actor";
import type { Period } from "@/lib/domain/period";
import { fail, ok, type Result } from "@/lib/domain/result";
import { decideAcceptance } from "@/lib/domain/sheet";
import { holdCampaign, type CampaignKey, type CampaignMissing, type SheetKey } from "./locate";

export type AcceptCellsRefusal =
  CampaignMissing | "forbidden" | "stepUpRequired" | "fourEyes" | "wrongState" | "unknownSeries" | "revisionConflict";
export type SeenCell = {
  readonly series: string;
  readonly period: Period;
  /** The revision that the reviewer saw; without it, whichever stands. */
  readonly revision?: number | undefined;
};
type Input = SheetKey & { readonly cells: readonly SeenCell[] };
type Across = CampaignKey & {
  readonly sheets: readonly { readonly department: string; readonly cells: readonly SeenCell[] }[];
};
type Accepted = { readonly seriesId: string; readonly period: Period; readonly revision: number };

/** The reviewer's mark on cells of a submitted sheet, cleared when a cell changes; never on one's own figure. */
export const acceptCells = (
  actor: Actor,
  { department, cells, ...key }: Input,
  now: Date,
): Promise<Result<number, AcceptCellsRefusal>> => acceptAcross(actor, { ...key, sheets: [{ department, cells }] }, now);

/** The same on cells of several sheets: all of them, or none when one was changed since it was seen. */
export function acceptAcross(
  actor: Actor,
  { sheets, ...key }: Across,
  now: Date,
): Promise<Result<number, AcceptCellsRefusal>> {
  return inScope(actor, async (tx): Promise<Result<number, AcceptCellsRefusal>> => {
    const may = decideAct(actor, "returnSheet");
    if (!may.ok) return may;
    const departments = sheets.map(({ department }) => department);
    const campaign = await holdCampaign(actor, tx, key, "shared", departments);
    if (!campaign.ok) return campaign;
    const decided: { sheet: SheetRow; accepted: readonly Accepted[] }[] = [];
    for (const { department, cells } of sheets) {
      const sheet = await findSheet(actor, tx, campaign.value.id, department);
      if (sheet === null) return fail("notFound");
      const accepted = await decideCells(actor, tx, { campaign: campaign.value, sheet, cells });
      if (!accepted.ok) return accepted;
      decided.push({ sheet, accepted: accepted.value });
    }
    for (const { sheet, accepted } of decided) await writeAcceptance(actor, tx, sheet.id, accepted, now);
    for (const { department, cells } of sheets) {
      const object = `${campaign.value.roadmap}/${campaign.value.period}/${department}`;
      const named = cells.map(({ series, period }) => ({ series, period }));
      await recordEvent(actor, tx, { at: now, act: "cells.accept", object, department, detail: { cells: named } });
    }
    return ok(decided.reduce((sum, { accepted }) => sum + accepted.length, 0));
  });
}

type Asked = { readonly campaign: CampaignRow; readonly sheet: SheetRow; readonly cells: readonly SeenCell[] };

async function decideCells(
  actor: Actor,
  tx: Tx,
  { campaign, sheet, cells }: Asked,
): Promise<Result<Accepted[], AcceptCellsRefusal>> {
  const owed = await listOwedCells(actor, tx, { sheetId: sheet.id, history: "recent" });
  const byName = new Map(owed.map((cell) => [`${cell.series} ${cell.period}`, cell]));
  const accepted: Accepted[] = [];
  for (const { series, period, revision } of cells) {
    const cell = byName.get(`${series} ${period}`);
    const latest = cell?.history.get(period);
    if (cell === undefined || latest === undefined) return fail("unknownSeries");
    if (revision !== undefined && revision !== latest.revision) return fail("revisionConflict");
    const decision = decideAcceptance(actor, sheet, campaign, latest.authorId);
    if (!decision.ok) return decision;
    accepted.push({ seriesId: cell.seriesId, period, revision: latest.revision });
  }
  return ok(accepted);
}
