import "server-only";
import { listKnownIndicators } from "@/lib/data/figure";
import type { RoadmapRow } from "@/lib/data/roadmap";
import { listSeriesIds } from "@/lib/data/series";
import type { Tx } from "@/lib/data/transaction";
import type { Actor } from "@/lib/domain/actor";
import type { ImportedSeries } from "@/lib/domain/import-match";

/** The series of a roadmap that rows of a file may name, by their ids. */
export async function listImportedSeries(
  actor: Actor,
  tx: Tx,
  { id, slug }: Pick<RoadmapRow, "id" | "slug">,
): Promise<Map<string, ImportedSeries>> {
  const ids = await listSeriesIds(actor, tx, id);
  const known = await listKnownIndicators(actor, tx, { roadmap: slug }, null);
  const series = known.flatMap(({ versions, series: own }) =>
    own.flatMap(({ id: code, from, to }): ImportedSeries[] => {
      const key = ids.get(code);
      if (key === undefined) return [];
      const { indicatorId, seriesId } = key;
      return [{ indicatorId, seriesId, series: code, from, to, versions }];
    }),
  );
  return new Map(series.map((one) => [one.series, one]));
}
