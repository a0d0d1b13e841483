import "server-only";
import type { Actor } from "@/lib/domain/actor";
import { versionAt, type IndicatorDefinition } from "@/lib/domain/indicator";
import type { KnownIndicator } from "@/lib/domain/known-indicator";
import { shiftPeriod } from "@/lib/domain/period";
import { listKnownIndicators } from "./figure";
import type { Tx } from "./internal/client";
import { listOwedCells, type CellRevision, type OwedCell } from "./sheet-cell";

/** An owed cell with the definition in force at its period and what its series held the period before. */
export type DefinedCell = OwedCell & {
  readonly known: KnownIndicator;
  readonly definition: IndicatorDefinition;
  readonly latest: CellRevision | null;
  readonly previous: CellRevision | null;
};

/** The cells of a campaign or of a sheet that the actor may open, ready to be checked or shown. */
export async function listDefinedCells(
  actor: Actor,
  tx: Tx,
  of: { readonly campaignId: string } | { readonly sheetId: string },
): Promise<DefinedCell[]> {
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
