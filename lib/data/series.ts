import "server-only";
import type { Actor } from "@/lib/domain/actor";
import type { Tx } from "./internal/client";
import { onlyWith } from "./internal/scope";

export type SeriesKey = {
  readonly indicatorId: string;
  readonly seriesId: string;
  readonly department: string;
  readonly kind: "department" | "mission" | "external";
  readonly archived: boolean;
};

/** Every series of a roadmap by its id for people (`INDICATOR/DEPARTMENT…`). */
export async function listSeriesIds(actor: Actor, tx: Tx, roadmapId: string): Promise<Map<string, SeriesKey>> {
  const rows = await tx.$queryRaw<(SeriesKey & { code: string })[]>`
    select s.code, s.indicator_id as "indicatorId", s.id as "seriesId", d.code as department, d.kind::text as kind, s.archived
    from series s join indicator i on i.id = s.indicator_id join department d on d.id = s.department_id
    where i.roadmap_id = ${roadmapId}::uuid and ${onlyWith(actor, "readReference")}`;
  return new Map(rows.map(({ code, ...key }) => [code, key]));
}
