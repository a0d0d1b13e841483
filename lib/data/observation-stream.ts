import "server-only";
import { figureScopeOf } from "@/lib/domain/access";
import type { Actor } from "@/lib/domain/actor";
import type { ExportedObservation, ExportSelection } from "@/lib/domain/observation-export";
import { listExportPage, listPublishedCells, type ExportPlace } from "./observation-export";
import { inScope } from "./transaction";

const seriesAtOnce = 200;

/**
 * Official values, page after page, each in its own transaction: history is append-only, so that all of them together
 * are what stood at `now` without a lock held while a slow reader reads.
 */
export async function* streamObservations(
  actor: Actor,
  selection: ExportSelection,
  now: Date,
): AsyncGenerator<readonly ExportedObservation[]> {
  if (figureScopeOf(actor).kind === "published") {
    yield await inScope(actor, (tx) => listPublishedCells(actor, tx, selection));
    return;
  }
  let after: ExportPlace | null | undefined;
  while (after !== null) {
    const place: ExportPlace | undefined = after;
    const page = await inScope(actor, (tx) =>
      listExportPage(actor, tx, selection, { at: now, limit: seriesAtOnce, ...(place && { after: place }) }),
    );
    yield page.rows;
    after = page.next;
  }
}
