import "server-only";
import type { Actor } from "@/lib/domain/actor";
import type { DefinedCell } from "@/lib/domain/defined-cell";
import { looksBack } from "@/lib/domain/earlier-figures";
import { versionAt } from "@/lib/domain/indicator";
import { shiftPeriod } from "@/lib/domain/period";
import { listKnownIndicators } from "./figure";
import type { Tx } from "./internal/client";
import { listOwedCells, type OwedSelection } from "./sheet-cell";

/** The cells of a campaign or of a sheet that the actor may open, ready to be checked or shown. */
export async function listDefinedCells(actor: Actor, tx: Tx, of: OwedSelection): Promise<DefinedCell[]> {
  const found = await definedCells(actor, tx, of);
  const short = of.history === "recent" ? found.filter(({ definition }) => definition.rules.some(looksBack)) : [];
  if (short.length === 0) return found;
  const series = short.map((cell) => cell.series);
  const whole = await definedCells(
    actor,
    tx,
    "sheetId" in of ? { sheetId: of.sheetId, series } : { campaignId: of.campaignId, series },
  );
  const byCell = new Map(whole.map((cell) => [`${cell.series} ${cell.period}`, cell]));
  return found.map((cell) => byCell.get(`${cell.series} ${cell.period}`) ?? cell);
}

async function definedCells(actor: Actor, tx: Tx, of: OwedSelection): Promise<DefinedCell[]> {
  const cells = await listOwedCells(actor, tx, of);
  const ids = [...new Set(cells.map(({ indicatorId }) => indicatorId))];
  const indicators = await listKnownIndicators(actor, tx, { ids }, null);
  const byId = new Map(indicators.map((indicator) => [indicator.id, indicator]));
  return cells.flatMap((cell) => {
    const known = byId.get(cell.indicatorId);
    if (known === undefined) return [];
    const { definition } = versionAt(known.versions, cell.period);
    const latest = cell.history.get(cell.period) ?? null;
    const previous = cell.history.get(shiftPeriod(cell.period, -1)) ?? null;
    return [{ ...cell, known, definition, latest, previous }];
  });
}
