import "server-only";
import { withCells } from "@/lib/data/cell";
import { listStoredPoints, type StoredPoint } from "@/lib/data/result";
import type { Tx } from "@/lib/data/transaction";
import type { Actor } from "@/lib/domain/actor";
import type { Day } from "@/lib/domain/day";
import type { MeasuredIndicator } from "@/lib/domain/materialised-result";
import { reachOf, touchedPoints, type Reach, type TouchedCells } from "@/lib/domain/touched-result";
import { inIndicator } from "./stored-points";

/** `touched` null: the whole indicator. */
export type Job = {
  readonly indicator: MeasuredIndicator;
  readonly today: Day;
  readonly touched: TouchedCells | null;
};

type Part = Job & { readonly reach: Reach; readonly touched: TouchedCells };

export function partOf(job: Job, touched: TouchedCells): Part | null {
  const reach = reachOf(job.indicator, job.today, touched.periods);
  return reach && { ...job, touched, reach };
}

/** The points that the touched cells change; `unfounded`: jobs that lack a point to go on from. */
export async function computeParts(system: Actor, tx: Tx, parts: readonly Part[]) {
  const points: StoredPoint[] = [];
  const unfounded: Job[] = [];
  for (const bounded of [true, false]) {
    const own = parts.filter(({ reach }) => (reach.periods !== null) === bounded);
    if (own.length === 0) continue;
    const indicators = own.map(({ indicator }) => indicator);
    const periods = bounded ? { periods: [...new Set(own.flatMap(({ reach }) => reach.periods ?? []))] } : {};
    const filled = await withCells(system, tx, indicators, { contents: "official", at: null, ...periods });
    const standing = await findStanding(system, tx, own);
    filled.forEach((indicator, index) => {
      const part = own[index];
      if (part === undefined) return;
      const { today, reach, touched } = part;
      const found = touchedPoints(indicator, today, reach, touched.series, (place) =>
        standing.get(placeOf({ ...place, indicatorId: indicator.id })),
      );
      if (found === null) unfounded.push(part);
      else points.push(...inIndicator(indicator, found));
    });
  }
  return { points, unfounded };
}

async function findStanding(system: Actor, tx: Tx, parts: readonly Part[]) {
  const periods = [...new Set(parts.flatMap(({ reach }) => reach.bases))];
  if (periods.length === 0) return new Map<string, never>();
  const indicatorIds = parts.map(({ indicator }) => indicator.id);
  const stored = await listStoredPoints(system, tx, { indicatorIds, cumulative: true, periods });
  return new Map(stored.map((point) => [placeOf(point), point.point]));
}

const placeOf = (at: Pick<StoredPoint, "indicatorId" | "dimension" | "member" | "period">): string =>
  [at.indicatorId, at.dimension, at.member, at.period].join(" ");
