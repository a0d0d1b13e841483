import "server-only";
import { figureScopeOf } from "@/lib/domain/access";
import type { Actor } from "@/lib/domain/actor";
import type { ExportPiece, ExportSelection, ObservationFormat } from "@/lib/domain/observation-export";
import { listExportPage, listPublishedCells, type ExportPage, type ExportPlace } from "./observation-export";
import { inScope } from "./transaction";

const seriesAtOnce = 250;

type Asked = { readonly now: Date; readonly format: ObservationFormat };

/**
 * Official values, page after page, each in its own transaction: history is append-only, so that all of them together
 * are what stood at `now` without a lock held while a slow reader reads.
 */
export async function* streamObservations(
  actor: Actor,
  selection: ExportSelection,
  { now, format }: Asked,
): AsyncGenerator<ExportPiece> {
  if (figureScopeOf(actor).kind === "published") {
    yield await inScope(actor, (tx) => listPublishedCells(actor, tx, selection));
    return;
  }
  const read = (after?: ExportPlace) =>
    inScope(actor, (tx) =>
      listExportPage(actor, tx, selection, { at: now, format, limit: seriesAtOnce, ...(after && { after }) }),
    );
  let coming: ReturnType<typeof read> | null = read();
  while (coming !== null) {
    const { text, next }: ExportPage = await coming;
    // The database makes the next page while this one is written and sent; a reader who leaves does not wait for it.
    coming = next === null ? null : read(next);
    coming?.catch(() => undefined);
    yield text;
  }
}
