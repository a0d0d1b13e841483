import "server-only";
import { figureScopeOf } from "@/lib/domain/access";
import type { Actor } from "@/lib/domain/actor";
import type { ExportPiece, ExportSelection, ObservationFormat } from "@/lib/domain/observation-export";
import { listExportSeries, listPublishedCells, writeExportLines, type ExportSeries } from "./observation-export";
import { inScope } from "./transaction";

const seriesAtOnce = 250;
/** How many pages the database makes while one is sent; each takes a connection. */
const pagesAhead = 2;

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
  const written = { ...(selection.periods && { periods: selection.periods }), at: now, format };
  const coming: Promise<string>[] = [];
  for await (const page of seriesPages(actor, selection)) {
    const lines = inScope(actor, (tx) => writeExportLines(actor, tx, page, written));
    // A reader who leaves does not wait for what is being made.
    lines.catch(() => undefined);
    coming.push(lines);
    if (coming.length > pagesAhead) yield (await coming.shift()) ?? "";
  }
  yield* coming;
}

async function* seriesPages(actor: Actor, selection: ExportSelection): AsyncGenerator<readonly ExportSeries[]> {
  let after: ExportSeries | undefined;
  do {
    const place = after;
    const page = await inScope(actor, (tx) =>
      listExportSeries(actor, tx, selection, { limit: seriesAtOnce, ...(place && { after: place }) }),
    );
    if (page.length > 0) yield page;
    after = page.length === seriesAtOnce ? page.at(-1) : undefined;
  } while (after !== undefined);
}
